import type { MarkupTable } from '../source/line';
import { type GridRow, isRuler, PlacedRow } from './row';

/** The rows of an HTML table; merged cells are one field each. */
export function readHtml(table: MarkupTable, fragment: number): readonly GridRow[] {
  if (table.origin === undefined) return rowsOf(table, fragment);
  const known = FIRST.get(table.origin);
  const first = known ?? rowsOf(table.origin, 0);
  if (known === undefined) FIRST.set(table.origin, first);
  return first.map((row) => new PlacedRow(row, table.span.start, fragment));
}

/** The rows of tables where they were first read. */
const FIRST = new WeakMap<MarkupTable, readonly GridRow[]>();

function rowsOf(table: MarkupTable, fragment: number): readonly GridRow[] {
  return table.rows
    .filter((row) => !isRuler(row.fields))
    .map((row) => ({ kind: 'row', dialect: 'html', fields: row.fields, span: row.span, fragment, collapsed: false }));
}
