import { isBlank, trimmed } from '../text/characters';
import { beginningOf } from './headings';
import { knownTitle } from './section-titles';
import type { Line, SourceItem } from './source/line';

const LONGEST_PIECE = 60;
const MOST_PIECES = 3;

/**
 * Puts together section headings that are broken over lines, by a hard wrap or because the number stands alone:
 * `四、政府信息公开行政复议、⏎行政诉讼情况`. Only what then reads as a known title is joined.
 */
export function joinWrapped(items: readonly SourceItem[]): readonly SourceItem[] {
  const joined: SourceItem[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (item === undefined) continue;
    const wrapped = item.kind === 'line' ? wrappedHeading(items, i, item) : undefined;
    joined.push(wrapped?.line ?? item);
    if (wrapped !== undefined) i = wrapped.last;
  }
  return joined;
}

function wrappedHeading(
  items: readonly SourceItem[],
  index: number,
  first: Line,
): { readonly line: Line; readonly last: number } | undefined {
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

/** The next line, or the one behind a single blank line. */
function nextLine(items: readonly SourceItem[], index: number): number {
  const next = items[index + 1];
  return next?.kind === 'line' && isBlank(next.text) ? index + 2 : index + 1;
}

function joinLines(lines: readonly Line[]): Line {
  let text = '';
  const pieces = lines.map((line) => {
    const { start, end } = trimmed(line.text);
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
