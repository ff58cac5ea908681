import { escapeHtml } from '../../form/render/html';
import type { Box, Row, Table } from '../document';

/** A table as public sites should publish it: with caption, heads that say what they are the heads of, and merged cells. */
export function tableHtml(table: Table): string {
  const caption = table.official === undefined ? '' : `<caption>${escapeHtml(table.official.caption)}</caption>\n`;
  const head = table.rows.slice(0, table.headRows);
  const groups = rowGroups(table.rows.slice(table.headRows), table.official?.id === 'disclosure');
  const thead = head.length === 0 ? '' : `<thead>\n${rowsHtml(head)}</thead>\n`;
  const bodies = groups.map((rows) => `<tbody>\n${rowsHtml(rows)}</tbody>\n`);
  return `<div class="table"><table>\n${caption}${thead}${bodies.join('')}</table></div>\n`;
}

/** In 表二 each clause with the heads of its own is a group. */
function rowGroups(rows: readonly Row[], clauses: boolean): readonly (readonly Row[])[] {
  if (!clauses) return rows.length === 0 ? [] : [rows];
  const groups: Row[][] = [];
  for (const row of rows) {
    const opens = row.length === 1 && row[0]?.role === 'head';
    const last = groups.at(-1);
    if (opens || last === undefined) groups.push([row]);
    else last.push(row);
  }
  return groups;
}

function rowsHtml(rows: readonly Row[]): string {
  return rows.map((row) => `<tr>${row.map((box) => cellHtml(box, row)).join('')}</tr>\n`).join('');
}

function cellHtml(box: Box, row: Row): string {
  if (box.kind === 'continued') return '';
  const spans = (box.colspan > 1 ? ` colspan="${box.colspan}"` : '') + (box.rowspan > 1 ? ` rowspan="${box.rowspan}"` : '');
  const text = escapeHtml(box.text);
  const scope = scopeOf(box, row);
  return scope === undefined ? `<td${spans}>${text}</td>` : `<th scope="${scope}"${spans}>${text}</th>`;
}

function scopeOf(box: Box, row: Row): string | undefined {
  switch (box.role) {
    case 'head':
      return row.length === 1 ? 'rowgroup' : box.colspan > 1 ? 'colgroup' : 'col';
    case 'label':
      return box.rowspan > 1 ? 'rowgroup' : 'row';
    default:
      return undefined;
  }
}
