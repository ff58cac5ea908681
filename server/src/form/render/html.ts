import type { Box, LayoutRow } from './layout';
import type { RenderOptions, Writer } from './write';

/** HTML with the spans of the printed form. */
export const html: Writer = {
  table(of, read, options) {
    const rows = of.rows.flatMap((row) => lines(row, read, options)).map((line) => `    ${line}`);
    return join(['<table border="1">', '  <tbody>', ...rows, '  </tbody>', '</table>'], options);
  },
  row: (_, row, read, options) => join(lines(row, read, options), options),
};

/** Escapes a text for HTML content. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function lines(row: LayoutRow, read: (box: Box) => string, options: RenderOptions): string[] {
  const cells = row.boxes.filter((box) => box.kind !== 'continued').flatMap((box) => cell(box, escapeHtml(read(box)), options));
  return ['<tr>', ...cells.map((line) => `  ${line}`), '</tr>'];
}

function cell(box: Box, text: string, options: RenderOptions): string[] {
  const rowspan = box.kind === 'label' ? box.rowspan : 1;
  const spans = (box.colspan > 1 ? ` colspan="${box.colspan}"` : '') + (rowspan > 1 ? ` rowspan="${rowspan}"` : '');
  if (options.html !== 'tags') return [`<td${spans}>${text}</td>`];
  return [`<td${spans}>`, '  <p>', ...(text === '' ? [] : [`    ${text}`]), '  </p>', '</td>'];
}

function join(all: readonly string[], options: RenderOptions): string {
  return options.html === 'one-line' ? `${all.map((line) => line.trimStart()).join('')}\n` : `${all.join('\n')}\n`;
}
