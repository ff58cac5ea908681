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

/**
 * Cells that hold anything but a non-negative integer of an ordinary length in plain digits: all that rules about single cells can
 * speak of.
 */
export const oddCells = keptWith(({ tables }: Report): readonly PlacedCell[] =>
  tables.flatMap((table) =>
    oddPlaces(table.origin ?? table).flatMap(([at, column]) => {
      const row = table.rows[at];
      const cell = row?.cells[column];
      return row === undefined || cell === undefined ? [] : [{ table, row, cell }];
    }),
  ),
);

/** Where the odd cells of a table are: index of the row, and of the cell in it. */
const oddPlaces = keptWith(({ rows }: Table): readonly (readonly [number, number])[] =>
  rows.flatMap(({ cells, unreadable }, at) =>
    unreadable ? [] : cells.flatMap((cell, column) => (isOdd(cell) ? [[at, column] as const] : [])),
  ),
);

/** Plain numbers of this length are none that a table has. */
const LONG = 10;

function isOdd({ value, dress, text }: Cell): boolean {
  return value === undefined || value < 0 || !Number.isInteger(value) || dress.length > 0 || text.length >= LONG;
}

/** What a finding about one cell tells programs. */
export function cellData(cell: Cell): Readonly<Record<string, unknown>> {
  return { table: cell.table, row: cell.row.path, column: cell.column.label };
}

/** The rows in which a cell is blank, with their tables. */
export function rowsWithBlanks(report: Report): ReadonlyMap<TableRow, Table> {
  return new Map(oddCells(report).flatMap(({ cell, row, table }) => (cell.reads === 'blank' ? [[row, table] as const] : [])));
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
