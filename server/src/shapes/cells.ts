/** Walks over what a report's tables hold; rows that cannot be read without guessing are left out. */
import type { Cell, Report, Table, TableRow } from '../report/model';

/** Rows whose values were read, with their tables. */
export function* readableRows(report: Report): Iterable<{ readonly table: Table; readonly row: TableRow }> {
  for (const table of report.tables) {
    for (const row of table.rows) if (!row.unreadable) yield { table, row };
  }
}

/** Cells of the rows that were read. */
export function* readableCells(report: Report): Iterable<Cell> {
  for (const { row } of readableRows(report)) yield* row.cells;
}

/** The same with their rows and tables. */
export function* placedCells(report: Report): Iterable<{ readonly table: Table; readonly row: TableRow; readonly cell: Cell }> {
  for (const { table, row } of readableRows(report)) for (const cell of row.cells) yield { table, row, cell };
}

/** What a finding about one cell tells programs. */
export function cellData(cell: Cell): Readonly<Record<string, unknown>> {
  return { table: cell.table, row: cell.row.path, column: cell.column.label };
}

/** Runs of cells that stand side by side in the form and all answer `test`. */
export function runs(row: TableRow, test: (cell: Cell) => boolean): readonly (readonly Cell[])[] {
  const order = new Map(row.form.columns.map((column, index) => [column.key, index]));
  const found: Cell[][] = [];
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
