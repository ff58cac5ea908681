import type { Box, LayoutRow } from './layout';
import type { Writer } from './write';

/** Markdown: it knows no merged cells, so the squares that a merge covers stay empty in their place. */
export const pipes: Writer = {
  table(of, read) {
    const rule = `|${'---|'.repeat(of.width)}\n`;
    return of.rows.map((row, index) => line(row, read) + (index === 0 ? rule : '')).join('');
  },
  row: (_, row, read) => line(row, read),
};

function line(row: LayoutRow, read: (box: Box) => string): string {
  const texts = row.boxes.flatMap((box) => [escapeBars(read(box)), ...Array<string>(box.colspan - 1).fill('')]);
  return `| ${texts.join(' | ')} |\n`;
}

function escapeBars(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('|', '\\|');
}
