/** Whatever the text, parsing does not fail and every span lies in it and on what it names. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { lint } from '../../../../server/src/core';
import { parse } from '../../../../server/src/report/parse';
import { skeletonOf } from '../../../../server/src/text/characters';
import type { Span } from '../../../../server/src/text/span';
import { HEADINGS, PAGE, PIPES, sectionsOf, TEXT, TITLE } from './support';

const PIECES = [
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '　',
  '\ufeff',
  '𠮷',
  '\ud800',
  '\udc00',
  '|',
  '#',
  '**',
  '<',
  '>',
  '</p>',
  '<p>',
  '<td>',
  '<table>',
  '</table>',
  '<!--',
  '-->',
  '<script>',
  '"',
  "'",
  '&nbsp;',
  '&#x4e00;',
  '。',
  '：',
  '一、',
  '（二）',
  '3.',
  '0',
  '12',
  '2023年',
  '1月1日',
  '至12月31日',
  '统计期限',
  '政府信息公开',
  '工作年度报告',
  TITLE,
  ...HEADINGS.map(({ numeral, title }) => `${numeral}、${title}`),
  '第二十条第（一）项',
  '总计',
  '（七）总计',
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(''));

function within(span: Span | undefined, outer: Span): void {
  if (span !== undefined)
    assert.ok(outer.start <= span.start && span.start <= span.end && span.end <= outer.end, JSON.stringify({ span, outer }));
}

describe('any text', () => {
  it('is parsed, and every span lies within it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const all = { start: 0, end: text.length };
        const { title, period, sections, headings, paragraphs } = parse(text);
        for (const span of [title?.span, title?.year?.span, period?.span, period?.from?.span, period?.to?.span]) within(span, all);
        let last = 0;
        for (const { span, body, heading } of sections) {
          within(span, { start: last, end: text.length });
          within(body, span);
          within(heading.span, span);
          last = span.end;
        }
        for (const { span, titleSpan, number } of headings) {
          within(span, all);
          within(titleSpan, span);
          within(number?.span, span);
        }
        for (const paragraph of paragraphs) {
          within(paragraph.span, all);
          for (let i = 0; i <= paragraph.text.length; i++) within({ start: paragraph.at(i), end: paragraph.at(i) }, paragraph.span);
        }
        for (const finding of lint(text)) within(finding.span, all);
      }),
      { numRuns: 300 },
    );
  });
});

describe('line ends, byte-order marks and characters of two units', () => {
  const variants = [TEXT, PIPES, PAGE].flatMap((text) => [
    text,
    `\ufeff${text}`,
    text.replaceAll('\n', '\r\n'),
    text.replaceAll('\n', '\r'),
  ]);
  const astral = variants.map((text) => text.replaceAll('。', '𠮷。').replaceAll('及时', '\ud800及时'));
  for (const [index, text] of [...variants, ...astral].entries()) {
    it(`variant ${index + 1}: spans hold exactly what they name`, () => {
      const { title, period, sections } = parse(text);
      const at = ({ start, end }: Span): string => text.slice(start, end);
      assert.equal(sectionsOf(parse(text)), '1 2 3 4 5 6');
      assert.equal(title && at(title.span), TITLE);
      assert.equal(title?.year && at(title.year.span), '2023');
      assert.deepEqual(
        [period?.from, period?.to].map((date) => date && at(date.span)),
        ['2023年1月1日', '2023年12月31日'],
      );
      for (const { heading } of sections) {
        assert.equal(at(heading.span), heading.text);
        assert.equal(at(heading.titleSpan), heading.title);
        assert.equal(skeletonOf(heading.title), skeletonOf(HEADINGS[(heading.number?.value ?? 0) - 1]?.title ?? ''));
      }
    });
  }
});

describe('hostile texts', () => {
  const many = 20_000;
  for (const [name, piece] of Object.entries({
    'nested tags': '<div>',
    'spans in a paragraph': '<p><span>a',
    'open comments': '<!--',
    'open quotes': '<a x="',
    'open tables': '<table><tr><td>',
    'open scripts': '<script><style>',
    'angle brackets': '<',
    declarations: '<?xml',
    references: '&#',
    spaces: '　'.repeat(20),
    signs: '#*[【',
    numbers: '一、',
    'titles in one line': '一、总体情况',
    'dates in one line': '统计期限自2023年1月1日至',
    brackets: '(（',
  })) {
    it(`${name} by the ten thousand`, () => {
      const report = parse(`${TITLE}\n${piece.repeat(many)}`);
      assert.equal(report.recognised, false);
      assert.deepEqual(report.tables, []);
    });
  }
});
