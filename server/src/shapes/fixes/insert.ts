/** Inserts what a report lacks, at its place and in the manner of what is there. */
import type { Dialect } from '../../form/dialect';
import type { FormTable, SectionNumber } from '../../form/model';
import { escapeHtml } from '../../form/render/html';
import { renderTable } from '../../form/render/table';
import type { CellText, RenderOptions } from '../../form/render/write';
import { FORMS } from '../../form/tables';
import type { Report, Section } from '../../report/model';
import type { Edit } from '../../rule';
import { LINE_END, lineEndOf } from '../../text/lines';
import type { Span } from '../../text/span';
import { formSection, officialHeading, presentSections, startOfText } from '../sections';
import { type Block, blockAround, lineEnd, lineStart } from './block';
import { fillIn, markedEdit } from './marks';

/** What a browser copies for an empty cell; in a table of one cell a line a truly empty line is none. */
const NO_BREAK_SPACE = '\u00a0';

const TOPICS = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];

const PLACEHOLDERS: Partial<Readonly<Record<SectionNumber, string>>> = {
  5: '【请填写存在的主要问题和改进情况】',
  6: '【请填写其他需要报告的事项，并写明收取信息处理费的情况】',
};

/** A blank for each value, as a dialect writes it; among tags no place is marked. */
export function blankIn(dialect: Dialect): CellText {
  const blank = dialect === 'html' ? '' : fillIn(dialect === 'lines' ? NO_BREAK_SPACE : '');
  return () => blank;
}

