/**
 * Texts that nobody writes. Every one is of a length at which a step that looks at each part once for every other part would take
 * from minutes to hours: that a test ends within its time is what shows that there is none.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check, parse } from '../../server/src/core';
import { skeleton } from '../../server/src/form/skeleton';
import { faults } from './properties';

const TSV = skeleton('2021', 'tsv');
const PIPES = skeleton('2021', 'pipes');
const HTML = skeleton('2021', 'html');
const BARS = skeleton('2021', 'bars');

/** A report with something put in front of a stretch of it. */
function before(report: string, stretch: string, inserted: string): string {
  assert.ok(report.includes(stretch), stretch);
  return report.replace(stretch, () => inserted + stretch);
}

const SECTION_TWO = '二、主动公开政府信息情况';
const TABLE_END = '</table>';

/** Each is a report still, in which something is endless. */
const ENDLESS: Readonly<Record<string, () => string>> = {
  'a line of ten megabytes': () => before(TSV, SECTION_TWO, `${'本年度主动公开政府信息，收到申请。'.repeat(200_000)}\n`),
  'a line of a million digits': () => before(TSV, SECTION_TWO, `${'7'.repeat(1_000_000)}\n`),
  'a line of a million spaces': () => before(TSV, SECTION_TWO, `${'　'.repeat(1_000_000)}\n`),
  'a row of a million cells between tabs': () => before(TSV, '行政强制\t', `行政征收\t${'0\t'.repeat(1_000_000)}\n`),
  'a row of cells without end between pipes': () => before(PIPES, '| 行政强制 |', `| 行政征收 |${' 0 |'.repeat(60_000)}\n`),
  'a row of cells without end in tags': () => before(HTML, TABLE_END, `<tr>${'<td>0</td>'.repeat(60_000)}</tr>`),
  'a row of cells without end before bars': () => before(BARS, '行政强制 |', `行政征收 |${' 0 |'.repeat(60_000)}\n`),
  'a hundred thousand tables in tags': () => TSV + '<table><tr><td>甲</td><td>0</td></tr></table>\n'.repeat(100_000),
  'tables without end between pipes': () => TSV + '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n'.repeat(10_000),
  'tables of the form by the thousand': () =>
    TSV + '\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n\n'.repeat(10_000),
  'rows without end that the form does not have': () => before(TSV, '2.重复申请\t', '2.其他情形申请\t0\t0\t0\t0\t0\t0\t0\n'.repeat(10_000)),
  'a hundred thousand nested tags': () => TSV + '<div><span>'.repeat(100_000) + '</span></div>'.repeat(100_000),
  'a hundred thousand nested tables': () => TSV + '<table><tr><td>'.repeat(100_000),
  'cells that span everything': () =>
    `${TSV}<table>${'<tr><td rowspan="65534" colspan="1000">甲</td><td>0</td></tr>'.repeat(3_000)}</table>`,
  'headings without end': () => TSV + '（一）主动公开\n'.repeat(15_000),
  'sections without end': () => TSV + '一、总体情况\n'.repeat(15_000),
  'marks of suppression without end': () => TSV + '<!-- ogi-report-ignore row-total: 理由 -->\n'.repeat(20_000),
  'everything unclosed': () => TSV + `<table><tr><td a="<!-- <script> <style> ' [ ( （ 《 “ ** \` \`\`\` $$ |\n`.repeat(10_000),
  'comments that are never closed': () => TSV + '<!--'.repeat(200_000),
  'attributes without end': () => `${TSV}<td ${'a="b" '.repeat(100_000)}`,
  'references without end': () => TSV + '&#x;&nbsp&amp'.repeat(50_000),
  'brackets without end': () => TSV + '（《“【'.repeat(100_000),
  'sums without end': () => before(TSV, SECTION_TWO, `${'其中公开1件，'.repeat(5_000)}\n`),
  'empty lines without end': () => TSV + '\n'.repeat(200_000),
  'lone surrogates without end': () => before(TSV, SECTION_TWO, `${'\ud842'.repeat(200_000)}\n${'\udfb7'.repeat(200_000)}\n`),
  'NUL without end': () => before(TSV, SECTION_TWO, `${'\0'.repeat(300_000)}\n`),
  'marks of direction and combining marks without end': () => before(TSV, SECTION_TWO, `年${'\u202e\u0301'.repeat(200_000)}\n`),
};

/** The sections and cells of the report around what is endless. */
const CELLS = parse(TSV).tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).length;

describe('endless texts', { timeout: 120_000 }, () => {
  for (const [name, make] of Object.entries(ENDLESS)) {
    it(name, () => {
      const text = make();
      const report = parse(text);
      assert.equal(report.recognised, true);
      assert.deepEqual([...new Set(report.sections.map(({ number }) => number))].sort(), [1, 2, 3, 4, 5, 6]);
      assert.ok(report.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).length >= CELLS);
      const findings = check(report);
      for (const { span } of findings) assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
    });
  }
});

const SPACES = ['\t', ' ', '\u00a0', '\u1680', '\u2003', '\u2009', '\u200b', '\u202f', '\u205f', '\u3000', '\ufeff', '\u2060', '\u00ad'];
const LINE_ENDS = ['\n', '\r\n', '\r'];

/** Strange, but a report: everything is found as in the plain one. */
const STRANGE: Readonly<Record<string, string>> = {
  'mixed line ends': TSV.split('\n').reduce((all, line, index) => all + LINE_ENDS[index % LINE_ENDS.length] + line),
  'all kinds of white space at the ends of lines': TSV.split('\n').reduce(
    (all, line, i) => `${all}${SPACES[(i % (SPACES.length - 1)) + 1]}\n${line}`,
  ),
  'a byte order mark in front of every line': TSV.replace(/^(?=.)/gm, '\ufeff'),
  'lone surrogates between paragraphs': TSV.replaceAll('\n\n', '\n\n\ud842\n\n'),
  'characters of two units before everything': TSV.replaceAll('\n\n', '\n\n𠮷𠮷。\n\n'),
};

describe('strange texts', () => {
  const figures = (text: string) =>
    parse(text).tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map(({ row, column, value }) => [row.key, column.key, value])),
    );
  for (const [name, text] of Object.entries(STRANGE)) {
    it(`${name}: read as the plain one, and everything holds`, () => {
      assert.deepEqual(figures(text), figures(TSV));
      assert.deepEqual(faults(text), []);
    });
  }

  for (const piece of [
    ...SPACES,
    ...LINE_ENDS,
    '\0',
    '\u202e',
    '\u2067',
    '\u0301',
    '\ud842',
    '\udfb7',
    '\u2028',
    '\u0085',
    '\u000b',
    '\f',
    '\u{e0001}',
  ]) {
    it(`${JSON.stringify(piece).replace(/[^ -~]/gu, (c) => `U+${c.codePointAt(0)?.toString(16)}`)} anywhere`, () => {
      for (const text of [
        TSV.replace(/(?<=\d)\t/g, `${piece}\t`),
        PIPES.replaceAll('年', `年${piece}`),
        HTML.replaceAll('<td', `${piece}<td`),
      ])
        assert.deepEqual(faults(text, ['placed', 'shown', 'settling']), []);
    });
  }
});
