/** The snippet files: whole reports, sections and tables of both forms, each in three dialects. */
import { draftReport, draftSection, draftTable } from '../features/draft/draft';
import { asSnippet, TabStops } from '../features/draft/snippet';
import type { FormId, FormTable, SectionNumber } from '../form/model';
import { NUMERALS, SECTIONS } from '../form/sections';
import { FORMS } from '../form/tables';

/** One entry of a snippet file. */
interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** How a snippet is written, and what its prefix ends with where that is not the language's own way. */
interface Style {
  readonly suffix: 'tsv' | 'md' | 'html';
  readonly dialect: 'tsv' | 'pipes' | 'html';
  readonly headings: 'plain' | 'markdown' | 'html';
  readonly zh: string;
  readonly en: string;
}

const TSV: Style = { suffix: 'tsv', dialect: 'tsv', headings: 'plain', zh: '制表符分隔', en: 'tabs' };
const PIPES: Style = { suffix: 'md', dialect: 'pipes', headings: 'markdown', zh: 'Markdown 表格', en: 'Markdown pipes' };
const HTML: Style = { suffix: 'html', dialect: 'html', headings: 'html', zh: 'HTML 表格', en: 'HTML' };

/** The form that needs no year in the prefix: the one in force. */
const CURRENT: FormId = '2021';
const FIRST_YEAR: Readonly<Record<FormId, string>> = { '2019': '2019', '2021': '2021' };
const YEAR_STOP = 2;

/** Contents of the snippet files by path. */
export function snippetFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['snippets/plain.json', file([TSV, PIPES, HTML])],
    ['snippets/markdown.json', file([PIPES, TSV, { ...HTML, headings: 'markdown' }])],
  ]);
}

/** The first style is the language's own: its prefixes work with and without a suffix. */
function file(styles: readonly Style[]): string {
  const snippets = styles.flatMap((style, index) => (['2021', '2019'] as const).flatMap((form) => inForm(form, style, index === 0)));
  return `${JSON.stringify(Object.fromEntries(snippets), undefined, 2)}\n`;
}

type Entry = readonly [name: string, snippet: Snippet];

function inForm(form: FormId, style: Style, own: boolean): readonly Entry[] {
  const describe = (zh: string, en: string): string => `${zh}（${form} 年格式，${style.zh}） · ${en} (${form} form, ${style.en})`;
  const prefixes = (...names: readonly string[]): readonly string[] =>
    names.flatMap((name) => (own ? [name, name + style.suffix] : [name + style.suffix]));
  const year = form === CURRENT ? '' : `-${form}`;
  const entry = (zh: string, en: string, names: readonly string[], marked: string): Entry => [
    `${zh} ${form} ${style.suffix}`,
    { prefix: prefixes(...names), description: describe(zh, en), body: asSnippet(marked).split('\n') },
  ];
  return [
    entry('年度报告', 'whole report', [`bg${form}`, `年报${form}`], report(form, style)),
    ...SECTIONS.filter(({ number }) => form === CURRENT || hasOwn(form, number)).map(({ number, title }) =>
      entry(
        `${NUMERALS[number - 1]}、${title}`,
        `section ${number}`,
        [`zj${number}${year}`, `章节${NUMERALS[number - 1]}${year}`],
        section(form, number, style),
      ),
    ),
    ...FORMS[form].tables
      .filter((table) => form === CURRENT || table.id !== 'disputes')
      .map((table) =>
        entry(table.name, `table ${table.section}`, [`b${table.section}${year}`, `${table.name}${year}`], tableText(table, style)),
      ),
  ];
}

/** Whether a form prescribes something of its own for a section; the rest is the same in both. */
function hasOwn(form: FormId, number: SectionNumber): boolean {
  return number === 6 || FORMS[form].tables.some((table) => table.section === number && table.id !== 'disputes');
}

function report(form: FormId, { dialect, headings }: Style): string {
  const stops = new TabStops();
  const unit = stops.next('单位名称');
  const year = stops.next(FIRST_YEAR[form]);
  const yearAgain = stops.again(YEAR_STOP);
  return draftReport({ form, dialect, headings, unit, year, yearAgain, open: () => stops.next() }).trimEnd();
}

function section(form: FormId, number: SectionNumber, { dialect, headings }: Style): string {
  const stops = new TabStops();
  return draftSection(number, { form, dialect, headings, open: () => stops.next() });
}

function tableText(table: FormTable, { dialect }: Style): string {
  const stops = new TabStops();
  return draftTable(table, { dialect, open: () => stops.next() });
}
