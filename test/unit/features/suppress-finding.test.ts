/** The mark that silences one finding: in every dialect, for this finding only, and only as long as it is the same. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check, type Settings } from '../../../server/src/check';
import { lint } from '../../../server/src/core';
import { applyEdits } from '../../../server/src/features/fix-all';
import { suppressFinding } from '../../../server/src/features/suppress-finding';
import { parse } from '../../../server/src/report/parse';
import { everywhere, replaced, sample, TSV, VARIANTS } from '../fixes/support';

const SETTINGS: Settings = { locale: 'zh-cn', severities: {} };

/** The text with the mark that silences the finding of a rule, the `index`th one. */
function silenced(text: string, rule: string, index = 0, comments = false): string {
  const report = parse(text);
  const findings = check(report, SETTINGS);
  const finding = findings.filter((each) => each.rule === rule)[index];
  assert.ok(finding !== undefined, `${rule} is reported`);
  const edit = suppressFinding({ report, findings, settings: SETTINGS, context: {}, comments }, finding);
  assert.ok(edit !== undefined, `${rule} can be silenced`);
  return applyEdits(text, [edit]);
}

const rules = (text: string): readonly string[] => lint(text).map(({ rule }) => rule);

const FAULTS = [
  ['report-title', '年政府信息公开工作年度报告', '年信息公开年度报告'],
  ['section-title', '一、总体情况', '一、总体开展情况'],
  ['label-wording', '2.其他法律行政法规禁止公开', '2.其他法律法规禁止公开'],
] as const;

describe('silencing a finding', () => {
  for (const variant of VARIANTS) {
    it(`leaves the rest of the text and every other finding as they are in ${variant.name}`, () => {
      const comments = variant.dialect === 'html' || variant.dialect === 'pipes';
      for (const [rule] of FAULTS) {
        const text = FAULTS.reduce((faulty, [, right, wrong]) => everywhere(faulty, right, wrong), sample(variant));
        const marked = silenced(text, rule, 0, comments);
        assert.deepEqual(
          rules(marked),
          rules(text).filter((each) => each !== rule),
        );
        assert.equal(marked.replace(/(?:<!-- |# )ogi-disable[^\r\n]*(?:\r\n|\n)/, ''), text);
        assert.equal(marked.startsWith('\ufeff'), variant.windows);
      }
    });
  }

  it('leaves a byte order mark in front of everything', () => {
    for (const text of ['\ufeff', '\ufeff\n'].map((front) => sample(TSV).replace(/^.*\n+/, front))) {
      const marked = silenced(text, 'report-title');
      assert.ok(marked.startsWith('\ufeff# ogi-disable') || marked.startsWith('\ufeff\n# ogi-disable'), marked.slice(0, 40));
      assert.deepEqual(rules(marked), []);
    }
  });

  it('is for one of several findings of a rule, though the mark stands at the end of the text', () => {
    const blanks = replaced(replaced(sample(TSV), '行政许可\t126', '行政许可\t'), '行政处罚\t8', '行政处罚\t');
    for (const [index, left] of [
      [0, '行政处罚'],
      [1, '行政许可'],
    ] as const) {
      const found = lint(silenced(blanks, 'blank-cell', index));
      assert.deepEqual(
        found.map(({ rule, message }) => [rule, message.includes(left)]),
        [['blank-cell', true]],
      );
    }
    assert.deepEqual(rules(silenced(silenced(blanks, 'blank-cell'), 'blank-cell')), []);
  });

  it('ends with what it was given for: another blank in the row, another word in the cell', () => {
    const blank = silenced(replaced(sample(TSV), '行政规范性文件\t3', '行政规范性文件\t'), 'blank-cell');
    assert.deepEqual(rules(blank), []);
    assert.deepEqual([...rules(blank.replace(/(行政规范性文件\t\t)\d+/, '$1'))].sort(), ['blank-cell', 'idle-suppression']);
    const word = silenced(replaced(sample(TSV), '行政许可\t126', '行政许可\t未统计'), 'cell-not-a-number');
    assert.deepEqual(rules(word), []);
    assert.deepEqual(rules(word.replace('\t未统计', '\t不详')), ['cell-not-a-number', 'idle-suppression']);
  });
});
