import type { SectionNumber } from '../form/model';
import type { HeadingLine } from './headings';
import type { Section } from './model';

/** A stretch of the text that is something to read: a line that is not empty, or a row of a table. */
export interface Content {
  readonly start: number;
  readonly end: number;
}

/** Fewest headings in a row, with nothing between them, that can be a table of contents. */
const FEWEST_ENTRIES = 3;

/**
 * Which headings open the official sections, in the order of the text.
 * For each section the heading that fits best wins: official wording before similar ones, the right number before a wrong one.
 */
export function findSections(headings: readonly HeadingLine[], contents: readonly Content[], textEnd: number): readonly Section[] {
  const candidates = withoutContents(
    headings.filter((heading) => heading.match !== undefined && !heading.listed && rank(heading) > 0),
    contents,
  );
  const chosen = new Map<SectionNumber, HeadingLine>();
  for (const heading of candidates) {
    const number = heading.match?.section.number;
    if (number === undefined) continue;
    const before = chosen.get(number);
    if (before === undefined || rank(heading) > rank(before)) chosen.set(number, heading);
  }
  const opening = candidates.filter((heading) => {
    const number = heading.match?.section.number;
    return number !== undefined && (chosen.get(number) === heading || isRepeat(heading, chosen.get(number)));
  });
  return opening.map((heading, index) => section(heading, opening[index + 1], chosen, contents, textEnd));
}

function section(
  heading: HeadingLine,
  next: HeadingLine | undefined,
  chosen: ReadonlyMap<SectionNumber, HeadingLine>,
  contents: readonly Content[],
  textEnd: number,
): Section {
  const number = heading.match?.section.number ?? 1;
  const end = next?.lineSpan.start ?? textEnd;
  const body = { start: Math.min(heading.end, end), end };
  return {
    number,
    heading,
    wording: heading.match?.wording ?? 'other',
    span: { start: heading.lineSpan.start, end },
    body,
    empty: !holdsContent(contents, body),
    duplicate: chosen.get(number) !== heading,
  };
}

/** How well a heading line fits its section; 0 for one that is none. */
function rank(heading: HeadingLine): number {
  const { match, number, level, marked } = heading;
  if (match === undefined) return 0;
  const exact = match.alike === 1;
  const right = number?.value === match.section.number;
  if (level === 1 && number !== undefined) return (exact ? 6 : right ? 3 : 1) + (exact && right ? 1 : 0) + match.alike / 2;
  if (marked) return exact ? 5 : right || number === undefined ? 2 : 0;
  if (number === undefined) return exact ? 4 : 0;
  if (level === 3) return exact ? 3.5 : 0;
  return exact && right ? 2 : 0;
}

/** Whether a second heading of a section really opens it once more, and is no mere mention. */
function isRepeat(heading: HeadingLine, chosen: HeadingLine | undefined): boolean {
  return chosen !== undefined && rank(heading) >= 6 && rank(chosen) >= 6;
}

/** Leaves out a table of contents: headings that follow each other with nothing between and all come again later. */
function withoutContents(candidates: readonly HeadingLine[], contents: readonly Content[]): readonly HeadingLine[] {
  let entries = 1;
  while (entries < candidates.length) {
    const before = candidates[entries - 1];
    const heading = candidates[entries];
    if (before === undefined || heading === undefined) break;
    if (holdsContent(contents, { start: before.end, end: heading.lineSpan.start })) break;
    entries++;
  }
  const later = new Set(candidates.slice(entries).map((heading) => heading.match?.section.number));
  const front = candidates.slice(0, entries);
  const repeated = front.filter((heading) => later.has(heading.match?.section.number));
  if (entries < FEWEST_ENTRIES || repeated.length < Math.min(FEWEST_ENTRIES, entries)) return candidates;
  return candidates.slice(entries).length >= repeated.length ? candidates.filter((heading) => !repeated.includes(heading)) : candidates;
}

/** Whether any content begins within a span; `contents` is in the order of the text. */
function holdsContent(contents: readonly Content[], span: { readonly start: number; readonly end: number }): boolean {
  let low = 0;
  let high = contents.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((contents[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found = contents[low];
  return found !== undefined && found.start < span.end;
}
