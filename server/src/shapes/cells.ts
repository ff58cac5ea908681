/** Walks over what a report's tables hold; rows that cannot be read without guessing are left out. */
import type { Cell, Report, Table, TableRow } from '../report/model';

/** Rows whose values were read, with their tables. */
export function* readableRows(report: Report): Iterable<{ readonly table: Table; readonly row: TableRow }> {
  for (const table of report.tables) {
    for (const row of table.rows) if (!row.unreadable) yield { table, row };
  }
}

/** A cell with its row and table. */
export interface PlacedCell {
  readonly table: Table;
  readonly row: TableRow;
  readonly cell: Cell;
}

const ODD_CELLS = new WeakMap<Report, readonly PlacedCell[]>();

/** Cells that hold anything but a non-negative integer in plain digits: all that rules about single cells can speak of. Found once for a report. */
export function oddCells(report: Report): readonly PlacedCell[] {
  const known = ODD_CELLS.get(report);
  if (known !== undefined) return known;
  const found: PlacedCell[] = [];
  for (const { table, row } of readableRows(report)) for (const cell of row.cells) if (isOdd(cell)) found.push({ table, row, cell });
  ODD_CELLS.set(report, found);
  return found;
}

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
