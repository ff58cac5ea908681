/** 表四 as a row for each kind of dispute, in place of one row for all. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../../../server/src/core';
import { alarms, dense, fill, frame, misread, squares, WRITE } from './drafts';

const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

describe('表四 with a row for each kind of dispute', () => {
  for (const [name, labels] of [
    ['labels alone', ['行政复议', '未经复议直接起诉', '复议后起诉']],
    ['labels run together with their group', ['行政复议', '行政诉讼未经复议直接起诉', '行政诉讼复议后起诉']],
    ['the group set apart by a mark', ['行政复议', '行政诉讼—未经复议直接起诉', '行政诉讼（复议后起诉）']],
  ] as const) {
    for (const way of ['tabs', 'pipes', 'html'] as const) {
      it(`${way}, ${name}`, () => {
        const figures = squares('2021', 'disputes', 'once').at(-1) ?? [];
        const rows = [['类别', ...OUTCOMES], ...labels.map((label, index) => [label, ...figures.slice(index * 5, index * 5 + 5)])];
        const [disclosure, applications] = (['disclosure', 'applications'] as const).map((id) => WRITE[way](squares('2021', id, 'once')));
        const tables = { disclosure: disclosure ?? '', applications: applications ?? '', disputes: WRITE[way](rows) };
        const filled = fill('2021', frame('2021', tables), dense('2021'));
        assert.deepEqual(misread(filled, parse(filled.text)), []);
        assert.deepEqual(alarms(filled.text), []);
      });
    }
  }
});