/** The dialect for a new table: that of the tables of the report. PDF text cannot show a blank, so tabs take its place. */
function dialectOf(report: Report): Dialect {
  const used = report.tables.map((table) => table.dialect).find((dialect) => dialect !== 'spaces');
  if (used !== undefined) return used;
  if (report.tables.length > 0) return 'tsv';
  if (report.sections.some((section) => blockAround(report.text, section.heading.span).html)) return 'html';
  return report.sections.some((section) => /^#/.test(blockAround(report.text, section.heading.span).before)) ? 'pipes' : 'tsv';
}

/** How tables of the report are laid out within their dialect. */
export function optionsOf(report: Report): RenderOptions {
  const { text, tables } = report;
  const html = tables.find((table) => table.dialect === 'html');
  const around = html === undefined ? text.trim() : text.slice(html.span.start, html.span.end);
  const cell = html?.rows[0]?.cells[0]?.outer;
  const [first, second] = tables.find((table) => table.dialect === 'lines')?.rows.find((row) => row.cells.length > 1)?.cells ?? [];
  const between = first === undefined || second === undefined ? '' : text.slice(first.span.end, second.span.start);
  return {
    html: !/[\r\n]/.test(around) ? 'one-line' : cell !== undefined && /[\r\n]/.test(text.slice(cell.start, cell.end)) ? 'tags' : 'indented',
    lines: first === undefined || between.split(/\r\n|\n|\r/).length > 2 ? 'cells' : 'rows',
  };
}

/** The blank table as the report would write it, with its own line ends, without the last one. */
function blankTable(report: Report, table: FormTable): string {
  const dialect = dialectOf(report);
  return withEol(report, renderTable(table, dialect, blankIn(dialect), optionsOf(report)).replace(/\n$/, ''));
}

/** A written table with the line ends of the report. */
export function withEol(report: Report, written: string): string {
  return written.replaceAll('\n', lineEndOf(report.text));
}

/** A title in front of everything. */
export function titleEdit(report: Report, marked: string): Edit {
  const first = blockAround(report.text, startOfText(report));
  const sample = sampleHeading(report);
  const title = first.html ? `<h1>${marked}</h1>` : `${/^#+/.test(sample?.before ?? '') ? '# ' : ''}${marked}`;
  return markedEdit(placeAt(first.span.start), title + (first.html ? first.gap : paragraphGap(report)));
}

/** A paragraph behind the title, or in front of everything where there is none. */
export function openingEdit(report: Report, sentence: string): Edit {
  const { title, text } = report;
  const first = report.paragraphs.find(({ span }) => span.start > (title?.span.end ?? -1));
  const start = report.sections[0]?.span.start ?? text.length;
  const like = first !== undefined && first.span.start < start ? blockAround(text, first.span) : undefined;
  const block = blockAround(text, title?.span ?? startOfText(report));
  const paragraph = block.html ? (like?.html === true ? dressed(like, sentence) : `<p>${sentence}</p>`) : sentence;
  if (title === undefined) return { span: placeAt(block.span.start), text: paragraph + (block.html ? block.gap : paragraphGap(report)) };
  return { span: placeAt(block.span.end), text: (block.html ? block.gap : paragraphGap(report)) + paragraph };
}

/** A whole section: heading, and what belongs under it with nothing stated. */
export function sectionEdit(report: Report, number: SectionNumber): Edit {
  const table = FORMS[report.due ?? report.form ?? '2021'].tables.find((each) => each.section === number);
  const there = report.tables.find((each) => each.id === table?.id);
  const blocks = [
    like(report, 'heading', officialHeading(formSection(number))),
    ...(there === undefined ? contents(report, number, table) : []),
  ];
  if (there !== undefined) return before(report, tableStart(report.text, there.span.start, there.dialect), blocks);
  const next = presentSections(report).find((section) => section.number > number);
  return next === undefined ? atEnd(report, blocks) : before(report, blockAround(report.text, next.heading.span).span.start, blocks);
}

function contents(report: Report, number: SectionNumber, table: FormTable | undefined): readonly string[] {
  if (table !== undefined) return [blankTable(report, table)];
  const placeholder = PLACEHOLDERS[number];
  if (placeholder !== undefined) return [like(report, 'paragraph', fillIn(placeholder))];
  return TOPICS.flatMap((topic, index) => [
    like(report, 'topic', `（${'一二三四五'[index]}）${topic}`),
    like(report, 'paragraph', fillIn(`【请填写${topic}情况】`)),
  ]);
}

/** Nothing more, or an empty line. */
const PARTED = new RegExp(`^(?:\\s*$|[ \\t]*${LINE_END}[ \\t]*(?:${LINE_END}|$))`);

/** A table right behind the heading of its section, in front of whatever else stands there. */
export function tableEdit(report: Report, section: Section, table: FormTable): Edit {
  const block = blockAround(report.text, section.heading.span);
  const end = block.html ? block.span.end : lineEnd(report.text, section.heading.span.end);
  const gap = gapOf(report);
  const rest = report.text.slice(end);
  const parted = PARTED.test(rest) || (block.html && /^\s*</.test(rest));
  return markedEdit(placeAt(end), gap + blankTable(report, table) + (parted ? '' : lineEndOf(report.text)));
}

/** Where a table begins in the source. */
export function tableStart(text: string, start: number, dialect: Dialect): number {
  return dialect === 'html' ? Math.max(text.toLowerCase().lastIndexOf('<table', start), 0) : lineStart(text, start);
}

function before(report: Report, at: number, blocks: readonly string[]): Edit {
  const gap = gapOf(report);
  return markedEdit(placeAt(at), blocks.map((block) => block + gap).join(''));
}

function atEnd(report: Report, blocks: readonly string[]): Edit {
  const gap = gapOf(report);
  const body = /<\/body\s{0,9}>/i.exec(report.text)?.index ?? report.text.length;
  const end = report.text.slice(0, body).trimEnd().length;
  return markedEdit(placeAt(end), blocks.map((block) => gap + block).join(''));
}

/** A text in the dress of the report's own headings, topics or paragraphs. */
function like(report: Report, kind: 'heading' | 'topic' | 'paragraph', marked: string): string {
  const heading = sampleHeading(report);
  if (kind === 'heading') return heading === undefined ? marked : dressed(heading, marked);
  const topic = report.headings.find(({ level }) => level === 2);
  if (kind === 'topic' && topic !== undefined) return dressed(blockAround(report.text, topic.span), marked);
  if (heading?.html === true) return kind === 'topic' ? `<h3>${marked}</h3>` : `<p>${marked}</p>`;
  const marks = /^#+/.exec(heading?.before ?? '')?.[0];
  return kind === 'topic' && marks !== undefined ? `${marks}# ${marked}` : marked;
}

function dressed(block: Block, marked: string): string {
  return block.before + (block.html ? escapeHtml(marked) : marked) + block.after;
}

function sampleHeading(report: Report): Block | undefined {
  const section = presentSections(report)[0];
  return section === undefined ? undefined : blockAround(report.text, section.heading.span);
}

/** What parts the blocks of the report. */
function gapOf(report: Report): string {
  const heading = sampleHeading(report);
  return heading?.gap ?? paragraphGap(report);
}

const BLANK_LINE = new RegExp(`${LINE_END}[ \\t]*${LINE_END}`);

function paragraphGap(report: Report): string {
  const eol = lineEndOf(report.text);
  return BLANK_LINE.test(report.text) ? eol + eol : eol;
}

function placeAt(offset: number): Span {
  return { start: offset, end: offset };
}
