import { DIALECTS, type Dialect } from '../../../server/src/form/dialect';
import type { FormColumn, FormRow } from '../../../server/src/form/model';
import { sampleValue } from '../../../server/src/form/sample';
import { skeleton } from '../../../server/src/form/skeleton';
import type { Cell, Report } from '../../../server/src/report/model';
import { parse } from '../../../server/src/report/parse';

export interface Draft {
  readonly dialect: Dialect;
  readonly report: Report;
}

type Change = (row: FormRow, column: FormColumn) => string | undefined;

/** A report of 2021's form in one dialect, with some cells written otherwise. */
export function draft(dialect: Dialect, change: Change = () => undefined): Report {
  return parse(skeleton('2021', dialect, { value: (row, column) => change(row, column) ?? sampleValue('2021', row, column) }));
}

/** The same in every dialect. */
export function drafts(change?: Change): readonly Draft[] {
  return DIALECTS.map((dialect) => ({ dialect, report: draft(dialect, change) }));
}

/** A cell by the keys of its row and column. */
export function cell(report: Report, row: string, column: string): Cell {
  const found = report.tables
    .flatMap((table) => table.rows)
    .flatMap((each) => each.cells)
    .find((each) => each.row.key === row && each.column.key === column);
  if (found === undefined) throw new Error(`no cell ${row} ${column}`);
  return found;
}

/** What a span covers, white space at its ends aside. */
export function textOf(report: Report, { start, end }: { readonly start: number; readonly end: number }): string {
  return report.text.slice(start, end).trim();
}
