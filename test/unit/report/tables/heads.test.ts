/** Heads of columns in other words, cut, or torn: what is certain is said, what a line end may have torn is not. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lint } from '../../../../server/src/core';
import { DIALECTS, type Dialect } from '../../../../server/src/form/dialect';
import { skeleton } from '../../../../server/src/form/skeleton';

/** A report with other words in the place of the first such label. */
function changed(dialect: Dialect, label: string, by: string): string {
  const text = skeleton('2021', dialect);
  const at = text.indexOf(label, text.indexOf('第二十条第'));
  return text.slice(0, at) + by + text.slice(at + label.length);
}

function findings(text: string): readonly string[] {
  return lint(text).map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);
}

describe('another wording is said to be one in every dialect', () => {
  for (const [label, wording] of [
    ['科研机构', '科研院所'],
    ['结果维持', '维持结果'],
    ['结果纠正', '纠正结果'],
    ['法人或其他组织', '法人和其他组织'],
    ['法人或其他组织', '法人及其他组织'],
  ] as const) {
    it(wording, () => {
      for (const dialect of DIALECTS) assert.deepEqual(findings(changed(dialect, label, wording)), [`label-wording: ${wording}`], dialect);
    });
  }
});

describe('a head that is cut at the front', () => {
  for (const [label, cut] of [
    ['科研机构', '研机构'],
    ['社会公益组织', '公益组织'],
    ['本年废止件数', '废止件数'],
  ] as const) {
    it(`${cut}: is said to be, where it stands between other cells`, () => {
      for (const dialect of ['html', 'pipes', 'tsv', 'bars'] as const)
        assert.deepEqual(findings(changed(dialect, label, cut)), [`label-wording: ${cut}`], dialect);
    });
    it(`${cut}: may be the rest of a line where cells are lines`, () => {
      for (const dialect of ['cells', 'lines', 'spaces'] as const) assert.deepEqual(findings(changed(dialect, label, cut)), [], dialect);
    });
  }

  it('is not where its beginning stands in the row above', () => {
    const heads = '\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t';
    const text = skeleton('2021', 'tsv');
    assert.ok(text.includes(heads));
    const torn = text.replace(heads, '\t商业\t科研\t社会\t法律\t其他\t\n\t\t企业\t机构\t公益组织\t服务机构\t\t');
    assert.deepEqual(findings(torn), []);
  });
});
