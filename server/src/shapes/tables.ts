/** Which official tables and rows a report lacks; one fault is told once, by the rule that names it best. */
import type { FormRow, FormTable, TableId } from '../form/model';
import { FORMS } from '../form/tables';
import type { Report, Table, TableRow } from '../report/model';
import { hull, type Span } from '../text/span';
import { sectionOf } from './sections';

/** An official table that the text does not have. */
export interface MissingTable {
  readonly form: FormTable;
  /** The heading of its section, or the column heads that have no row. */
  readonly at: Span;
}

/**
 * Tables that are missing altogether, or of which nothing but heads is left.
 * Where the section is missing too, its own finding says enough. 表四 without its one row of data lacks a row, not the table.
 */
export function missingTables(report: Report): readonly MissingTable[] {
  return FORMS[report.due ?? report.form ?? '2021'].tables.flatMap((form) => {
    const found = report.tables.filter((table) => table.id === form.id);
    if (found.some((table) => table.rows.length > 0 || lacksDataRow(table))) return [];
    const at = sectionOf(report, form.section)?.heading.span ?? found.map(headSpan)[0];
    return at === undefined ? [] : [{ form, at }];
  });
}

/** Whether this is 表四 with its heads but without its row of numbers. */
export function lacksDataRow(table: Table): boolean {
  return table.id === 'disputes' && table.rows.length === 0;
}

/** Tables of which something can be said row by row. */
export function tablesWithRows(report: Report): readonly Table[] {
  return report.tables.filter((table) => table.rows.length > 0);
}

/** Tables of one kind that have rows, in the order of the text. */
export function tablesOf(report: Report, id: TableId): readonly Table[] {
  return tablesWithRows(report).filter((table) => table.id === id);
}

/** The heads above the first row; without heads the first row; at worst the table. */
export function headSpan(table: Table): Span {
  const first = table.rows[0]?.span;
  const above = table.heads.filter((head) => first === undefined || head.span.end <= first.start);
  return hull(above.map((head) => head.span)) ?? first ?? table.span;
}

/** Where a row that the table lacks belongs: the label of the row before which it is to be put, or the end of the last row. */
export function placeOfRow(table: Table, missing: FormRow): Span {
  const forms = FORMS[table.form ?? '2021'].tables.find((form) => form.id === table.id)?.rows ?? [];
  const order = new Map(forms.map((row, index) => [row.key, index]));
  const wanted = order.get(missing.key) ?? Number.POSITIVE_INFINITY;
  const next = table.rows.find((row) => (order.get(row.form.key) ?? -1) > wanted);
  if (next !== undefined) return labelSpan(next);
  const end = table.rows.at(-1)?.span.end ?? table.span.end;
  return { start: end, end };
}

/** The row's own label; where it is not written, the row. */
export function labelSpan(row: TableRow): Span {
  return row.labels.at(-1)?.span ?? row.span;
}
