import type { Box, Layout, LayoutRow } from './layout';
import type { Writer } from './write';

/** As some web pages give their text: a bar behind every cell, merged cells once, bare bars up to the width of the table. */
export const bars: Writer = {
  table: (of, read) => of.rows.map((row) => line(of, row, read)).join(''),
  row: (of, row, read) => line(of, row, read),
};

function line(of: Layout, row: LayoutRow, read: (box: Box) => string): string {
  const boxes = row.boxes.filter((box) => box.kind !== 'continued');
  const texts = boxes.map((box) => read(box)).map((text) => (text === '' ? '|' : `${text} |`));
  return `${texts.join(' ')}${'|'.repeat(of.width - texts.length)}\n`;
}
