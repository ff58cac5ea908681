import type { Box, LayoutRow } from './layout';
import type { Writer } from './write';

/** As the text layer of a PDF: only what is printed, parted by spaces. A blank cell leaves no trace. */
export const spaces: Writer = {
  table: (of, read) => of.rows.map((row) => line(row, read)).join(''),
  row: (_, row, read) => line(row, read),
};

function line(row: LayoutRow, read: (box: Box) => string): string {
  const texts = row.boxes.filter((box) => box.kind !== 'continued').map(read);
  return `${texts.filter((text) => text !== '').join(' ')}\n`;
}
