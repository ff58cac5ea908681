import type { Dialect } from '../form/dialect';
import type { Report } from '../report/model';
import { isPageNumber } from '../report/page-number';
import type { Edit, Fix, Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { proven } from '../shapes/fixes/apply';
import { lineEnd, lineStart } from '../shapes/fixes/block';
import { proseOf, spanIn } from '../shapes/prose';
import { cite } from '../shapes/words';
import { isDigit, isHan, trimmed } from '../text/characters';
import { lineStarts } from '../text/lines';
import type { Span } from '../text/span';

/** Lines of this length say more than the number of a page. */
const LONGEST_LINE = 40;

const rule: Rule = {
  id: 'page-artifact',
  severity: 'info',
  title: { zh: '残留的页码', en: 'Page number left in the text' },
  basis: ofForm({ zh: '年度报告应当便于阅读', en: 'a report is easy to read' }),
  explain: {
    zh: '从 PDF 或 Word 复制时带进来的页码（如“- 3 -”“第 3 页”）不是报告的内容，应当删去。',
    en: 'Page numbers that came along when the text was copied from a PDF or Word (- 3 -, 第 3 页) are no part of the report.',
  },
  examples: () => ({
    bad: [
      { find: '（五）监督保障', write: '⟦- 2 -⟧\n\n（五）监督保障' },
      { find: '（五）监督保障', write: '⟦第 2 页 共 6 页⟧\n\n（五）监督保障' },
    ],
    good: [{ find: '由专人维护。', write: '由专人维护。印刷本第 2 页载有查阅办法。' }],
  }),
  *check(report: Report): Iterable<Hit> {
    const seen = new Set<number>();
    for (const at of [...linesWithPageNumbers(report), ...paragraphsWithPageNumbers(report)]) {
      if (seen.has(at.start)) continue;
      seen.add(at.start);
      const text = cite(report.text.slice(at.start, at.end));
      yield {
        at,
        message: { zh: `${text}是复制时带进来的页码，请删去。`, en: `${text} is a page number that came along with the copy; delete it.` },
        fixes: () => removal(report, at),
      };
    }
  },
};

/** Where empty lines are cells or part rows, the line goes as well, if that is what leaves every cell as it is. */
function removal(report: Report, at: Span): readonly Fix[] {
  const edit: Edit = { span: at, text: '' };
  const inTable = report.tables.some(({ dialect, span }) => EMPTY_LINES_COUNT.has(dialect) && span.start <= at.start && at.end <= span.end);
  const edits = inTable
    ? [edit, { span: wholeLine(report.text, at), text: '' }].map((each) =>
        proven(report, [each], (after) => cellsOf(after) === cellsOf(report)),
      )
    : [[edit]];
  return edits
    .filter(({ length }) => length > 0)
    .slice(0, 1)
    .map((each) => ({ title: { zh: '删去页码', en: 'Delete the page number' }, edits: each, safe: true, preferred: true }));
}

/** 第, < and | */
const [ORDINAL, TAG, CELL] = [0x7b2c, 0x3c, 0x7c];
const EMPTY_LINES_COUNT: ReadonlySet<Dialect> = new Set(['lines', 'cells']);

function wholeLine(text: string, at: Span): Span {
  const end = lineEnd(text, at.end);
  return { start: lineStart(text, at.start), end: end + (/^(?:\r\n|\n|\r)/.exec(text.slice(end, end + 2))?.[0].length ?? 0) };
}

/** Everything that is read from the tables, as one text. */
function cellsOf({ tables }: Report): string {
  return tables.flatMap(({ rows }) => rows.map(({ form, cells }) => [form.key, ...cells.map(({ text }) => text)].join('\t'))).join('\n');
}

/** Page numbers on lines of their own, those within tables included. */
function* linesWithPageNumbers({ text }: Report): Iterable<Span> {
  const starts = lineStarts(text);
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? text.length;
    if (end - start >= LONGEST_LINE) continue;
    const inner = trimmed(text, start, end);
    if (inner.start === inner.end || !mayOpenArtifact(text.charCodeAt(inner.start))) continue;
    if (isPageNumber(text.slice(inner.start, inner.end))) yield inner;
  }
}

/** No page number begins with a digit, a tag, a cell, or a Chinese character but 第. */
function mayOpenArtifact(code: number): boolean {
  return !isDigit(code) && (isHan(code) ? code === ORDINAL : code !== TAG && code !== CELL);
}

function* paragraphsWithPageNumbers(report: Report): Iterable<Span> {
  for (const paragraph of proseOf(report)) {
    if (!isPageNumber(paragraph.text)) continue;
    const { start, end } = trimmed(paragraph.text);
    yield spanIn(paragraph, start, end);
  }
}

export default rule;
