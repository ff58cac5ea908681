import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../../../server/src/core';
import { draft, fill, misread, unreadable, WRITE } from './drafts';

const DRESSES = [
  '１２',
  '1,234',
  '1，234',
  '12件',
  '/',
  '／',
  '—',
  '无',
  'O',
  '十二',
  '-3',
  '－3',
  '0.5',
  '007',
  '251000元',
  '不涉及',
  '约12',
  '5 件',
  '12。',
];

/** Ways in which a space or a word in a cell parts nothing. */
const WAYS = ['tabs', 'trimmedTabs', 'pipes', 'tightPipes', 'openPipes', 'trailingPipes', 'barLines', 'cells', 'html'] as const;

describe('whatever stands in a cell, it is read there and nowhere else', () => {
  for (const way of WAYS) {
    it(way, () => {
      for (const form of ['2019', '2021'] as const) {
        for (let shift = 0; shift < 4; shift++) {
          // The first cell of a row is a number, so that words behind the label do not look like more of it.
          const filled = fill(form, draft(form, 'once', WRITE[way]), (row, column) => {
            const at = row.columns.indexOf(column);
            return at === 0 ? '3' : (DRESSES[(row.key.length + at * 5 + shift * 7) % DRESSES.length] ?? '');
          });
          const report = parse(filled.text);
          assert.deepEqual(misread(filled, report), []);
          // Where every cell has a line of its own, words in a cell may as well be a label.
          if (way !== 'barLines') assert.deepEqual(unreadable(report), []);
        }
      }
    });
  }
});

describe('a row of nothing but strokes is a row of values', () => {
  for (const way of [...WAYS, 'spaces'] as const) {
    for (const stroke of ['/', '-', '—', '无']) {
      // In the text of a PDF 无 may as well be a word of the label.
      if (way === 'spaces' && stroke === '无') continue;
      it(`${way}: ${stroke}`, () => {
        const filled = fill('2021', draft('2021', 'once', WRITE[way]), (row) =>
          row.key === 'repeated' || row.path.length < 3 ? stroke : '0',
        );
        const report = parse(filled.text);
        assert.deepEqual(misread(filled, report), []);
        assert.deepEqual(unreadable(report), []);
      });
    }
  }
});
