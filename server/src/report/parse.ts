import type { SectionNumber } from '../form/model';
import { formDue } from '../form/tables';
import { findTables } from './bind/tables';
import type { Block, GridRow } from './grids/row';
import { isEmptyLine } from './grids/row';
import { segment } from './grids/segment';
import { type HeadingLine, opensSection, readHeading } from './headings';
import type { Paragraph, Report, Section, Table, Title } from './model';
import { findPeriod } from './period';
import { type Content, findSections } from './sections';
import type { Line } from './source/line';
import { readSource } from './source/read';
import { findTitle } from './title';

/**
 * Reads a text as a report. Total: any text gives a report, `recognised` tells whether it is one.
 * Time is linear in the length of the text. The steps, each in a room of its own:
 * source lines and HTML tables → rows of cells → headings and sections → title and period → tables bound to the form.
 */
export function parse(text: string): Report {
  const blocks = segment(readSource(text), opensSection).map(headingInTable);
  const lines = blocks.filter((block): block is Line => block.kind === 'line' && !isEmptyLine(block));
  const rows = blocks.filter((block): block is GridRow => block.kind === 'row');
  const headings = lines.flatMap((line) => readHeading(line) ?? []);
  const sections = findSections(headings, contentsOf(blocks), text.length);
  const preamble = frontOf(lines, sections[0]?.span.start ?? text.length);
  const title = findTitle(preamble);
  const period = findPeriod(preamble, lines.slice(preamble.length));
  const year = title?.year?.value ?? period?.to?.year;
  const due = year === undefined ? undefined : formDue(year);
  const { tables, form } = findTables(rows, sectionFinder(sections), due, text.includes('\r\n') ? '\r\n' : '\n');
  return {
    text,
    recognised: isReport(title, sections, tables),
    title,
    unit: title?.unit,
    year,
    period,
    form,
    due,
    sections,
    headings: headings.map(plainHeading),
    paragraphs: lines.map(paragraph),
    tables,
  };
}

function frontOf(lines: readonly Line[], end: number): readonly Line[] {
  const count = lines.findIndex((line) => line.span.start >= end);
  return count < 0 ? lines : lines.slice(0, count);
}

/** A section heading that was pasted as a row of its table is a heading all the same. */
function headingInTable(block: Block): Block {
  if (block.kind === 'line') return block;
  const written = block.fields.filter((field) => field.text !== '');
  const only = written[0];
  if (only === undefined || written.length > 1) return block;
  const { start, end } = only.span;
  const at = (index: number): number => (index >= only.text.length ? end : Math.min(start + index, end));
  const line: Line = { kind: 'line', text: only.text, span: block.span, at, after: at };
  const heading = readHeading(line);
  return heading?.match?.alike === 1 && heading.level === 1 && heading.number !== undefined ? line : block;
}

function contentsOf(blocks: readonly Block[]): readonly Content[] {
  return blocks.flatMap((block) => (block.kind === 'line' && isEmptyLine(block) ? [] : [block.span]));
}

/** Finds the official section in which an offset lies. */
function sectionFinder(sections: readonly Section[]): (offset: number) => SectionNumber | undefined {
  return (offset) => sections.findLast((section) => section.span.start <= offset)?.number;
}

function plainHeading(heading: HeadingLine): Report['headings'][number] {
  const { span, text, level, title, titleSpan, number } = heading;
  return { span, text, level, title, titleSpan, number };
}

function paragraph(line: Line): Paragraph {
  return { span: line.span, text: line.text, at: line.at };
}

const FEWEST_SECTIONS = 3;
const FEWEST_ROWS = 6;

/** Three official sections; or a report's title and a section or table; or an official table with several of its rows. */
function isReport(title: Title | undefined, sections: readonly Section[], tables: readonly Table[]): boolean {
  const certain = new Set(sections.filter((section) => section.wording !== 'other').map((section) => section.number)).size;
  if (certain >= FEWEST_SECTIONS) return true;
  if (title !== undefined && (certain > 0 || tables.some((table) => table.rows.length > 0))) return true;
  return tables.some((table) => table.rows.length >= FEWEST_ROWS);
}
