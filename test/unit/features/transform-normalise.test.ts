import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../../server/src/core';
import { formatTables, normaliseTables } from '../../../server/src/features/transform/normalise-tables';
import { DIALECTS, type Dialect } from '../../../server/src/form/dialect';
import { skeleton } from '../../../server/src/form/skeleton';
import { applied, cells, cellsOf, changed, reason } from './support';

const TSV = skeleton('2021', 'tsv');

function tidied(text: string): string {
  return changed(text, normaliseTables(parse(text), undefined));
}

function formatted(text: string): string {
  return applied(text, formatTables(parse(text)));
}

/** Ways in which a copy spoils a clean table; each is undone without a trace. */
const SPOILED: readonly (readonly [name: string, from: string | RegExp, to: string])[] = [
  ['a page break between rows', '\n\t\t2.重复申请', '\n\n\t\t2.重复申请'],
  ['a page number between rows', '\n\t\t2.重复申请', '\n\n- 3 -\n\n\t\t2.重复申请'],
  ['a label in another column', /\n\t\t5\.要求行政机关(.*)/, '\n5.要求行政机关$1'],
  [
    'a row label torn by a page break',
    '\t\t4.无正当理由大量反复申请\t0\t0\t0\t0\t0\t0\t0',
    '4.无正当理由大量反复\t\t0\t0\t0\t0\t0\t0\t0\t\n\n\t申请\t\t\t\t\t\t\t',
  ],
  ['a stray ruler', '四、结转下年度继续办理', '-------------\t---\t--\t--\n四、结转下年度继续办理'],
  ['a ruler at the end', /(四、结转下年度继续办理.*)/, '$1\n-------------\t---\t--\t--'],
  ['spaces inside words', '结果维持\t结果纠正', '结果 维 持\t结 果 纠正'],
  ['missing padding', /行政许可\t(\d+)\t\t/, '行政许可\t$1'],
  ['surplus padding', /(一、本年新收.*)/, '$1\t\t'],
  ['a clause without tabs', '第二十条第（一）项\t\t\t', '第二十条第（一）项\n'],
];

describe('normaliseTables', () => {
  for (const [name, from, to] of SPOILED) {
    for (const eol of ['\n', '\r\n']) {
      it(`mends ${name} (${JSON.stringify(eol)})`, () => {
        const text = `\ufeff${TSV.replace(from, to)}`.replaceAll('\n', eol);
        assert.notEqual(text, `\ufeff${TSV}`.replaceAll('\n', eol));
        assert.deepEqual(cellsOf(text), cellsOf(TSV));
        assert.equal(tidied(text), `\ufeff${TSV}`.replaceAll('\n', eol));
        assert.equal(formatted(text), `\ufeff${TSV}`.replaceAll('\n', eol));
      });
    }
  }

  it('mends a table that a page break cut in two, each half with its heads', () => {
    const heads = /（本列数据.*\n.*\n.*\n/.exec(TSV)?.[0] ?? '';
    const text = TSV.replace('\t（四）无法提供', `\n${heads}\t（四）无法提供`);
    assert.notEqual(heads, '');
    assert.equal(tidied(text), TSV);
  });

  it('mends labels that are run together with their group', () => {
    const text = TSV.replace('\t（五）不予处理\t1.信访举报投诉类申请', '\t\t（五）不予处理1.信访举报投诉类申请');
    assert.equal(tidied(text), TSV);
  });

  it('leaves rows that are missing and blanks blank', () => {
    const text = TSV.replace(/\t\t2\.重复申请.*\n/, '').replace('规章\t0\t0\t0', '规章\t\t/\t');
    assert.equal(tidied(text), text);
  });

  it('refuses a row that cannot be read', () => {
    const text = TSV.replace(/(\t\t2\.重复申请\t)\d+\t\d+\t\d+\t\d+\t\d+\t\d+\t\d+/, '$10\t0\t0\t0\t0\t0');
    assert.match(reason(normaliseTables(parse(text), undefined)), /表三「2\.重复申请」一行的数字无法辨认/);
    assert.equal(formatted(text), text);
  });

  it('tidies the other tables although one is refused, when formatting', () => {
    const text = TSV.replace('2.重复申请\t1\t0', '2.重复申请\t1\t0\t0\t7').replace('结果维持\t结果纠正', '结果 维持\t结果纠正');
    assert.equal(formatted(text), text.replace('结果 维持', '结果维持'));
  });

  it('tidies HTML on request, but formatting leaves it to others', () => {
    const page = skeleton('2021', 'html')
      .replaceAll('<td>', '<td style="width:3em"><span>')
      .replaceAll(/(?<=\d)<\/td>/g, '</span></td>');
    const made = tidied(page);
    assert.ok(!made.includes('width:3em'));
    assert.deepEqual(cellsOf(made), cellsOf(page));
    assert.equal(formatted(page), page);
  });

  it('formatting a range tidies the tables that it touches', () => {
    const text = TSV.replace(/(一、本年新收.*)/, '$1\t\t').replace('结果维持\t', '结果 维持\t');
    const report = parse(text);
    const third = report.tables[2];
    assert.ok(third !== undefined);
    assert.equal(applied(text, formatTables(report, third.span)), text.replace('结果 维持', '结果维持'));
    assert.equal(formatTables(report, { start: 0, end: 10 }).length, 0);
  });
});

describe('a regular table stays as it is, byte for byte', () => {
  for (const form of ['2019', '2021'] as const) {
    for (const dialect of DIALECTS) {
      it(`${form} ${dialect}`, () => {
        for (const text of [skeleton(form, dialect), `\ufeff${skeleton(form, dialect).replaceAll('\n', '\r\n')}`]) {
          assert.equal(tidied(text), text);
          assert.equal(formatted(text), text);
        }
      });
    }
  }
});

describe('formatting is idempotent and changes no cell, whatever is spoiled', () => {
  const tabular: readonly Dialect[] = ['tsv', 'cells', 'pipes', 'bars'];
  for (const dialect of tabular) {
    it(dialect, () => {
      const spoiled = fc.array(fc.tuple(fc.nat(400), fc.constantFrom('\n', '\t', ' ', '\n- 2 -\n', '0', '|', '申请')), { maxLength: 6 });
      fc.assert(
        fc.property(spoiled, (changes) => {
          const lines = skeleton('2019', dialect).split('\n');
          for (const [at, what] of changes) lines[at % lines.length] += what;
          const text = lines.join('\n');
          const report = parse(text);
          const once = applied(text, formatTables(report));
          const again = parse(once);
          assert.deepEqual(cells(again), cells(report));
          assert.equal(applied(once, formatTables(again)), once);
        }),
        { numRuns: 60 },
      );
    });
  }
});
