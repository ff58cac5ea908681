/** Drafts to begin with: what the form prescribes, and nothing that states a fact. */
import type { Dialect } from '../../form/dialect';
import type { FormId, FormTable, SectionNumber } from '../../form/model';
import { escapeHtml } from '../../form/render/html';
import { renderTable } from '../../form/render/table';
import type { CellText } from '../../form/render/write';
import { NUMERALS, SECTIONS } from '../../form/sections';
import { FORMS } from '../../form/tables';

/** 总体情况 has five parts. */
export const TOPICS: readonly string[] = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];

export interface DraftOptions {
  readonly form: FormId;
  readonly dialect: Dialect;
  /** What stands around headings. */
  readonly headings: 'plain' | 'markdown' | 'html';
  /** What stands where the clerk has to write: nothing, or a mark for a tab stop. */
  readonly open: () => string;
  /** What stands in the cells; by default they are open. */
  readonly value?: CellText;
}

export interface ReportOptions extends DraftOptions {
  readonly unit: string;
  readonly year: string;
  /** As `unit` and `year`, where they come again. */
  readonly yearAgain?: string;
  /** Paragraphs behind the first one: where copies and answers are to be had. */
  readonly contact?: readonly string[];
}

interface Block {
  readonly kind: 'title' | 'heading' | 'topic' | 'paragraph' | 'table';
  readonly text: string;
}

const MARKS = {
  plain: { title: ['', ''], heading: ['', ''], topic: ['', ''], paragraph: ['', ''] },
  markdown: { title: ['# ', ''], heading: ['## ', ''], topic: ['### ', ''], paragraph: ['', ''] },
  html: { title: ['<h1>', '</h1>'], heading: ['<h2>', '</h2>'], topic: ['<h3>', '</h3>'], paragraph: ['<p>', '</p>'] },
} as const;

/** A whole report, ending with a line end. */
export function draftReport(options: ReportOptions): string {
  const blocks: Block[] = [
    { kind: 'title', text: `${options.unit}${options.year}年政府信息公开工作年度报告` },
    { kind: 'paragraph', text: `本报告根据《中华人民共和国政府信息公开条例》编制。${periodSentence(options.yearAgain ?? options.year)}` },
    ...(options.contact ?? []).map((text): Block => ({ kind: 'paragraph', text })),
    ...SECTIONS.flatMap((section) => sectionBlocks(section.number, options)),
  ];
  return `${written(blocks, options)}\n`;
}

/** A section with its heading and what the form prescribes for it, without a line end behind. */
export function draftSection(number: SectionNumber, options: DraftOptions): string {
  return written(sectionBlocks(number, options), options);
}

/** An official table, without a line end behind. */
export function draftTable(
  table: FormTable,
  { dialect, open, value = () => open() }: Pick<DraftOptions, 'dialect' | 'open' | 'value'>,
): string {
  return renderTable(table, dialect, value).slice(0, -1);
}

/** 统计期限 of a report year. */
export function periodSentence(year: number | string): string {
  return `本报告所列数据的统计期限自${year}年1月1日至${year}年12月31日。`;
}

function sectionBlocks(number: SectionNumber, options: DraftOptions): readonly Block[] {
  const title = SECTIONS.find((section) => section.number === number)?.title ?? '';
  const table = FORMS[options.form].tables.find((each) => each.section === number);
  return [
    { kind: 'heading', text: `${NUMERALS[number - 1]}、${title}` },
    ...(table === undefined ? prose(number, options) : [{ kind: 'table' as const, text: draftTable(table, options) }]),
  ];
}

function prose(number: SectionNumber, { form, open }: DraftOptions): readonly Block[] {
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
  if (number === 6 && form === '2021') return [paragraph(`本年度收取信息处理费${open()}元。`)];
  if (number !== 1) return [paragraph(open())];
  return TOPICS.flatMap((topic, index) => [{ kind: 'topic', text: `（${NUMERALS[index]}）${topic}` }, paragraph(open())]);
}

/** Blocks that have nothing in them yet leave no gap. */
function written(blocks: readonly Block[], { headings }: DraftOptions): string {
  return blocks
    .filter((block) => block.text !== '')
    .map(({ kind, text }) => {
      if (kind === 'table') return text;
      const [before, after] = MARKS[headings][kind];
      return before + (headings === 'html' ? escapeHtml(text) : text) + after;
    })
    .join(headings === 'html' ? '\n' : '\n\n');
}
