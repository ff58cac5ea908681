/** Puts a report's tables into the form of its year. */
import type { FormId, FormRow } from '../../form/model';
import type { CellText } from '../../form/render/write';
import { formTable } from '../../form/tables';
import type { Cell, Report, Table } from '../../report/model';
import type { Edit } from '../../rule';
import { blankIn } from './insert';
import { replaceTable } from './replace-table';

const OTHER_2019 = 'otherHandling';
const OTHER_2021 = ['notCorrectedInTime', 'feeNotPaid', 'otherCases'];

/** The edits, one for each table in another form than `due`; none if one of them cannot be replaced whole. */
export function convertEdits(report: Report, tables: readonly Table[], due: FormId): readonly Edit[] {
  const edits = tables.map((table) => replaceTable(report, table, formTable(due, table.id), carried(table)));
  return edits.every((edit) => edit !== undefined) ? edits : [];
}

/**
 * What the table says, where row and column are the same in both forms; all else is left blank.
 * （六）其他处理 was one row and became three: their sum is known, and that each is 0 where the one row is 0.
 */
function carried(table: Table): CellText {
  const cells = new Map(table.rows.flatMap((row) => row.cells).map((cell) => [name(cell.row, cell.column.key), cell]));
  const blank = blankIn(table.dialect);
  return (row, column) => {
    const same = cells.get(name(row, column.key));
    if (same !== undefined) return same.text === '' ? blank(row, column) : same.text;
    return other(cells, row, column.key) ?? blank(row, column);
  };
}

function other(cells: ReadonlyMap<string, Cell>, row: FormRow, column: string): string | undefined {
  if (OTHER_2021.includes(row.key)) return cells.get(`${OTHER_2019}/${column}`)?.value === 0 ? '0' : undefined;
  if (row.key !== OTHER_2019) return undefined;
  const values = OTHER_2021.map((key) => cells.get(`${key}/${column}`)?.value);
  const sum = values.reduce(
    (total: number | undefined, value) => (total === undefined || value === undefined ? undefined : total + value),
    0,
  );
  return sum === undefined ? undefined : String(sum);
}

function name(row: FormRow, column: string): string {
  return `${row.key}/${column}`;
}
