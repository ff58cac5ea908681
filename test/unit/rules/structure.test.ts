/** One fault in the structure of a report is told once, by the rule that names it best. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../server/src/check';
import { skeleton } from '../../../server/src/form/skeleton';
import { parse } from '../../../server/src/report/parse';
import type { Finding } from '../../../server/src/rule';

const SAMPLE = skeleton('2021', 'tsv');
const SAMPLE_2019 = skeleton('2019', 'tsv');

function changed(text: string, find: string | RegExp, write: string): string {
  const result = text.replace(find, write);
  assert.notEqual(result, text);
  return result;
}

function findings(text: string): readonly Finding[] {
  return check(parse(text));
}

/** Rule and the line on which the finding begins, without its tabs. */
function places(text: string): readonly string[] {
  return findings(text).map(({ rule, span }) => {
    const end = text.indexOf('\n', span.start);
    return `${rule} ${text.slice(span.start, end).trim()}`;
  });
}

describe('sections', () => {
  it('a heading that is lost is one missing section, its table is still read', () => {
    assert.deepEqual(places(changed(SAMPLE, '三、收到和处理政府信息公开申请情况\n\n', '')), [
      'missing-section 四、政府信息公开行政复议、行政诉讼情况',
    ]);
  });

  it('numbers shifted by a missing section are each told', () => {
    const text = changed(SAMPLE, /五、存在.*六、其他/s, '五、其他');
    assert.deepEqual(
      findings(text)
        .map(({ rule, message }) => `${rule} ${message}`)
        .sort(),
      ['missing-section 缺少“五、存在的主要问题及改进情况”部分，应补在此处。', 'section-order 序号应为“六”，现为“五”。'],
    );
  });

  it('two that changed places are one finding', () => {
    assert.deepEqual(places(changed(SAMPLE, /(二、主动.*?)(三、收到.*?)(四、)/s, '$2$1$3')), ['section-order 二、主动公开政府信息情况']);
  });

  it('one that moved far is one finding', () => {
    const text = changed(SAMPLE, /(一、总体情况\n.*?)(二、主动.*)$/s, '$2\n\n$1');
    assert.deepEqual(places(text), ['section-order 一、总体情况']);
  });

  it('an added section shifts the numbers behind it', () => {
    const text = changed(changed(SAMPLE, '五、存在', '五、考核情况\n\n良好。\n\n六、存在'), '六、其他', '七、其他');
    assert.deepEqual(places(text), ['section-order 六、存在的主要问题及改进情况', 'section-order 七、其他需要报告的事项']);
  });

  it('an empty section that lacks its table is told once', () => {
    assert.deepEqual(places(changed(SAMPLE, /(四、政府[^\n]*\n).*?(五、)/s, '$1\n$2')), [
      'missing-table 四、政府信息公开行政复议、行政诉讼情况',
    ]);
  });

  it('the statutory titles are silent', () => {
    for (const title of ['因政府信息公开工作被申请行政复议、提起行政诉讼情况', '因政府信息公开工作被申请行政复议、提起行政诉讼的情况']) {
      assert.deepEqual(places(changed(SAMPLE, '政府信息公开行政复议、行政诉讼情况', title)), []);
    }
  });
});

describe('forms', () => {
  it("another year's form is told once", () => {
    for (const text of [skeleton('2019', 'tsv', { year: 2023 }), skeleton('2021', 'tsv', { year: 2020 })]) {
      assert.deepEqual(places(text), ['outdated-form 第二十条第（一）项']);
    }
  });

  it("one table of another year's form is told once", () => {
    const table = /二、主动公开政府信息情况.*?三、收到/s.exec(SAMPLE)?.[0] ?? '';
    assert.deepEqual(places(changed(SAMPLE_2019, /二、主动公开政府信息情况.*?三、收到/s, table)), ['outdated-form 第二十条第（一）项']);
  });

  it('one row of 其他处理 in the form of 2021 lacks its three rows', () => {
    const text = changed(SAMPLE, /\t（六）其他处理\t1.*?\n\t（七）/s, '\t（六）其他处理\t0\t0\t0\t0\t0\t0\t0\t\n\t（七）');
    const missing = findings(text);
    assert.deepEqual(
      missing.map(({ rule }) => rule),
      ['missing-row', 'missing-row', 'missing-row'],
    );
    assert.deepEqual(missing[2]?.data, { table: 'applications', row: ['三、本年度办理结果', '（六）其他处理', '3.其他'] });
  });
});

describe('numbers that are faults of their own', () => {
  it('say nothing in the sums', () => {
    for (const [written, rule] of [
      ['-1', 'negative-cell'],
      ['0.5', 'fractional-cell'],
      ['/', 'cell-not-a-number'],
    ] as const) {
      const text = changed(SAMPLE, '2.重复申请\t1\t', `2.重复申请\t${written}\t`);
      assert.deepEqual(
        findings(text).map((finding) => finding.rule),
        [rule],
      );
    }
  });
});

describe('a text that is no report', () => {
  it('has no findings', () => {
    assert.deepEqual(findings('今天天气很好。\n\n一、总体情况\n'), []);
    assert.deepEqual(findings(''), []);
  });
});
