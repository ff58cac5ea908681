import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FORMS } from '../../../server/src/form/tables';
import {
  groupNamed,
  headNamed,
  isKnownLabel,
  keyWithoutGroups,
  labelKey,
  numberingOf,
  ownLabel,
  rowsNamed,
} from '../../../server/src/report/labels';

function rowOf(text: string): string | undefined {
  return rowsNamed(keyWithoutGroups(text))[0]?.key;
}

describe('labels', () => {
  it('every own label of the forms names its row, under any numbering', () => {
    for (const form of Object.values(FORMS)) {
      for (const table of form.tables.filter(({ id }) => id !== 'disputes')) {
        for (const row of table.rows) {
          const label = ownLabel(row);
          const bare = label.slice(numberingOf(label).length);
          for (const text of [label, bare, `3、${bare}`, `（三）${bare}`, `(3) ${bare}`, `  ${[...label].join(' ')}  `]) {
            assert.ok(
              rowsNamed(labelKey(text)).some(({ key }) => key === row.key),
              text,
            );
          }
        }
      }
    }
  });

  it('groups and column heads are known, and are no rows', () => {
    assert.equal(groupNamed(labelKey('(三) 不予 公开'))?.label, '（三）不予公开');
    assert.equal(groupNamed(labelKey('第二十条第(一)项'))?.label, '第二十条第（一）项');
    assert.equal(headNamed(labelKey('本年增／减'))?.label, '本年增/减');
    assert.deepEqual(rowsNamed(labelKey('（三）不予公开')), []);
    assert.ok(!isKnownLabel(labelKey('网站访问量')));
    assert.ok(!isKnownLabel(''));
  });

  const glued: Readonly<Record<string, string>> = {
    '（五）不予处理1.信访举报投诉类申请': 'petition',
    '三、本年度办理结果（三）不予公开1.属于国家秘密': 'stateSecret',
    '三、本年度办理结果 （七）总计': 'handledTotal',
    '三、本年度办理结果（一）予以公开': 'granted',
    '（三）不予以公开 1.属于国家秘密': 'stateSecret',
    '（六）其他处理3.其他': 'otherCases',
    '第二十条第（六）项 行政处罚': 'penalties',
  };
  for (const [text, row] of Object.entries(glued)) it(`groups in front are left out: ${text}`, () => assert.equal(rowOf(text), row));

  for (const text of ['不属于国家秘密', '关于重复申请', '网站总计', '本单位行政处罚', '（三）不予公开']) {
    it(`other words in front are no group: ${text}`, () => assert.equal(rowOf(text), undefined));
  }
});
