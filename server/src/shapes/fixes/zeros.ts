/** Which blank cells may be filled with 0 without breaking what the table adds up to. */
import type { Cell, Table, TableRow } from '../../report/model';
import { evaluate } from '../identity';
import { inForceOf } from '../in-force';

/** The blank cells of a row that may all be 0 as far as the sums tell. Whether they are 0 only a person can say. */
export function zeroable(table: Table, row: TableRow): readonly Cell[] {
  if (row.unreadable) return [];
  return row.cells.filter((cell) => cell.reads === 'blank' && isInItsPlace(table, row, cell) && allowsZero(table, row, cell));
}

/**
 * Whether what is written into a blank cell is sure to be read there. Beside a surplus number no cell of the row is certain; where
 * a column is missing from the table, a short row may lack that column's cell and another one.
 */
export function isInItsPlace(table: Table, row: TableRow, cell: Cell): boolean {
  if (row.extra.length > 0) return false;
  return table.missingColumns.length === 0 || cell.outer.start < cell.outer.end;
}

/**
 * Whether 0 in this cell, which holds no number yet, breaks nothing, with 0 in every other cell that this allows.
 * A side of an equation that lacks something has to get it from its unknown cells: none of them is taken for a 0.
 */
export function allowsZero(table: Table, row: TableRow, cell: Cell): boolean {
  const asked = evaluate(table)
    .through(cell)
    .some(
      (each) => each.status === 'open' && (each.leftSum < each.rightSum ? each.left : each.right).some((operand) => operand.cell === cell),
    );
  if (asked) return false;
  const sums = inForceOf(row, 0);
  return sums === undefined || sums.inForce >= sums.least;
}
