/** Walks over what a report's tables hold; rows that cannot be read without guessing are left out. */
import type { Cell, Report, Table, TableRow } from '../report/model';
import { keptWith } from '../text/remember';

/** A row with its table. */
export interface RowOfTable {
  readonly table: Table;
  readonly row: TableRow;
}

/** Rows whose values were read, with their tables. */
export const readableRows = keptWith(({ tables }: Report): readonly RowOfTable[] =>
  tables.flatMap((table) => table.rows.filter((row) => !row.unreadable).map((row) => ({ table, row }))),
);

/** A cell with its row and table. */
export interface PlacedCell {
  readonly table: Table;
  readonly row: TableRow;
  readonly cell: Cell;
}

/** Cells that hold anything but a non-negative integer in plain digits: all that rules about single cells can speak of. */
export const oddCells = keptWith((report: Report): readonly PlacedCell[] =>
  readableRows(report).flatMap(({ table, row }) => row.cells.filter(isOdd).map((cell) => ({ table, row, cell }))),
);

function isOdd({ value, dress }: Cell): boolean {
  return value === undefined || value < 0 || !Number.isInteger(value) || dress.length > 0;
}

/** What a finding about one cell tells programs. */
export function cellData(cell: Cell): Readonly<Record<string, unknown>> {
  return { table: cell.table, row: cell.row.path, column: cell.column.label };
}

/** Runs of cells that stand side by side in the form and all answer `test`. */
export function runs(row: TableRow, test: (cell: Cell) => boolean): readonly (readonly Cell[])[] {
  const found: Cell[][] = [];
  if (!row.cells.some(test)) return found;
  const order = new Map(row.form.columns.map((column, index) => [column.key, index]));
  let last = Number.NEGATIVE_INFINITY;
  for (const cell of row.cells) {
    if (!test(cell)) continue;
    const index = order.get(cell.column.key) ?? Number.NaN;
    const run = index === last + 1 ? found.at(-1) : undefined;
    if (run === undefined) found.push([cell]);
    else run.push(cell);
    last = index;
  }
  return found;
}
