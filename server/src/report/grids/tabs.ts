import { hull } from '../../text/span';
import { isKnownLabel, labelKey } from '../labels';
import { readCell } from '../reading';
import type { Line, SourceItem } from '../source/line';
import { spanOf } from '../source/line';
import { GridField } from './field';
import { fieldOf, type GridRow, isEmptyLine, isPageArtifact, isRuler } from './row';

const LONGEST_CELL = 90;
const LONGEST_CONTINUATION = 24;

/** A line of cells: it has a tab, and it is not a paragraph indented by one. */
export function isTabLine(line: Line): boolean {
  const tab = line.text.indexOf('\t');
  if (tab < 0) return false;
  const only = line.text.indexOf('\t', tab + 1) < 0;
  const prose = only && tab === 0 && (line.text.includes('。') || line.text.length > LONGEST_CELL);
  return !prose;
}

/** A stretch of tab lines with the empty lines, page numbers and torn labels between them. */
interface Stretch {
  readonly lines: readonly Line[];
  readonly next: number;
}

/** Rows parted by tabs (`tsv`) or cells of one line each behind a tab (`cells`), from the item at `from` on. */
export function readTabs(
  items: readonly SourceItem[],
  from: number,
  fragment: number,
): { readonly rows: readonly GridRow[]; readonly next: number } {
  const { lines, next } = stretch(items, from);
  const cellLines = lines.filter((line) => line.text.startsWith('\t') && line.text.indexOf('\t', 1) < 0).length;
  const tabLines = lines.filter(isTabLine).length;
  const rows = cellLines * 2 > tabLines && cellLines > 2 ? cellRows(lines, fragment) : tabRows(lines, fragment);
  return { rows, next };
}

function stretch(items: readonly SourceItem[], from: number): Stretch {
  const lines: Line[] = [];
  let kept = 0;
  let i = from;
  for (; i < items.length; i++) {
    const item = items[i];
    if (item === undefined || item.kind !== 'line') break;
    if (isTabLine(item)) {
      lines.push(item);
      kept = lines.length;
    } else if (isEmptyLine(item) || isPageArtifact(item.text)) lines.push(item);
    else if (continues(items, i, lines)) lines.push(item);
    else break;
  }
  return { lines: lines.slice(0, kept), next: from + kept };
}

/** Whether the line is the rest of a cell's text: `\t商业⏎⏎企业`, in a table of one cell a line. */
function continues(items: readonly SourceItem[], index: number, before: readonly Line[]): boolean {
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
  const last = before.findLast((line) => !isEmptyLine(line));
  if (last === undefined || !(last.text.startsWith('\t') && last.text.indexOf('\t', 1) < 0)) return false;
  const text = last.text.trim();
  return readCell(text).reads === 'words' && !isKnownLabel(labelKey(text)) && isKnownLabel(labelKey(text + item.text));
}

function tabRows(lines: readonly Line[], fragment: number): readonly GridRow[] {
  const rows: GridRow[] = [];
  for (const line of lines) {
    if (!isTabLine(line)) continue;
    const fields = splitTabs(line);
    if (!isRuler(fields)) rows.push({ kind: 'row', dialect: 'tsv', fields, span: line.span, fragment, collapsed: false });
  }
  return rows;
}

function splitTabs(line: Line): readonly GridField[] {
  const fields: GridField[] = [];
  let from = 0;
  for (;;) {
    const tab = line.text.indexOf('\t', from);
    fields.push(fieldOf(line, from, tab < 0 ? line.text.length : tab));
    if (tab < 0) return fields;
    from = tab + 1;
  }
}

function cellRows(lines: readonly Line[], fragment: number): readonly GridRow[] {
  const rows: GridRow[] = [];
  let fields: GridField[] = [];
  const end = (): void => {
    const span = hull(fields.map((field) => field.outer));
    if (span !== undefined) rows.push({ kind: 'row', dialect: 'cells', fields, span, fragment, collapsed: false });
    fields = [];
  };
  let ended = false;
  for (const line of lines) {
    if (isEmptyLine(line)) ended = true;
    else if (isTabLine(line)) {
      if (ended) end();
      ended = false;
      const own = splitTabs(line);
      fields.push(...(line.text.startsWith('\t') ? own.slice(1) : own));
    } else if (!isPageArtifact(line.text)) {
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
