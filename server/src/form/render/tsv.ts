import type { Box, Layout, LayoutRow } from './layout';
import type { Writer } from './write';

/**
 * As Word and WPS paste: a merged cell is its text and empty fields.
 * In 表三 a merge over the innermost label column loses that column, its figures move left and the row is padded on the right.
 */
export const tsv: Writer = {
  table: (of, read) => `${of.rows.map((row) => line(of, row, read)).join('\n')}\n`,
  row: (of, row, read) => `${line(of, row, read)}\n`,
};

function line(of: Layout, row: LayoutRow, read: (box: Box) => string): string {
  const fields = row.boxes.flatMap((box) => [read(box), ...Array<string>(fillers(of, box)).fill('')]);
  while (fields.length < of.width) fields.push('');
  return fields.join('\t');
}

function fillers(of: Layout, box: Box): number {
  const innermost = of.labelColumns - 1;
  const lost = of.labelColumns > 1 && box.colspan > 1 && box.column + box.colspan - 1 === innermost;
  return box.colspan - (lost ? 2 : 1);
}
