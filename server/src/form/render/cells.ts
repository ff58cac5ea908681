import type { Box, LayoutRow } from './layout';
import type { Writer } from './write';

/** As Word's own text export: every cell on a line of its own behind a tab, one empty field where a label spans down. */
export const cells: Writer = {
  table: (of, read) => of.rows.map((row) => lines(row, read)).join('\n'),
  row: (_, row, read) => lines(row, read),
};

function lines(row: LayoutRow, read: (box: Box) => string): string {
  return row.boxes.map((box) => `\t${read(box)}\n`).join('');
}
