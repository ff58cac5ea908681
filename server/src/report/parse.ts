import type { SectionNumber } from '../form/model';
import { formDue } from '../form/tables';
import { findTables } from './bind/tables';
import { segmentAgain } from './grids/reread';
import type { Block, GridRow } from './grids/row';
import { isEmptyLine } from './grids/row';
import { type HeadingLine, opensSection, readHeading } from './headings';
import { hasIgnores, lengthWithoutMark } from './ignores';
import type { Report, Section, Title } from './model';
import { isPageArtifact } from './page-number';
import { findPeriod } from './period';
import { isReport } from './recognition';
import { lineOf, textInTable } from './row-lines';
import { type Content, findSections } from './sections';
import { type Line, type SourceItem, shortened } from './source/line';
import { pageTitle } from './source/page-title';
import { readSource } from './source/read';
import { findTitle, isTitleLike } from './title';
import { joinWrapped } from './wrapped';

/**
 * Reads a text as a report. Total: any text gives a report, `recognised` tells whether it is one.
 * Time is linear in the length of the text. The steps, each in a room of its own:
 * source lines and HTML tables → rows of cells → headings and sections → title and period → tables bound to the form.
 */
export function parse(text: string): Report {
  const items = joinWrapped(withoutMarks(text, readSource(text)));
  const blocks = segmentAgain(text, items, opensSection).map(textInTable);
  const lines = blocks.filter((block): block is Line => block.kind === 'line' && !isEmptyLine(block));
  const rows = blocks.filter((block): block is GridRow => block.kind === 'row');
  const headings = lines.flatMap((line) => readHeading(line) ?? []);
  const sections = findSections(headings, contentsOf(blocks, headings), text.length);
  const front = sections[0]?.span.start ?? text.length;
  const preamble = frontOf(lines, front);
  const title = findTitle(preamble) ?? titleElsewhere(text, rows, front);
  const period = findPeriod(preamble, lines.slice(preamble.length), title?.year?.value);
  const year = title?.year?.value ?? period?.to?.year;
  const due = year === undefined ? undefined : formDue(year);
  const { tables, form } = findTables(text, rows, sectionFinder(sections), due);
  return {
    text,
    recognised: isReport({ title, preamble, sections, tables }),
    title,
    unit: title?.unit,
    year,
    period,
    form,
    due,
    sections,
    headings: headings.map(plainHeading),
    paragraphs: lines,
    tables,
  };
}

/** A suppression mark is no text of the report: a line ends in front of it. */
function withoutMarks(text: string, items: readonly SourceItem[]): readonly SourceItem[] {
  if (!hasIgnores(text)) return items;
  return items.map((item) => (item.kind === 'line' ? shortened(item, lengthWithoutMark(item.text)) : item));
}

function frontOf(lines: readonly Line[], end: number): readonly Line[] {
  const count = lines.findIndex((line) => line.span.start >= end);
  return count < 0 ? lines : lines.slice(0, count);
}

/** How many rows in front of the first section are looked through for a title. */
const MOST_ROWS = 100;

/** A title in a table in front of the first section (名称, 标题), or the title of the page. */
function titleElsewhere(text: string, rows: readonly GridRow[], front: number): Title | undefined {
  const before = rows.slice(0, MOST_ROWS).filter((row) => row.span.start < front);
  const cells = before.flatMap((row) => row.fields.filter((field) => isTitleLike(field.text)).map((field) => lineOf(row, [field])));
  const page = pageTitle(text);
  return findTitle(cells) ?? (page && findTitle([page]));
}

/** A page's number, as it stands in a table of contents. */
const BARE_NUMBER = /^\s*\d{1,3}\s*$/;

function contentsOf(blocks: readonly Block[], headings: readonly HeadingLine[]): readonly Content[] {
  const entries = new Set(headings.filter(({ end, lineSpan }) => end === lineSpan.end).map(({ lineSpan }) => lineSpan.start));
  const contents: Content[] = [];
  for (const block of blocks) {
    const { start, end } = block.span;
    if (block.kind === 'row') contents.push({ start, end, entry: false });
    else if (!isEmptyLine(block))
      contents.push({ start, end, entry: entries.has(start) || isPageArtifact(block.text) || BARE_NUMBER.test(block.text) });
  }
  return contents;
}

/** Finds the official section in which an offset lies. */
function sectionFinder(sections: readonly Section[]): (offset: number) => SectionNumber | undefined {
  return (offset) => {
    let low = 0;
    let high = sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sections[middle]?.span.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return sections[low - 1]?.number;
  };
}

function plainHeading(heading: HeadingLine): Report['headings'][number] {
  const { span, text, level, title, titleSpan, number } = heading;
  return { span, text, level, title, titleSpan, number };
}
