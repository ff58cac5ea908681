import { isBlank, trimmed } from '../text/characters';
import { beginningOf } from './headings';
import { knownTitle } from './section-titles';
import type { Line, SourceItem } from './source/line';

/** The stretch of a line that is joined. */
interface Cut {
  readonly start: number;
  readonly end: number;
}

const LONGEST_PIECE = 60;
const MOST_PIECES = 3;
const LONGEST_ROW = 600;
const MOST_ROW_LINES = 16;

/**
 * Puts together what is broken over lines: section headings, by a hard wrap or because the number stands alone
 * (`四、政府信息公开行政复议、⏎行政诉讼情况`; only what then reads as a known title), and rows of Excel with quoted line ends in a cell.
 */
export function joinWrapped(items: readonly SourceItem[]): readonly SourceItem[] {
  const joined: SourceItem[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (item === undefined) continue;
    const wrapped = item.kind === 'line' ? (quotedRow(items, i, item) ?? wrappedHeading(items, i, item)) : undefined;
    joined.push(wrapped?.line ?? item);
    if (wrapped !== undefined) i = wrapped.last;
  }
  return joined;
}

/** Lines put together, and the index of the last of them. */
interface Joined {
  readonly line: Line;
  readonly last: number;
}

function wrappedHeading(items: readonly SourceItem[], index: number, first: Line): Joined | undefined {
  if (first.text.length > LONGEST_PIECE) return undefined;
  const begun = beginningOf(first);
  if (begun.numbering === undefined || begun.known) return undefined;
  const pieces = [first];
  let title = begun.title;
  let last = index;
  while (pieces.length < MOST_PIECES) {
    last = nextLine(items, last);
    const next = items[last];
    if (next?.kind !== 'line' || next.text.length > LONGEST_PIECE || beginningOf(next).numbering !== undefined) return undefined;
    pieces.push(next);
    title += next.text;
    if (knownTitle(title) !== undefined) return { line: joinLines(pieces), last };
  }
  return undefined;
}

/** A row of cells as Excel copies it, with a cell in quotes that has line ends in it: `"社会公益⏎组织"`. */
function quotedRow(items: readonly SourceItem[], index: number, first: Line): Joined | undefined {
  if (!first.text.includes('"')) return undefined;
  const lines: Line[] = [];
  let quoted = false;
  for (let i = index; lines.length < MOST_ROW_LINES; i++) {
    const item = items[i];
    const after: boolean | undefined =
      item?.kind === 'line' && item.text.length <= LONGEST_ROW ? quotedAtEnd(item.text, quoted) : undefined;
    if (item?.kind !== 'line' || after === undefined) return undefined;
    lines.push(item);
    quoted = after;
    if (quoted) continue;
    const isRow = lines.length > 1 && lines.some((line) => line.text.includes('\t'));
    return isRow ? { line: joinLines(lines, ({ length }) => ({ start: 0, end: length })), last: i } : undefined;
  }
  return undefined;
}

/** Whether a quoted cell is still open at the end of a line; `undefined` where the quotes are none of Excel's. */
function quotedAtEnd(text: string, quotedBefore: boolean): boolean | undefined {
  let quoted = quotedBefore;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (quoted && character === '\t') return undefined;
    if (character !== '"') continue;
    if (!quoted) quoted = i === 0 || text[i - 1] === '\t';
    else if (text[i + 1] === '"') i++;
    else if (i + 1 < text.length && text[i + 1] !== '\t') return undefined;
    else quoted = false;
  }
  return quoted;
}

/** The next line, or the one behind a single blank line. */
function nextLine(items: readonly SourceItem[], index: number): number {
  const next = items[index + 1];
  return next?.kind === 'line' && isBlank(next.text) ? index + 2 : index + 1;
}

function joinLines(lines: readonly Line[], cut: (text: string) => Cut = trimmed): Line {
  let text = '';
  const pieces = lines.map((line) => {
    const { start, end } = cut(line.text);
    const piece = { line, start, index: text.length, length: end - start };
    text += line.text.slice(start, end);
    return piece;
  });
  const place = (index: number): { readonly line: Line; readonly index: number } | undefined => {
    const piece = pieces.findLast((each) => each.index <= index && each.length > 0);
    return piece && { line: piece.line, index: piece.start + Math.min(index - piece.index, piece.length) };
  };
  const span = { start: lines[0]?.span.start ?? 0, end: lines[lines.length - 1]?.span.end ?? 0 };
  const at = (index: number): number => {
    const found = place(index);
    return found === undefined ? span.end : found.line.at(found.index);
  };
  const after = (index: number): number => {
    const found = place(Math.max(index - 1, 0));
    return found === undefined ? span.start : found.line.after(found.index + Math.min(index, 1));
  };
  return { kind: 'line', text, span, at, after, marked: lines[0]?.marked === true };
}
