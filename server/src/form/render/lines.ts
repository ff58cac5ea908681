import type { Box, LayoutRow } from './layout';
import type { RenderOptions, Writer } from './write';

/** What a browser copies for an empty cell; a truly empty line would only part its neighbours. */
const BLANK = '\u00a0';

/** As copied from a web page: a merged cell stands once, where it begins. */
export const lines: Writer = {
  table: (of, read, options) => of.rows.map((row) => block(row, read, options)).join('\n'),
  row: (_, row, read, options) => block(row, read, options),
};

function block(row: LayoutRow, read: (box: Box) => string, options: RenderOptions): string {
  const texts = row.boxes.filter((box) => box.kind !== 'continued').map((box) => read(box) || BLANK);
  return `${texts.join(options.lines === 'rows' ? '\n' : '\n\n')}\n`;
}
