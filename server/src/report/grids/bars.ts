import { isBlank, isSpace, trimmed } from '../../text/characters';
import type { Span } from '../../text/span';
import { isKnownLabel, labelKey } from '../labels';
import { isPageArtifact } from '../page-number';
import { readCell } from '../reading';
import { type Line, type SourceItem, spanOf } from '../source/line';
import { entityAt, TagScanner } from '../source/tags';
import { GridField } from './field';
import { type GridRow, inner, isEmptyLine, isRuler } from './row';

const LONGEST_OPEN_LINE = 400;

/**
 * A line of cells parted by bars: it begins or ends with a bar, or its cells are official labels and numbers.
 * A sentence that merely holds a bar is none, nor is the navigation of a web page.
 */
export function isBarLine(line: Line): boolean {
  if (!line.text.includes('|')) return false;
  const { start, end } = trimmed(line.text);
  return line.text[start] === '|' || line.text[end - 1] === '|' || isOpen(line.text.slice(start, end));
}

/** Cells of Markdown without bars at the edges: `规章 | 0 | 0 | 3`. */
function isOpen(text: string): boolean {
  if (text.length > LONGEST_OPEN_LINE) return false;
  const cells = text.split('|');
  if (cells.some((cell) => isKnownLabel(labelKey(cell)))) return true;
  const values = cells.filter(
    (cell) => /^[\s:-]*$/.test(cell) || readCell(cell).reads === 'number' || readCell(cell).reads === 'stroke',
  ).length;
  return values * 2 >= cells.length && cells.length > 2;
}

/** Rows of Markdown pipes (`pipes`), or of bars behind the cells (`bars`), from the item at `from` on. */
export function readBars(
  items: readonly SourceItem[],
  from: number,
  fragment: number,
): { readonly rows: readonly GridRow[]; readonly next: number; readonly single: boolean } {
  const lines: Line[] = [];
  let next = from;
  for (let i = from; i < items.length; i++) {
    const item = items[i];
    if (item === undefined || item.kind !== 'line') break;
    if (isBarLine(item)) {
      lines.push(item);
      next = i + 1;
    } else if (!isEmptyLine(item) && !isPageArtifact(item.text) && !isGridRuler(item.text)) break;
  }
  // With bars behind the cells only, a bar at the beginning of a line ends a blank cell.
  const piped = lines.every((line) => line.text[beginningOf(line.text)] === '|');
  const closed = isClosed(lines);
  const written = lines.map((line) => barRow(line, piped, closed, fragment));
  const rows = written.filter((row, index) => !isRuler(row.fields) && !(index === 1 && written.length > 2 && isShortRuler(row.fields)));
  const bare = rows.filter((row) => !piped && row.fields.length <= 1).length;
  return { rows, next, single: bare > 3 && bare * 2 > rows.length };
}

/** `+-----+-----+`, as it stands between the rows of some converters' tables. */
function isGridRuler(text: string): boolean {
  return text.trimStart()[0] === '+' && /^\s*\+[-=:+]+\s*$/.test(text);
}

/** Where a line begins, the marks of a quotation aside: `> | 规章 | 0 |`. */
function beginningOf(text: string): number {
  let start = 0;
  while (start < text.length && (text[start] === '>' || isSpace(text.charCodeAt(start)))) start++;
  return start;
}

/** `|-|-|`: right below the first line it is the least that Markdown asks for; elsewhere these are strokes in cells. */
function isShortRuler(fields: readonly GridField[]): boolean {
  return fields.length > 1 && fields.every(({ text }) => text === '-');
}

/** Whether a bar ends every row. If lines without a last bar have as many bars as those with one, a last bar has a blank cell behind it. */
function isClosed(lines: readonly Line[]): boolean {
  let open = 0;
  let closed = 0;
  for (const { text } of lines) {
    const bars = text.split('|').length;
    if (text.trimEnd().endsWith('|')) closed = Math.max(closed, bars);
    else open = Math.max(open, bars);
  }
  return open < closed;
}

function barRow(line: Line, piped: boolean, closed: boolean, fragment: number): GridRow {
  const { start: written, end } = trimmed(line.text);
  const start = piped ? beginningOf(line.text) : written;
  const cuts: number[] = [];
  for (let i = start; i < end; i++) {
    if (line.text[i] === '\\') i++;
    else if (line.text[i] === '|') cuts.push(i);
  }
  const fields: GridField[] = [];
  let from = piped ? start + 1 : 0;
  for (const cut of piped ? cuts.slice(1) : cuts) {
    fields.push(barField(line, from, cut));
    from = cut + 1;
  }
  if (from < end) fields.push(barField(line, from, end));
  else if (!closed) fields.push(barField(line, end, line.text.length));
  return { kind: 'row', dialect: piped ? 'pipes' : 'bars', fields, span: line.span, fragment, collapsed: false };
}

function barField(line: Line, from: number, to: number): GridField {
  const { start, end } = inner(line.text, from, to);
  const outer = spanOf(line, from, to);
  if (start === end) return blankField(line, from, to, outer);
  const raw = line.text.slice(start, end);
  if (!/[<&\\]/.test(raw)) return new GridField(spanOf(line, start, end), outer, raw);
  const { text, first, last } = withoutMarkup(raw);
  if (isBlank(text)) return new GridField(spanOf(line, start, end), outer, '');
  return new GridField(spanOf(line, start + first, start + last), outer, text.trim());
}

function blankField(line: Line, from: number, to: number, outer: Span): GridField {
  const written = line.text.slice(from, to);
  const odd = [...written].findIndex((character) => character !== ' ');
  if (odd >= 0) {
    const { length } = written.slice(odd).trimEnd();
    const span = spanOf(line, from + odd, from + odd + Math.max(length, 1));
    return new GridField(span, outer, '');
  }
  return new GridField(outer, outer, '', { span: outer, before: ' ', after: ' '.repeat(Math.max(1, to - from - 2)) });
}

/** A cell of Markdown without escapes, entities and inline tags, and where what is left of it begins and ends. */
function withoutMarkup(raw: string): { readonly text: string; readonly first: number; readonly last: number } {
  const tags = new TagScanner(raw);
  let text = '';
  let first = -1;
  let last = 0;
  const add = (piece: string, from: number, to: number): number => {
    text += piece;
    if (!isBlank(piece)) {
      if (first < 0) first = from;
      last = to;
    }
    return to;
  };
  for (let i = 0; i < raw.length; ) {
    const tag = tags.tagAt(i);
    const entity = entityAt(raw, i);
    if (tag !== undefined) i = tag.end;
    else if (entity !== undefined) i = add(entity.text, i, entity.end);
    else if (ESCAPED.test(raw.slice(i, i + 2))) i = add(raw[i + 1] ?? '', i, i + 2);
    else i = add(raw[i] ?? '', i, i + 1);
  }
  return { text, first, last };
}

/** Any mark may be escaped, and converters escape more than they have to: `1\. 属于国家秘密`. */
const ESCAPED = /^\\[!-/:-@[-`{-~]$/;
