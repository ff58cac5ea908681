/** A complete small report in any dialect: the sample of rule examples, a draft to begin with, and the base of tests. */
import type { Dialect } from './dialect';
import type { Form, FormId, FormTable, SectionNumber, TableId } from './model';
import { escapeHtml } from './render/html';
import { renderTable } from './render/table';
import type { CellText, RenderOptions } from './render/write';
import { sampleValue } from './sample';
import { NUMERALS, SECTIONS } from './sections';
import { FORMS } from './tables';

export interface SkeletonOptions extends RenderOptions {
  /** 〔单位〕; by default an invented one. */
  readonly unit?: string;
  /** The report year; by default 2023, with the form of 2019 2020. */
  readonly year?: number;
  /** What stands in the cells; by default figures that add up. */
  readonly value?: CellText;
  /** Plain headings (the default) or Markdown's `#`; pages in HTML have tags. */
  readonly headings?: 'plain' | 'markdown';
}

interface Block {
  readonly kind: 'title' | 'heading' | 'topic' | 'paragraph' | 'table';
  readonly text: string;
}

const DEFAULT_UNIT = '青溪县人民政府办公室';
const DEFAULT_YEAR: Readonly<Record<FormId, number>> = { '2019': 2020, '2021': 2023 };

/** A report with title, period, six sections and the three tables; its prose says nothing that the tables do not. */
export function skeleton(form: FormId, dialect: Dialect, options: SkeletonOptions = {}): string {
  const year = options.year ?? DEFAULT_YEAR[form];
  const unit = options.unit ?? DEFAULT_UNIT;
  const value = options.value ?? ((row, column) => sampleValue(form, row, column));
  const blocks: Block[] = [
    { kind: 'title', text: `${unit}${year}年政府信息公开工作年度报告` },
    { kind: 'paragraph', text: introduction(year) },
    ...SECTIONS.flatMap((section): Block[] => [
      { kind: 'heading', text: `${NUMERALS[section.number - 1]}、${section.title}` },
      ...sectionBody(section.number, FORMS[form], value),
      ...FORMS[form].tables
        .filter((table) => table.section === section.number)
        .map((table): Block => ({ kind: 'table', text: renderTable(table, dialect, value, options).slice(0, -1) })),
    ]),
  ];
  return dialect === 'html' ? page(blocks, options) : text(blocks, dialect, options);
}

function introduction(year: number): string {
  return `本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自${year}年1月1日至${year}年12月31日。`;
}

function sectionBody(number: SectionNumber, form: Form, value: CellText): readonly Block[] {
  switch (number) {
    case 1:
      return overview(form, value);
    case 5:
      return [
        {
          kind: 'paragraph',
          text: '存在的主要问题是政策解读的形式比较单一。改进情况：增加图解和问答，并对经办人员开展了培训。',
        },
      ];
    case 6:
      return [{ kind: 'paragraph', text: form.id === '2021' ? '本年度未收取信息处理费。' : '没有其他需要报告的事项。' }];
    default:
      return [];
  }
}

function overview(form: Form, value: CellText): readonly Block[] {
  return [
    topic('（一）主动公开'),
    paragraph('及时公开机构职能、财政预算决算和办事服务等信息。'),
    topic('（二）依申请公开'),
    paragraph(applicationsInWords(form, value)),
    topic('（三）政府信息管理'),
    paragraph('公文拟制时确定公开属性，发布前进行保密审查。'),
    topic('（四）政府信息公开平台建设'),
    paragraph('政府网站设有政府信息公开专栏，由专人维护。'),
    topic('（五）监督保障'),
    paragraph('将政府信息公开工作列入年度考核，未发生责任追究的情形。'),
  ];
}

/** The totals of 表三 in words, so that prose and table agree whatever the figures; without figures a reference to the table. */
function applicationsInWords(form: Form, value: CellText): string {
  const table = tableOf(form, 'applications');
  const total = (key: string): string => {
    const row = table.rows.find((each) => each.key === key);
    const column = row?.columns.at(-1);
    return row === undefined || column === undefined ? '' : value(row, column);
  };
  const figures = ['newlyReceived', 'carriedOver', 'handledTotal', 'carriedForward'].map(total);
  const [received, carried, handled, forward] = figures;
  if (!figures.every((figure) => /^\d+$/.test(figure))) return '收到和处理政府信息公开申请的情况见本报告第三部分。';
  return `本年新收政府信息公开申请${received}件，上年结转${carried}件；办结${handled}件，结转下年度继续办理${forward}件。`;
}

function tableOf(form: Form, id: TableId): FormTable {
  const found = form.tables.find((table) => table.id === id);
  if (found === undefined) throw new Error(`form ${form.id} has no table ${id}`);
  return found;
}

function topic(text: string): Block {
  return { kind: 'topic', text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function text(blocks: readonly Block[], dialect: Dialect, options: SkeletonOptions): string {
  const marks = options.headings === 'markdown' ? { title: '# ', heading: '## ', topic: '### ' } : { title: '', heading: '', topic: '' };
  const written = blocks.map((block) => (block.kind === 'paragraph' || block.kind === 'table' ? '' : marks[block.kind]) + block.text);
  return `${written.join(dialect === 'spaces' ? '\n' : '\n\n')}\n`;
}

const TAGS = { title: 'h1', heading: 'h2', topic: 'h3', paragraph: 'p' } as const;

function page(blocks: readonly Block[], options: SkeletonOptions): string {
  const body = blocks.map((block) =>
    block.kind === 'table' ? block.text : `<${TAGS[block.kind]}>${escapeHtml(block.text)}</${TAGS[block.kind]}>`,
  );
  const title = escapeHtml(blocks[0]?.text ?? '');
  const lines = ['<!DOCTYPE html>', '<html lang="zh-CN">', `<head><meta charset="utf-8"><title>${title}</title></head>`, '<body>', ...body];
  return `${[...lines, '</body>', '</html>'].join(options.html === 'one-line' ? '' : '\n')}\n`;
}
