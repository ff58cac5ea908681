/** Tables made by hand: what the parser would hand to the rules, without a text. */
import type { FormId, FormRow, TableId } from '../../../server/src/form/model';
import { formTable } from '../../../server/src/form/tables';
import type { Cell, Report, Table, TableRow } from '../../../server/src/report/model';

/** `null`: blank. Text: words in the place of a number. */
export type Value = number | null | string;

/** What stands in a row; `missing`: the table has no such row; `unreadable`: it has, but its values cannot be read. */
export type Values = readonly Value[] | 'missing' | 'unreadable';

/** A complete table: rows that are not named are all zeros. Each cell stands at an offset of its own, ten apart. */
export function table(form: FormId, id: TableId, values: Readonly<Record<string, Values>>): Table {
  const { rows } = formTable(form, id);
  const given = (row: FormRow): Values => values[row.key] ?? row.columns.map(() => 0);
  const present = rows.filter((row) => given(row) !== 'missing');
  return {
    id,
    form: id === 'disputes' ? undefined : form,
    dialect: 'tsv',
    span: { start: 0, end: rows.length * 100 },
    heads: [],
    rows: present.map((row) => tableRow(id, row, given(row), rows.indexOf(row) * 100)),
    strays: [],
    missingRows: rows.filter((row) => given(row) === 'missing'),
    missingColumns: [],
  };
}

function tableRow(id: TableId, form: FormRow, values: Values, start: number): TableRow {
  const span = { start, end: start + 100 };
  if (typeof values === 'string') return { form, span, labels: [], cells: [], extra: [], unreadable: true };
  const cells = form.columns.flatMap((column, index) => {
    const value = values[index];
    return value === undefined ? [] : [cell(id, form, column, value, start + 10 * (index + 1))];
  });
  return { form, span, labels: [], cells, extra: [], unreadable: false };
}

function cell(id: TableId, row: FormRow, column: Cell['column'], value: Value, start: number): Cell {
  const text = value === null ? '' : String(value);
  const span = { start, end: start + text.length };
  return {
    table: id,
    row,
    column,
    span,
    outer: span,
    text,
    reads: value === null ? 'blank' : typeof value === 'number' ? 'number' : 'words',
    value: typeof value === 'number' ? value : undefined,
    dress: [],
    gap: { span, before: '', after: '' },
  };
}

/** A report of these tables and nothing else. */
export function reportOf(...tables: readonly Table[]): Report {
  return {
    text: '',
    recognised: true,
    title: undefined,
    unit: undefined,
    year: undefined,
    period: undefined,
    form: undefined,
    due: undefined,
    sections: [],
    headings: [],
    paragraphs: [],
    tables,
  };
}

/** The cell of a row and column by key. */
export function cellAt(found: Table, row: string, column: string): Cell {
  const cells = found.rows.find((each) => each.form.key === row)?.cells ?? [];
  const here = cells.find((each) => each.column.key === column);
  if (here === undefined) throw new Error(`no cell ${row} ${column}`);
  return here;
}
