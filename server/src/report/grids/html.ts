import type { MarkupTable } from '../source/line';
import { type GridRow, isRuler } from './row';

/** The rows of an HTML table; merged cells are one field each. */
export function readHtml(table: MarkupTable, fragment: number): readonly GridRow[] {
  return table.rows
    .filter((row) => !isRuler(row.fields))
    .map((row) => ({ kind: 'row', dialect: 'html', fields: row.fields, span: row.span, fragment, collapsed: false }));
}
