/** What an editor does while a report is typed, by `language-configuration.json`. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import configuration from '../../language-configuration.json';

const { onEnterRules, wordPattern, folding, brackets, autoClosingPairs } = configuration;

/** What Enter writes at the end of a line. */
function afterEnter(line: string): string | undefined {
  return onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(line))?.action.appendText;
}

describe('the language configuration', () => {
  it('goes on with the numbering of a list whose item ends with a semicolon', () => {
    for (const [line, next] of [
      ['（一）加强组织领导；', '（二）'],
      ['　　（三）开展培训；', '（四）'],
      ['（三）开展培训。', undefined],
      ['(九)其他；', '(十)'],
      ['1.公开目录；', '2.'],
      ['7、公开指南；', '8、'],
    ] as const) {
      assert.equal(afterEnter(line), next, line);
    }
  });

  it('adds nothing to a paragraph, a heading or a row of a table', () => {
    for (const line of [
      '（一）主动公开',
      '本年度制定制度，加强培训；',
      '	（一）予以公开	1	0；',
      '| 1.属于国家秘密；',
      '2023.本年；',
      '（十）其他；',
    ]) {
      assert.equal(afterEnter(line), undefined, line);
    }
  });

  it('parts words at the borders of Han characters, numbers and letters', () => {
    const words = '共收到1,234件，占１２．５%，见ogi-report平台〇'.match(new RegExp(wordPattern.pattern, `${wordPattern.flags}g`));
    assert.deepEqual(words, ['共收到', '1,234', '件', '占', '１２．５', '见', 'ogi-report', '平台〇']);
  });

  it('pairs full-width brackets, and closes what it opens', () => {
    for (const [open, close] of ['（）', '【】', '〔〕', '《》', '「」', '『』'].map((pair) => [...pair])) {
      assert.ok(brackets.some(([first, second]) => first === open && second === close));
      assert.ok(autoClosingPairs.some((pair) => pair.open === open && pair.close === close));
    }
  });

  it('folds between marks, in comments and without', () => {
    for (const line of ['#region', '  #region 附表', '<!-- #region 附表 -->']) assert.match(line, new RegExp(folding.markers.start));
    for (const line of ['#endregion', '<!-- #endregion -->']) assert.match(line, new RegExp(folding.markers.end));
    assert.doesNotMatch('#regional', new RegExp(folding.markers.start));
  });
});
