import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHostMessage } from '../../../client/src/table-view/messages';
import { check, parse } from '../../../server/src/core';
import type { TableView } from '../../../server/src/features/table-view/model';
import { tableView } from '../../../server/src/features/table-view/view';
import { DIALECTS } from '../../../server/src/form/dialect';
import { sampleValue } from '../../../server/src/form/sample';
import { skeleton } from '../../../server/src/form/skeleton';

function viewOf(text: string, previous?: string): TableView {
  const report = parse(text);
  return tableView(report, check(report), 'zh-cn', previous === undefined ? {} : { previous: parse(previous) });
}

function cell(view: TableView, id: string) {
  const found = view.cells.find((each) => each.id === id);
  assert.ok(found !== undefined, id);
  return found;
}

describe('the view of the tables', () => {
  for (const form of ['2019', '2021'] as const) {
    it(`is the same in every dialect, form ${form}`, () => {
      const first = viewOf(skeleton(form, 'tsv'));
      assert.equal(first.cells.length, form === '2019' ? 198 : 200);
      assert.ok(first.equations.every(({ status }) => status === 'holds'));
      for (const dialect of DIALECTS) assert.deepEqual(viewOf(skeleton(form, dialect)), first, dialect);
    });

    it(`every printed row is as wide as its table, form ${form}`, () => {
      for (const grid of viewOf(skeleton(form, 'tsv')).grids) {
        const rows = grid.groups.flatMap((group) => group.rows);
        const area = rows
          .flatMap(({ boxes }) => boxes)
          .reduce((sum, box) => sum + box.colspan * (box.kind === 'label' ? box.rowspan : 1), 0);
        const width = { disclosure: 4, applications: 10, disputes: 15 }[grid.table];
        assert.equal(area, rows.length * width, grid.table);
      }
    });
  }

  it('is a message that the page understands', () => {
    const view = viewOf(skeleton('2021', 'tsv', { value: () => '' }));
    assert.deepEqual(readHostMessage({ type: 'show', view: JSON.parse(JSON.stringify(view)) }), { type: 'show', view });
    assert.equal(readHostMessage({ type: 'show', view: { ...view, grids: [1] } }), undefined);
  });

  it('tells blanks and words from numbers, with what the rules say', () => {
    const view = viewOf(
      skeleton('2021', 'tsv', {
        value: (row, column) => {
          if (row.key === 'repeated' && column.key === 'enterprise') return '';
          return row.key === 'repeated' && column.key === 'total' ? '若干' : sampleValue('2021', row, column);
        },
      }),
    );
    const blank = cell(view, 'applications/repeated/enterprise');
    assert.equal(blank.state, 'blank');
    assert.equal(blank.severity, 'warning');
    assert.equal(blank.notes.length, 1);
    assert.match(blank.label, /2\.重复申请|重复申请/);
    const word = cell(view, 'applications/repeated/total');
    assert.deepEqual([word.state, word.text, word.severity], ['word', '若干', 'error']);
    assert.equal(cell(view, 'applications/repeated/naturalPerson').severity, 'none');
  });

  it('marks each broken sum, with its addends and its place in the margin', () => {
    const view = viewOf(
      skeleton('2021', 'tsv', {
        value: (row, column) => (row.key === 'handledTotal' && column.key === 'total' ? '20' : sampleValue('2021', row, column)),
      }),
    );
    const broken = view.equations.filter(({ status }) => status === 'broken');
    assert.deepEqual(broken.map(({ id }) => id).sort(), [
      'applications/applications-balance/total',
      'applications/results-total/total',
      'applications/row-total/handledTotal',
    ]);
    const sum = broken.find(({ id }) => id === 'applications/row-total/handledTotal');
    assert.deepEqual(sum?.totals, ['applications/handledTotal/total']);
    assert.equal(sum?.operands.length, 7);
    assert.equal(sum?.mark, '✗ 差 2');
    const grid = view.grids.find(({ table }) => table === 'applications');
    assert.deepEqual(
      grid?.feet.map(({ equations }) => equations.at(-1)),
      ['applications/applications-balance/total', 'applications/results-total/total'],
    );
    const margin = grid?.groups
      .flatMap(({ rows }) => rows)
      .filter(({ equations }) => equations.includes('applications/row-total/handledTotal'));
    assert.equal(margin?.length, 1);
    assert.deepEqual(
      view.summary.facts.find(({ label }) => label === '勾稽关系成立'),
      { label: '勾稽关系成立', value: '41/44（不符 3）' },
    );
    assert.ok(view.summary.kinds.some(({ severity, count }) => severity === 'error' && count > 0));
  });

  it('says that a table is not there', () => {
    const text = skeleton('2021', 'pipes').replace(/^\| 行政复议[\s\S]*?\n\n/m, '');
    const grid = viewOf(text).grids.find(({ table }) => table === 'disputes');
    assert.equal(grid?.absent, '报告中没有表四。');
  });

  it('sets last year’s figures beside this year’s', () => {
    const before = skeleton('2021', 'tsv', {
      year: 2022,
      value: (row, column) => (row.key === 'granted' ? '4' : sampleValue('2021', row, column)),
    });
    const view = viewOf(skeleton('2021', 'tsv', { year: 2023 }), before);
    assert.deepEqual(cell(view, 'applications/granted/naturalPerson').lastYear, { value: 4, change: 2, words: '上年 4（+2）' });
    const fact = view.summary.facts.find(({ label }) => label === '与上一年相比');
    const changed = view.cells.filter(({ lastYear }) => lastYear !== null && lastYear.change !== 0).length;
    assert.ok(changed > 0 && changed <= 7);
    assert.equal(fact?.value, `${changed} 格有变化`);
    const alone = viewOf(skeleton('2021', 'tsv'));
    assert.equal(cell(alone, 'applications/granted/naturalPerson').lastYear, null);
    assert.ok(alone.summary.facts.every(({ label }) => label !== '与上一年相比'));
    const older = viewOf(skeleton('2021', 'tsv', { year: 2023 }), skeleton('2021', 'tsv', { year: 2021 }));
    assert.equal(cell(older, 'applications/granted/naturalPerson').lastYear, null);
  });
});
