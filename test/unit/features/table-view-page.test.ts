import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { frame, nonce } from '../../../client/src/table-view/html';
import { readHostMessage, readPageMessage } from '../../../client/src/table-view/messages';
import { changes } from '../../../client/src/table-view/page/diff';
import { idsOf, move, parseBlock, place, tablesOf } from '../../../client/src/table-view/page/grids';
import { action } from '../../../client/src/table-view/page/keys';
import { check, parse } from '../../../server/src/core';
import { tableView } from '../../../server/src/features/table-view/view';
import { sampleValue } from '../../../server/src/form/sample';
import { skeleton } from '../../../server/src/form/skeleton';

function viewOf(text: string) {
  const report = parse(text);
  return tableView(report, check(report), 'zh-cn');
}

const VIEW = viewOf(skeleton('2021', 'tsv'));
const PLAIN = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe('what is drawn anew', () => {
  it('everything at first, nothing for the same view', () => {
    const first = changes(undefined, VIEW);
    assert.deepEqual([first.frame, first.summary, first.cells.length, first.equations.length], [true, true, 200, VIEW.equations.length]);
    assert.deepEqual(changes(VIEW, structuredClone(VIEW)), { frame: false, summary: false, cells: [], equations: [] });
  });

  it('a changed figure: its cell and the equations through it', () => {
    const value = (row: { key: string }, column: { key: string }) => row.key === 'handledTotal' && column.key === 'total';
    const after = viewOf(
      skeleton('2021', 'tsv', { value: (row, column) => (value(row, column) ? '20' : sampleValue('2021', row, column)) }),
    );
    const made = changes(VIEW, after);
    assert.equal(made.frame, false);
    assert.ok(made.summary);
    assert.deepEqual(
      made.cells.map(({ id }) => id),
      ['applications/handledTotal/total'],
    );
    assert.equal(made.equations.length, 3);
  });

  it('everything for another form', () => {
    assert.ok(changes(VIEW, viewOf(skeleton('2019', 'tsv'))).frame);
  });
});

describe('moving about', () => {
  const tables = tablesOf(VIEW);

  it('along and across, and on into the next table', () => {
    const from = 'applications/granted/enterprise';
    assert.equal(move(tables, from, 'left'), 'applications/granted/naturalPerson');
    assert.equal(move(tables, from, 'right'), 'applications/granted/researchInstitute');
    assert.equal(move(tables, from, 'up'), 'applications/carriedOver/enterprise');
    assert.equal(move(tables, from, 'first'), 'applications/granted/naturalPerson');
    assert.equal(move(tables, from, 'last'), 'applications/granted/total');
    assert.equal(move(tables, 'applications/granted/naturalPerson', 'previous'), 'applications/carriedOver/total');
    assert.equal(move(tables, 'disclosure/fees/feeAmount', 'next'), 'applications/newlyReceived/naturalPerson');
    assert.equal(move(tables, 'applications/newlyReceived/total', 'up'), 'disclosure/fees/feeAmount');
  });

  it('ends at the ends', () => {
    assert.equal(move(tables, 'disclosure/rules/made', 'up'), undefined);
    assert.equal(move(tables, 'disclosure/rules/made', 'previous'), undefined);
    assert.equal(move(tables, tables.flat(2).at(-1) ?? '', 'next'), undefined);
    assert.equal(move(tables, 'nowhere', 'next'), undefined);
  });

  it('the Tab key reaches every cell once', () => {
    const seen: string[] = [];
    for (let at: string | undefined = tables[0]?.[0]?.[0]; at !== undefined && seen.length <= 200; at = move(tables, at, 'next'))
      seen.push(at);
    assert.deepEqual([...seen].sort(), VIEW.cells.map(({ id }) => id).sort());
  });

  it('keys', () => {
    assert.deepEqual(action({ ...PLAIN, key: 'ArrowUp' }), { kind: 'move', to: 'up' });
    assert.deepEqual(action({ ...PLAIN, key: 'Tab', shiftKey: true }), { kind: 'move', to: 'previous' });
    assert.deepEqual(action({ ...PLAIN, key: 'F2' }), { kind: 'edit' });
    assert.deepEqual(action({ ...PLAIN, key: '7' }), { kind: 'type', text: '7' });
    assert.deepEqual(action({ ...PLAIN, key: 'z', ctrlKey: true }), { kind: 'undo' });
    assert.deepEqual(action({ ...PLAIN, key: 'Z', metaKey: true, shiftKey: true }), { kind: 'redo' });
    assert.equal(action({ ...PLAIN, key: 'v', ctrlKey: true }), undefined);
    assert.equal(action({ ...PLAIN, key: 'a' }), undefined);
  });
});

describe('pasting', () => {
  it('reads what spreadsheets copy', () => {
    assert.deepEqual(parseBlock('1\t2\r\n3\t\r\n'), [
      ['1', '2'],
      ['3', ''],
    ]);
    assert.deepEqual(parseBlock('5'), [['5']]);
    assert.deepEqual(parseBlock(' 5 \n'), [['5']]);
    assert.deepEqual(parseBlock('"a\n""b"""\t2'), [['a\n"b"', '2']]);
    assert.deepEqual(parseBlock('"1'), [['"1']]);
    assert.deepEqual(parseBlock(''), [['']]);
  });

  it('lays a block over the cells', () => {
    const grid = VIEW.grids.find(({ table }) => table === 'applications');
    assert.ok(grid !== undefined);
    const ids = idsOf(grid);
    assert.deepEqual(place(ids, 'applications/newlyReceived/enterprise', parseBlock('1\t2\n3\t4\n')), [
      { cell: 'applications/newlyReceived/enterprise', text: '1' },
      { cell: 'applications/newlyReceived/researchInstitute', text: '2' },
      { cell: 'applications/carriedOver/enterprise', text: '3' },
      { cell: 'applications/carriedOver/researchInstitute', text: '4' },
    ]);
    assert.equal(place(ids, 'applications/newlyReceived/total', parseBlock('1\t2')), undefined);
    assert.equal(place(ids, 'nowhere', parseBlock('1')), undefined);
  });
});

describe('messages', () => {
  it('what a page may say, and nothing else', () => {
    const edit = { type: 'edit', cells: [{ cell: 'a', text: '1' }] };
    assert.deepEqual(readPageMessage(edit), edit);
    assert.deepEqual(readPageMessage({ type: 'ready' }), { type: 'ready' });
    for (const wrong of [
      undefined,
      null,
      'ready',
      [],
      {},
      { type: 'run' },
      { type: 'ready', more: 1 },
      { type: 'edit', cells: [{ cell: 1 }] },
    ])
      assert.equal(readPageMessage(wrong), undefined);
    assert.equal(readHostMessage({ type: 'mark', cell: 3 }), undefined);
    assert.deepEqual(readHostMessage({ type: 'mark', cell: null }), { type: 'mark', cell: null });
  });

  it('the frame lets nothing in but its own script and style', () => {
    const page = frame({ script: 'x:/a.js', style: 'x:/a.css', source: 'x:', nonce: 'n0', language: 'zh-CN', title: '<img>"' });
    assert.match(page, /default-src 'none'; style-src x:; script-src 'nonce-n0'/);
    assert.ok(!page.includes('<img>'));
    assert.doesNotMatch(page, /unsafe|\son\w+=/);
    assert.notEqual(nonce(), nonce());
  });
});
