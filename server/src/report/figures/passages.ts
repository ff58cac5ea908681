/** Joins the paragraphs of a report into passages: what a reader reads in one go, over page breaks and hard wraps. */
import { fold } from '../../text/characters';
import { type Noted, noted } from '../../text/remember';
import { lastUpTo } from '../../text/search';
import type { Heading, Paragraph, Report } from '../model';
import { isPageNumber } from '../page-number';
import { canContinue, isOpenEnded } from './continuation';
import type { Passage } from './model';
import { type Packed, pack } from './packed';

/** A list goes on in the next paragraph behind these marks. */
const LIST_GOES_ON = /(?:[;:,、]|其中)$/u;
const SHORTEST_OPEN = 12;
/** Titles of documents hold years, units and words that are no statements of the report. */
const TITLES = /《[^《》\n]{1,80}》/gu;
const MASK = '§';
const withoutTitles = noted((text): Noted => ({ text: text.replace(TITLES, (title) => MASK.repeat(title.length)) }));

interface Item {
  readonly paragraph: Paragraph;
  readonly packed: Packed;
  readonly heading: Heading | undefined;
}

/** The passages of a report in the order of the text; what lies inside tables is left out. Time is linear in the text. */
export function passagesOf(report: Report): readonly Passage[] {
  const passages: Passage[] = [];
  const headings = new HeadingsAbove(report);
  let items: Item[] = [];
  const flush = (): void => {
    const first = items[0];
    if (first !== undefined)
      passages.push(passage(items, headings.sectionAt(first.paragraph.span.start), headings.above(first.paragraph.span.start)));
    items = [];
  };
  let table = 0;
  for (const paragraph of report.paragraphs) {
    const { start } = paragraph.span;
    while ((report.tables[table]?.span.end ?? Number.POSITIVE_INFINITY) <= start) {
      table++;
      flush();
    }
    if (start >= (report.tables[table]?.span.start ?? Number.POSITIVE_INFINITY) || isPageNumber(paragraph.text)) continue;
    const item = { paragraph, packed: pack(paragraph), heading: headings.headingAt(paragraph) };
    if (item.packed.text === '') continue;
    const before = items.at(-1);
    if (before === undefined || !goesOn(before, item)) flush();
    items.push(item);
  }
  flush();
  return passages;
}

function goesOn(before: Item, next: Item): boolean {
  if (before.heading !== undefined || next.heading !== undefined) return false;
  if (LIST_GOES_ON.test(before.packed.text) || next.packed.text.startsWith('其中')) return true;
  return isTorn(before, next);
}

/** Torn in mid-sentence: the pieces are one paragraph. */
function isTorn(before: Item, next: Item): boolean {
  const { text } = before.packed;
  const open = text.length >= SHORTEST_OPEN || /[,、]$/u.test(text);
  return open && isOpenEnded(before.packed) && canContinue(next.packed);
}

function passage(items: readonly Item[], section: Passage['section'], headings: readonly string[]): Passage {
  let text = '';
  const starts: number[] = [];
  items.forEach((item, index) => {
    const before = items[index - 1];
    if (before !== undefined && !isTorn(before, item)) text += '\n';
    starts.push(text.length);
    text += item.packed.text;
  });
  const offset = (index: number): number => {
    const at = lastUpTo(starts, index);
    const item = items[at];
    return item === undefined ? 0 : item.paragraph.at(item.packed.from(Math.min(index - (starts[at] ?? 0), item.packed.text.length - 1)));
  };
  const words = withoutTitles(items.length === 1 ? (items[0]?.packed ?? text) : text);
  return {
    text: words.text,
    words,
    section,
    headings,
    span: (from, to) => ({ start: offset(from), end: offset(Math.max(from, to - 1)) + 1 }),
  };
}

/** Walks along the headings of a report with growing offsets. */
class HeadingsAbove {
  private heading = 0;
  private section = 0;
  private readonly open: { readonly heading: Heading; readonly text: string }[] = [];

  constructor(private readonly report: Report) {}

  /** The section in which an offset lies. */
  sectionAt(offset: number): Passage['section'] {
    const { sections } = this.report;
    while ((sections[this.section + 1]?.span.start ?? Number.POSITIVE_INFINITY) <= offset) this.section++;
    const section = sections[this.section];
    return section !== undefined && section.span.start <= offset ? section.number : undefined;
  }

  /** The heading that is all of a paragraph; text behind a heading on the same line makes it a paragraph. */
  headingAt(paragraph: Paragraph): Heading | undefined {
    const { headings } = this.report;
    while ((headings[this.heading]?.span.start ?? Number.POSITIVE_INFINITY) < paragraph.span.start) this.enter(headings[this.heading++]);
    const heading = headings[this.heading];
    if (heading === undefined || heading.span.start >= paragraph.span.end) return undefined;
    // A numbered line may be an item of a list: 1.工作动态60条；
    return heading.level < 3 && heading.text.length + 4 >= paragraph.text.trim().length ? heading : undefined;
  }

  /** Texts of the headings above an offset, the nearest last. */
  above(offset: number): readonly string[] {
    return this.open.filter(({ heading }) => heading.span.start < offset).map(({ text }) => text);
  }

  private enter(heading: Heading | undefined): void {
    if (heading === undefined) return;
    while (this.open.length > 0 && (this.open.at(-1)?.heading.level ?? 0) >= heading.level) this.open.pop();
    this.open.push({ heading, text: fold(heading.text) });
  }
}
