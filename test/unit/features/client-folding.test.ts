import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldingRanges, headingLevel, looksLikeReport } from '../../../client/src/folding-ranges';
import { DIALECTS } from '../../../server/src/form/dialect';
import { skeleton } from '../../../server/src/form/skeleton';

/** First and last line of each fold, as they are written. */
function folds(text: string): readonly (readonly [string, string])[] {
  const lines = text.split('\n');
  const shown = (line: number) => (lines[line] ?? '').replace(/<[^>]*>|[|\s]/g, '');
  return foldingRanges(lines).map(({ start, end }) => [shown(start), shown(end)]);
}

describe('folding by the grammar', () => {
  for (const dialect of DIALECTS) {
    it(`folds sections, subsections and clauses: ${dialect}`, () => {
      const found = folds(skeleton('2021', dialect)).map(([first]) => first);
      assert.deepEqual(found, [
        '一、总体情况',
        '（一）主动公开',
        '（二）依申请公开',
        '（三）政府信息管理',
        '（四）政府信息公开平台建设',
        '（五）监督保障',
        '二、主动公开政府信息情况',
        '第二十条第（一）项',
        '第二十条第（五）项',
        '第二十条第（六）项',
        '第二十条第（八）项',
        '三、收到和处理政府信息公开申请情况',
        '四、政府信息公开行政复议、行政诉讼情况',
        '五、存在的主要问题及改进情况',
        '六、其他需要报告的事项',
      ]);
    });
  }

  it('ends a fold with the last line written before the next heading of its level', () => {
    const text = '一、总体情况\n甲\n（一）主动公开\n1.公文\n乙\n2.网站\n丙\n（二）依申请公开\n丁\n\n\n二、主动公开政府信息情况\n戊\n';
    assert.deepEqual(folds(text), [
      ['一、总体情况', '丁'],
      ['（一）主动公开', '丙'],
      ['1.公文', '乙'],
      ['2.网站', '丙'],
      ['（二）依申请公开', '丁'],
      ['二、主动公开政府信息情况', '戊'],
    ]);
  });

  it('folds marked regions, one within another, and leaves marks without a partner alone', () => {
    const text = '#endregion\n<!-- #region 附表 -->\n甲\n#region\n乙\n#endregion\n<!-- #endregion -->\n#region\n丙';
    assert.deepEqual(
      foldingRanges(text.split('\n')).map(({ start, end, kind }) => [start, end, kind]),
      [
        [1, 6, 'marker'],
        [3, 5, 'marker'],
      ],
    );
  });

  it('knows the level of a heading however it is dressed', () => {
    for (const line of ['一、总体情况', '## 一、总体情况', '**一．总体情况**', '　　一、总体情况：', '第一部分 总体情况', '## 总体情况']) {
      assert.equal(headingLevel(line), 1, line);
    }
    for (const line of ['（一）主动公开', '(一) 主动公开', '### （一）主动公开', '（一）主动公开。全年公开信息。']) {
      assert.equal(headingLevel(line), 2, line);
    }
    for (const line of ['本年度总体情况良好。', '一、总体情况\t0', '1.5万元', '1.部门决算编制说明；', '']) {
      assert.equal(headingLevel(line), undefined, line);
    }
  });

  it('takes a text of another language for a report by its headings', () => {
    assert.equal(looksLikeReport(skeleton('2019', 'pipes', { headings: 'markdown' }).split('\n')), true);
    assert.equal(looksLikeReport(['# 会议纪要', '一、总体情况', '二、任务安排', '三、其他事项安排']), false);
  });

  it('takes time in proportion to the text, whatever stands in a line', () => {
    const long = ['　', '| ', '0', '<a', '**', '《', '一', '（一）', '<p>', '|---'].map((piece) => piece.repeat(100_000));
    assert.deepEqual(foldingRanges(long), []);
  });
});
