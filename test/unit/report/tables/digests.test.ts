/** Tables of the organ's own that tell of official figures in short: they are no second official table. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../../../server/src/core';
import { alarms, dense, draft, fill, misread, WRITE } from './drafts';

const DIGESTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'decisions of the year': [
    ['类别', '数量'],
    ['行政许可', '12'],
    ['行政处罚', '3'],
    ['行政强制', '0'],
    ['合计', '15'],
  ],
  'the same, numbered': [
    ['序号', '类别', '数量'],
    ['1', '行政许可', '12'],
    ['2', '行政处罚', '3'],
    ['3', '行政强制', '0'],
  ],
  'figures of the departments': [
    ['部门', '新收', '办结', '予以公开', '不予公开'],
    ['办公室', '3', '3', '2', '1'],
    ['法规科', '5', '5', '3', '2'],
    ['总计', '8', '8', '5', '3'],
  ],
  'results in a row': [
    ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理', '总计'],
    ['9', '3', '1', '2', '1', '2', '18'],
  ],
  'results with their shares': [
    ['办理结果', '件数', '占比'],
    ['予以公开', '9', '56%'],
    ['部分公开', '3', '19%'],
    ['不予公开', '2', '12%'],
    ['其他处理', '2', '13%'],
    ['总计', '16', '100%'],
  ],
};

describe('a digest of the figures stands beside the official table', () => {
  for (const way of ['tabs', 'pipes', 'html', 'trailingPipes'] as const) {
    for (const [name, rows] of Object.entries(DIGESTS)) {
      it(`${way}: ${name}`, () => {
        const digest = WRITE[way](rows);
        const base = draft('2021', 'once', WRITE[way]);
        for (const at of ['二、主动公开', '三、收到和处理', '四、政府信息公开行政复议', '五、存在的主要问题']) {
          const filled = fill('2021', base.replace(at, `${digest}\n\n${at}`), dense('2021'));
          assert.deepEqual(misread(filled, parse(filled.text)), [], at);
          assert.deepEqual(alarms(filled.text), [], at);
        }
      });
    }
  }
});

it('rows of the official table that stand apart are rows of it all the same', () => {
  for (const way of ['tabs', 'pipes'] as const) {
    const text = draft('2021', 'once', WRITE[way]).replace(/\n([^\n]*行政处罚)/, '\n\n$1');
    const filled = fill('2021', text, dense('2021'));
    assert.deepEqual(misread(filled, parse(filled.text)), []);
    assert.deepEqual(alarms(filled.text), []);
  }
});
