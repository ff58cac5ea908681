import { hull } from '../../text/span';
import { isKnownLabel, labelKey } from '../labels';
import { isPageArtifact } from '../page-number';
import { readCell } from '../reading';
import type { Line, SourceItem } from '../source/line';
import { spanOf } from '../source/line';
import { GridField } from './field';
import { fieldOf, type GridRow, isEmptyLine, isRuler } from './row';

const TAB = 9;
const LONGEST_CELL = 90;
const LONGEST_CONTINUATION = 24;

/** A figure is none the less a cell for the full stop behind it. */
const FIGURE_WITH_STOP = /^\t\s*[\d０-９]{1,12}。\s*$/;

/** A line of cells: it has a tab, and it is not a paragraph indented by one. */
export function isTabLine(line: Line): boolean {
  const tab = line.text.indexOf('\t');
  if (tab < 0) return false;
  const only = line.text.indexOf('\t', tab + 1) < 0;
  const prose = only && tab === 0 && (line.text.length > LONGEST_CELL || (line.text.includes('。') && !FIGURE_WITH_STOP.test(line.text)));
  return !prose;
}

/** A line of a stretch, and what it is there: cells, the rest of a cell's text, or nothing. */
interface Stretched {
  readonly line: Line;
  readonly holds: 'cells' | 'rest' | 'nothing';
}

/** Rows parted by tabs (`tsv`) or cells of one line each behind a tab (`cells`), from the item at `from` on. */
export function readTabs(
  items: readonly SourceItem[],
  from: number,
  fragment: number,
): { readonly rows: readonly GridRow[]; readonly next: number } {
  const lines = stretch(items, from);
  let cells = 0;
  let single = 0;
  for (const { line, holds } of lines) {
    if (isSingleCell(line)) single++;
    if (holds === 'cells') cells++;
  }
  const rows = single * 2 > cells && single > 2 ? cellRows(lines, fragment) : tabRows(lines, fragment);
  return { rows, next: from + lines.length };
}

/** Whether a line is one cell behind a tab. */
function isSingleCell({ text }: Line): boolean {
  return text.charCodeAt(0) === TAB && text.indexOf('\t', 1) < 0;
}

/** Tab lines with the empty lines, page numbers and torn labels between them. */
function stretch(items: readonly SourceItem[], from: number): readonly Stretched[] {
  const lines: Stretched[] = [];
  let kept = 0;
  for (let i = from; i < items.length; i++) {
    const line = items[i];
    if (line === undefined || line.kind !== 'line') break;
    if (isTabLine(line)) {
      lines.push({ line, holds: 'cells' });
      kept = lines.length;
    } else if (isEmptyLine(line) || isPageArtifact(line.text)) lines.push({ line, holds: 'nothing' });
    else if (continues(items, i, lines)) lines.push({ line, holds: 'rest' });
    else break;
  }
  return lines.slice(0, kept);
}

/** Whether the line is the rest of a cell's text: `\t商业⏎⏎企业`, in a table of one cell a line. */
function continues(items: readonly SourceItem[], index: number, before: readonly Stretched[]): boolean {
  const item = items[index];
  if (item?.kind !== 'line' || item.text.length > LONGEST_CONTINUATION || /[。；！]/.test(item.text)) return false;
  let next = index + 1;
  for (; next < items.length; next++) {
    const line = items[next];
    if (line?.kind !== 'line') return false;
    if (!isEmptyLine(line)) break;
  }
  const following = items[next];
  if (following?.kind !== 'line' || !following.text.startsWith('\t')) return false;
  const last = before.findLast(({ line }) => !isEmptyLine(line))?.line;
  if (last === undefined || !isSingleCell(last)) return false;
  const text = last.text.trim();
  return readCell(text).reads === 'words' && !isKnownLabel(labelKey(text)) && isKnownLabel(labelKey(text + item.text));
}

function tabRows(lines: readonly Stretched[], fragment: number): readonly GridRow[] {
  const rows: GridRow[] = [];
  for (const { line, holds } of lines) {
    if (holds !== 'cells') continue;
    const fields = splitTabs(line);
    if (!isRuler(fields)) rows.push({ kind: 'row', dialect: 'tsv', fields, span: line.span, fragment, collapsed: false });
  }
  const doubled = rows.every(isDoubled) && rows.some(({ fields }) => fields.filter(({ text }) => text !== '').length >= FEWEST_DOUBLED);
  return doubled ? rows.map((row) => ({ ...row, fields: row.fields.filter((_, i) => i % 2 === 0) })) : rows;
}

/** Fewest cells of a row that show that two tabs part them, and no blank cells. */
const FEWEST_DOUBLED = 4;

/** Whether two tabs stand between cells, so that every second field is none. */
function isDoubled({ fields }: GridRow): boolean {
  return fields.length % 2 === 1 && fields.every(({ text }, i) => i % 2 === 0 || text === '');
}

function splitTabs(line: Line): GridField[] {
  const { text } = line;
  const fields: GridField[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) !== TAB) continue;
    fields.push(fieldOf(line, from, i));
    from = i + 1;
  }
  fields.push(fieldOf(line, from, text.length));
  return fields;
}

function cellRows(lines: readonly Stretched[], fragment: number): readonly GridRow[] {
  const rows: GridRow[] = [];
  let fields: GridField[] = [];
  const end = (): void => {
    const span = hull(fields.map((field) => field.outer));
    if (span !== undefined) rows.push({ kind: 'row', dialect: 'cells', fields, span, fragment, collapsed: false });
    fields = [];
  };
  let ended = false;
  for (const { line, holds } of lines) {
    if (isEmptyLine(line)) ended = true;
    else if (holds === 'cells') {
      if (ended) end();
      ended = false;
      const own = splitTabs(line);
      fields.push(...(line.text.startsWith('\t') ? own.slice(1) : own));
    } else if (holds === 'rest') {
      const last = fields.pop();
      if (last !== undefined) fields.push(joined(last, line));
      ended = false;
    }
  }
  end();
  return rows;
}

/** A cell whose text goes on in another line. */
function joined(field: GridField, line: Line): GridField {
  const rest = fieldOf(line, 0, line.text.length);
  const span = { start: field.span.start, end: rest.span.end };
  const outer = { start: field.outer.start, end: spanOf(line, 0, line.text.length).end };
  return new GridField(span, outer, field.text + rest.text);
}
