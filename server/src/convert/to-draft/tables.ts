/** Tables of a document in the dialects of a draft. Each writer ends with a line end. */
import { escapeHtml } from '../../form/render/html';
import { readCell } from '../../report/reading';
import type { Box, Table } from '../document';

/** The dialects in which a draft can be written. */
export const DRAFT_DIALECTS = ['tsv', 'cells', 'pipes', 'html'] as const;
export type DraftDialect = (typeof DRAFT_DIALECTS)[number];

export const TABLE_WRITERS: Readonly<Record<DraftDialect, (table: Table) => string>> = { tsv, cells, pipes, html };

/** As Word and WPS paste: a merged label is its text and empty fields; short rows are padded on the right. */
function tsv(table: Table): string {
  return fieldsOf(table)
    .map((fields) => `${padded(fields, table.width).map(flat).join('\t')}\n`)
    .join('');
}

/** As Word's own text export: a line for every cell, an empty one where a label spans down, rows parted by empty lines. */
function cells(table: Table): string {
  return table.rows.map((row) => row.map((box) => `\t${flat(box.text)}\n`).join('')).join('\n');
}

function pipes(table: Table): string {
  const rule = `|${'---|'.repeat(table.width)}\n`;
  const lines = fieldsOf(table).map((fields) => `| ${padded(fields, table.width).map(pipeText).join(' | ')} |\n`);
  return lines.map((line, index) => (index === 0 ? line + rule : line)).join('');
}

function html(table: Table): string {
  const rows = table.rows.map((row) => `  <tr>${row.map(htmlCell).join('')}</tr>\n`);
  return `<table border="1">\n${rows.join('')}</table>\n`;
}

function htmlCell(box: Box): string {
  if (box.kind === 'continued') return '';
  const spans = (box.colspan > 1 ? ` colspan="${box.colspan}"` : '') + (box.rowspan > 1 ? ` rowspan="${box.rowspan}"` : '');
  return `<td${spans}>${escapeHtml(flat(box.text))}</td>`;
}

/**
 * The fields of each row: labels keep their width in the grid, so that the figures of all rows stand in the same columns.
 * A figure is one field however wide it is, as an empty field beside it would be a blank cell; so is the head right above it.
 */
function fieldsOf({ rows }: Table): readonly (readonly string[])[] {
  const figures = new Set(rows.flat().filter(isFigure).map(slot));
  let below: ReadonlySet<string> = new Set();
  const narrow = rows.map(() => below);
  for (let index = rows.length - 1; index >= 0; index--) {
    const single = (rows[index] ?? []).filter((box) => isFigure(box) || (box.text === '' ? figures.has(slot(box)) : below.has(slot(box))));
    below = new Set(single.map(slot));
    narrow[index] = below;
  }
  return rows.map((row, index) =>
    row.flatMap((box) => [box.text, ...Array<string>(narrow[index]?.has(slot(box)) ? 0 : box.colspan - 1).fill('')]),
  );
}

function slot({ column, colspan }: Box): string {
  return `${column} ${colspan}`;
}

function isFigure(box: Box): boolean {
  return box.kind === 'cell' && box.text !== '' && readCell(box.text).reads !== 'words';
}

function padded(fields: readonly string[], width: number): readonly string[] {
  return fields.length >= width ? fields : [...fields, ...Array<string>(width - fields.length).fill('')];
}

function flat(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}

function pipeText(text: string): string {
  return flat(text).replaceAll('\\', '\\\\').replaceAll('|', '\\|');
}
