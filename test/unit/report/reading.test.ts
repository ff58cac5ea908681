import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCell } from '../../../server/src/report/reading';

function reads(text: string): string {
  const { reads: kind, value, dress } = readCell(text);
  return [kind, ...(value === undefined ? [] : [value]), ...dress].join(' ');
}

describe('what a cell reads', () => {
  const table: Readonly<Record<string, readonly string[]>> = {
    'number 12': ['12', ' 12 ', '12\u200b', '\u300012'],
    'number 12 full-width': ['１２'],
    'number 12 unit': ['12件', '12 件', '12人次'],
    'number 1234 separator': ['1,234'],
    'number 1234 full-width separator': ['1，234', '１，２３４'],
    'number 1234 space': ['1 234', '1\u00a0234'],
    'number 1234 separator unit': ['1,234件'],
    'number -11': ['-11', '\u221211', '\ufe6311'],
    'number -11 full-width': ['－11'],
    'number 62': ['+62'],
    'number 0.5': ['0.5'],
    'number 1.5 full-width': ['１．５'],
    'number 7 zeros': ['007'],
    'number 466.4415 unit': ['466.4415万元'],
    'number 0': ['0', '-0', '0.0'],
    blank: ['', ' ', '\u00a0', '\u3000\u200b'],
    stroke: ['/', '／', '-', '－', '—', '――', '\\', '无', '暂无', 'N/A', '- -', '/ /'],
    words: [
      'O',
      'l',
      '十二',
      '〇',
      '约12',
      '12（含1件）',
      '1 2',
      '12 345 6',
      '1,23',
      '1.234.567',
      '12%',
      '1e3',
      '0x1',
      'Infinity',
      '.5',
      '12.',
      '①',
      '--5',
      '5-',
      '件',
      '1\n2',
      '1:2',
    ],
  };
  for (const [expected, texts] of Object.entries(table)) {
    for (const text of texts) it(`${JSON.stringify(text)}: ${expected}`, () => assert.equal(reads(text), expected));
  }

  it('a text of any length is read', () => {
    assert.equal(reads('1'.repeat(100_000)), 'words');
    assert.equal(reads(' '.repeat(100_000)), 'blank');
    assert.equal(reads(`${' '.repeat(100_000)}7`), 'number 7');
  });
});
