import type { SectionNumber } from '../form/model';
import type { Span } from '../text/span';
import { withoutContents } from './contents';
import type { HeadingLine } from './headings';
import type { Section } from './model';

/** A stretch of the text that is something to read: a line that is not empty, or a row of a table. */
export interface Content extends Span {
  /** Whether it could stand in a table of contents: a heading of any level, or a page number. */
  readonly entry: boolean;
}

/** Fewest sections with headings of one level that show which level the writer gave to sections. */
const FEWEST_OF_LEVEL = 3;

/**
 * Which headings open the official sections, in the order of the text.
 * For each section the heading that fits best wins: official wording before similar ones, the right number before a wrong one.
 */
export function findSections(headings: readonly HeadingLine[], contents: readonly Content[], textEnd: number): readonly Section[] {
  const level = levelOfSections(headings);
  const rank = (heading: HeadingLine): number => rankAt(heading, level);
  const candidates = withoutContents(
    headings.filter((heading) => heading.match !== undefined && rank(heading) > 0),
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
    const best = heading.match && chosen.get(heading.match.section.number);
    return best !== undefined && (best === heading || (rank(heading) >= 6 && rank(best) >= 6));
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
    empty: firstContent(contents, body) === undefined,
    duplicate: chosen.get(number) !== heading,
  };
}

/** The level of the section headings: 1 unless the sections are numbered （一） or 1. throughout. */
function levelOfSections(headings: readonly HeadingLine[]): number {
  const sections = [1, 2, 3].map((level) => {
    const right = headings.filter(
      ({ match, number, level: own }) => own === level && match?.alike === 1 && number?.value === match.section.number,
    );
    return new Set(right.map(({ match }) => match?.section.number)).size;
  });
  const [first = 0, second = 0, third = 0] = sections;
  if (first > 0 || Math.max(second, third) < FEWEST_OF_LEVEL) return 1;
  return second >= third ? 2 : 3;
}

/** How well a heading line fits its section; 0 for one that is none, 6 or more for one that is certain. */
function rankAt(heading: HeadingLine, sectionLevel: number): number {
  const { match, number, level, marked } = heading;
  if (match === undefined) return 0;
  const exact = match.alike === 1;
  const right = number?.value === match.section.number;
  if ((level === 1 || level === sectionLevel) && number !== undefined)
    return (exact ? 6 : right ? 3 : 1) + (exact && right ? 1 : 0) + match.alike / 2;
  if (marked) return exact ? 5 : right || number === undefined ? 2 : 0;
  if (number === undefined) return exact ? 4 : 0;
  if (level === 3) return exact ? 3.5 : 0;
  return exact && right ? 2 : 0;
}

/** The first content that begins or goes on within a span; `contents` is in the order of the text. */
function firstContent(contents: readonly Content[], span: Span): Content | undefined {
  let low = 0;
  let high = contents.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((contents[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found = contents[low];
  return found !== undefined && found.start < span.end ? found : undefined;
}
