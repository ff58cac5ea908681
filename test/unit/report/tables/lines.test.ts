/** Tables with one cell a line, in which blank cells are nothing but distance. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lint, parse } from '../../../../server/src/core';
import { applyEdits } from '../../../../server/src/features/fix-all';
import { fillEdits } from '../../../../server/src/features/fix-blanks';
import { skeleton } from '../../../../server/src/form/skeleton';

/** A row of 表三: its label, and its cells each so many lines behind what stands before. */
function row(label: string, cells: readonly (readonly [distance: number, text: string])[]): string {
  return `${label}${cells.map(([distance, text]) => '\n'.repeat(distance) + text).join('')}\n\n`;
}

const FULL = ['1', '0', '0', '0', '0', '0', '1'].map((text) => [2, text] as const);

describe('blank cells in a table with one cell a line', () => {
  it('are whole cells apart from both of their neighbours', () => {
    const uneven = [2, 2, 3, 2, 3, 2, 2].map((distance, index) => [distance, String(index)] as const);
    const text = row('1.属于国家秘密', FULL) + row('2.其他法律行政法规禁止公开', uneven) + row('3.危及“三安全一稳定”', FULL);
    const read = parse(text).tables[0]?.rows[1];
    assert.deepEqual(
      read?.cells.map((cell) => cell.text),
      ['0', '1', '2', '3', '4', '5', '6'],
    );
    assert.deepEqual(read?.extra, []);
  });

  it('are filled without another cell being read in another way', () => {
    const holes = [
      [2, '1'],
      [2, '0'],
      [4, '0'],
      [2, '0'],
      [4, '1'],
    ] as const;
    const text = row('1.属于国家秘密', FULL) + row('2.其他法律行政法规禁止公开', holes) + row('3.危及“三安全一稳定”', FULL);
    const report = parse(text);
    const blank = report.tables[0]?.rows[1]?.cells.filter(({ reads }) => reads === 'blank') ?? [];
    assert.equal(blank.length, 2);
    const after = parse(applyEdits(text, fillEdits(report, blank)));
    assert.deepEqual(
      after.tables[0]?.rows[1]?.cells.map((cell) => cell.text),
      ['1', '0', '0', '0', '0', '0', '1'],
    );
  });

  it('are not told from distances in a row that has too many of both', () => {
    const muddled = [2, 4, 2, 4, 2, 2, 4, 2].map((distance) => [distance, '1'] as const);
    const text = row('1.属于国家秘密', FULL) + row('2.其他法律行政法规禁止公开', muddled) + row('3.危及“三安全一稳定”', FULL);
    const read = parse(text).tables[0]?.rows[1];
    assert.equal(read?.unreadable, true);
    assert.deepEqual(
      lint(text).flatMap(({ rule }) => (rule === 'blank-cell' || rule === 'row-total' ? [rule] : [])),
      [],
    );
  });
});

describe('a page number in a table with one cell a line', () => {
  for (const lines of ['cells', 'rows'] as const) {
    it(`goes without a trace, in the layout of ${lines}`, () => {
      const clean = skeleton('2021', 'lines', { lines });
      for (const label of ['2.重复申请', '（三）不予公开', '四、结转下年度继续办理']) {
        for (const text of [clean.replace(label, `第2页\n${label}`), clean.replace(label, `${label}\n第2页`)]) {
          const finding = lint(text).find(({ rule }) => rule === 'page-artifact');
          assert.ok(finding !== undefined);
          for (const fix of finding.fixes()) assert.deepEqual(cells(applyEdits(text, fix.edits)), cells(text), label);
        }
      }
    });
  }
});

function cells(text: string): readonly (readonly string[])[] {
  return parse(text).tables.flatMap((table) => table.rows.map((each) => each.cells.map((cell) => cell.text)));
}

it('a page number without marks between two rows of zeros is the number too many', () => {
  const text = skeleton('2021', 'lines').replace('4.保护第三方合法权益', '3\n\n4.保护第三方合法权益');
  assert.deepEqual(
    lint(text).map(({ rule, span }) => [rule, text.slice(span.start, span.end)]),
    [['extra-cell', '3']],
  );
});

it('with a number lost, the last of the heads does not make up the fifteen of 表四', () => {
  const text = skeleton('2021', 'lines').replace(/(\n\n\d+){15}/, (values) => values.replace(/\d+$/, ''));
  const disputes = parse(text).tables.find(({ id }) => id === 'disputes');
  assert.ok(disputes?.rows.every(({ unreadable }) => unreadable));
  assert.deepEqual(
    lint(text).map(({ rule }) => rule),
    ['unreadable-row'],
  );
});

it('a slip in one of the heads of 表四 makes none of the others a value', () => {
  const text = skeleton('2021', 'lines').replace(/尚未审结(?=\n\n总计\n\n\d)/, '尚未审理');
  assert.deepEqual(
    lint(text).map(({ rule, span }) => [rule, text.slice(span.start, span.end)]),
    [['label-wording', '尚未审理']],
  );
});
