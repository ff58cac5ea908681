import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../../server/src/core';
import { type CellText, writeCells } from '../../../server/src/features/table-view/edit';
import { shownCells } from '../../../server/src/features/table-view/ids';
import { DIALECTS } from '../../../server/src/form/dialect';
import { skeleton } from '../../../server/src/form/skeleton';
import type { Edit } from '../../../server/src/rule';

const CELL = 'applications/granted/enterprise';
const OTHER = 'disputes/reconsideration/upheld';

function edited(text: string, cells: readonly CellText[]): string {
  const written = writeCells(parse(text), cells);
  assert.ok('edits' in written, JSON.stringify(written));
  return apply(text, written.edits);
}

function apply(text: string, edits: readonly Edit[]): string {
  return [...edits].reverse().reduce((made, { span, text: put }) => made.slice(0, span.start) + put + made.slice(span.end), text);
}

function texts(text: string): ReadonlyMap<string, string> {
  return new Map([...shownCells(parse(text))].map(([id, cell]) => [id, cell.text]));
}

describe('writing into cells', () => {
  for (const dialect of DIALECTS) {
    it(`changes these cells and no other, in ${dialect}`, () => {
      const text = skeleton('2021', dialect);
      const made = edited(text, [
        { cell: CELL, text: ' 77 ' },
        { cell: OTHER, text: '-1.5' },
      ]);
      assert.deepEqual(texts(made), new Map([...texts(text), [CELL, '77'], [OTHER, '-1.5']]));
    });

    if (dialect === 'spaces') continue;
    it(`fills blank cells in ${dialect}, and empties them again`, () => {
      const blank = skeleton('2021', dialect, { value: () => '' });
      const made = edited(blank, [
        { cell: CELL, text: '5' },
        { cell: OTHER, text: '6' },
      ]);
      assert.deepEqual(texts(made), new Map([...texts(blank), [CELL, '5'], [OTHER, '6']]));
      const emptied = edited(made, [
        { cell: CELL, text: '' },
        { cell: OTHER, text: '' },
      ]);
      assert.deepEqual(texts(emptied), texts(blank));
    });
  }

  it('an edit is no longer than the cell', () => {
    const written = writeCells(parse(skeleton('2021', 'tsv')), [{ cell: CELL, text: '77' }]);
    assert.ok('edits' in written);
    assert.deepEqual(
      written.edits.map(({ span, text }) => [span.end - span.start, text]),
      [[1, '77']],
    );
  });

  it('a cell that reads so already gets no edit', () => {
    const report = parse(skeleton('2021', 'html'));
    assert.deepEqual(writeCells(report, [{ cell: CELL, text: '3' }]), { edits: [] });
    assert.deepEqual(writeCells(report, []), { edits: [] });
  });

  for (const text of ['无', '1\t2', '1\n2', '<b>1</b>', '1e5', '=1+1', '１', '1,000', '.', '+', '9'.repeat(40)]) {
    it(`refuses ${JSON.stringify(text)}, and then writes nothing at all`, () => {
      const written = writeCells(parse(skeleton('2021', 'tsv')), [
        { cell: OTHER, text: '1' },
        { cell: CELL, text },
      ]);
      assert.ok('problems' in written);
      assert.deepEqual(
        written.problems.map(({ cell }) => cell),
        [CELL],
      );
    });
  }

  it('refuses a cell that is not there', () => {
    const written = writeCells(parse(skeleton('2021', 'tsv')), [{ cell: 'applications/granted/nobody', text: '1' }]);
    assert.ok('problems' in written);
  });

  it('refuses what would leave the table unreadable', () => {
    const written = writeCells(parse(skeleton('2021', 'spaces')), [{ cell: CELL, text: '' }]);
    assert.ok('problems' in written);
    assert.match(written.problems[0]?.message.zh ?? '', /打乱/);
  });
});
