import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FormId, TableId } from '../../../server/src/form/model';
import { type Layout, layout, layoutRow } from '../../../server/src/form/render/layout';
import { FORMS, formTable } from '../../../server/src/form/tables';

const FORM_IDS: readonly FormId[] = ['2019', '2021'];
const WIDTHS: Readonly<Record<TableId, number>> = { disclosure: 4, applications: 10, disputes: 15 };

/** Paints every label over the rows and columns it spans and every figure over its columns; each square must be painted once. */
function painted(of: Layout): string[][] {
  const grid = of.rows.map(() => Array<string>(of.width).fill(''));
  of.rows.forEach((row, top) => {
    for (const box of row.boxes) {
      if (box.kind === 'continued') continue;
      const height = box.kind === 'label' ? box.rowspan : 1;
      for (let y = top; y < top + height; y++) {
        for (let x: number = box.column; x < box.column + box.colspan; x++) {
          assert.equal(grid[y]?.[x], '', `square ${y},${x} of ${of.table.id} is covered twice`);
          const line = grid[y];
          if (line !== undefined) line[x] = box.kind === 'label' ? box.text : `${box.of.key}.${box.under.key}`;
        }
      }
    }
  });
  return grid;
}

describe('layout', () => {
  for (const id of FORM_IDS) {
    for (const table of FORMS[id].tables) {
      it(`${id} ${table.id}: labels and figures cover the grid exactly once`, () => {
        const of = layout(table);
        assert.equal(of.width, WIDTHS[table.id]);
        for (const line of painted(of)) assert.ok(line.every((text) => text !== ''));
      });

      it(`${id} ${table.id}: the boxes of a row tile its width, continued ones repeat the label above`, () => {
        const of = layout(table);
        const grid = painted(of);
        of.rows.forEach((row, y) => {
          let next = 0;
          for (const box of row.boxes) {
            assert.equal(box.column, next);
            next += box.colspan;
            if (box.kind === 'continued') assert.equal(grid[y]?.[box.column], box.text);
          }
          assert.equal(next, of.width);
        });
      });

      it(`${id} ${table.id}: every cell of the form has one place`, () => {
        const places = layout(table).rows.flatMap((row) =>
          row.boxes.flatMap((box) => (box.kind === 'value' ? [`${box.of.key}.${box.under.key}`] : [])),
        );
        const due = table.rows.flatMap((row) => row.columns.map((column) => `${row.key}.${column.key}`));
        assert.deepEqual(places, due);
      });
    }
  }

  it('the results of 表三 span 20 rows in 2019, and 22 in 2021 with its three lines of （六）', () => {
    for (const [id, rows] of [
      ['2019', 20],
      ['2021', 22],
    ] as const) {
      const group = layout(formTable(id, 'applications'))
        .rows.flatMap((row) => row.boxes)
        .find((box) => box.kind === 'label' && box.text === '三、本年度办理结果');
      assert.equal(group?.kind === 'label' && group.rowspan, rows);
    }
  });

  it('finds the printed row of a row of the form', () => {
    const table = formTable('2021', 'disputes');
    const of = layout(table);
    const [first, , third] = table.rows;
    assert.ok(first !== undefined && third !== undefined);
    assert.equal(layoutRow(of, first), layoutRow(of, third));
    assert.throws(() => layoutRow(layout(formTable('2021', 'disclosure')), first), /has no row/);
  });
});
