/** Tables, or parts of them, that were pasted once more at the end of the report. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lint, parse } from '../../../../server/src/core';
import type { TableId } from '../../../../server/src/form/model';
import { renderTable } from '../../../../server/src/form/render/table';
import { sampleValue } from '../../../../server/src/form/sample';
import { skeleton } from '../../../../server/src/form/skeleton';
import { formTable } from '../../../../server/src/form/tables';

const TEXT = skeleton('2021', 'tsv');

/** The table, one cell and a bar a line, from one cell to another. */
function cells(id: TableId, from: number, to: number): string {
  const written = renderTable(formTable('2021', id), 'lines', (row, column) => sampleValue('2021', row, column), { lines: 'rows' });
  const lines = written.split('\n').filter((line) => line.trim() !== '');
  return lines
    .slice(from, to)
    .map((line) => `${line.trim()} |\n`)
    .join('');
}

describe('a part of a table behind the last section', () => {
  for (const [id, from, to] of [
    ['disclosure', 0, 4],
    ['applications', 0, 12],
    ['applications', 126, 162],
    ['disputes', 0, 11],
  ] as const) {
    it(`leaves the text in between what it is: ${id}, cells ${from} to ${to}`, () => {
      const text = `${TEXT}\n${cells(id, from, to)}`;
      const statement = text.indexOf('本年度未收取信息处理费');
      assert.deepEqual(
        parse(text).tables.filter(({ span }) => span.start <= statement && statement < span.end),
        [],
      );
      assert.deepEqual(
        lint(text).filter(({ rule }) => rule === 'missing-fee-statement'),
        [],
      );
    });
  }
});

describe('a report of another year below', () => {
  for (const [first, second] of [
    ['2021', '2019'],
    ['2019', '2021'],
  ] as const) {
    it(`in the form of ${second} is too much, and read in its own form`, () => {
      const text = `${skeleton(first, 'tsv')}\n${skeleton(second, 'tsv')}`;
      const rules = new Set(lint(text).map(({ rule }) => rule));
      assert.deepEqual([...rules].sort(), ['duplicate-section', 'duplicate-table']);
      assert.deepEqual(
        parse(text).tables.map(({ form }) => form),
        [first, first, undefined, second, second, undefined],
      );
    });
  }
});
