/** The names by which a view speaks of cells and tables, and what they stand for in a report. */
import type { FormColumn, FormRow, TableId } from '../../form/model';
import { FORMS } from '../../form/tables';
import type { Cell, Report, Table, TableRow } from '../../report/model';
import { formFor } from '../transform/insert-table';
import type { CellId } from './model';

export function cellId(table: TableId, row: FormRow, column: FormColumn): CellId {
  return `${table}/${row.key}/${column.key}`;
}

/** The id of a cell of the text. */
export function idOf(cell: Cell): CellId {
  return cellId(cell.table, cell.row, cell.column);
}

/** The official tables with what the text has of each: of a table that occurs twice the first. */
export function shownTables(report: Report) {
  return FORMS[formFor(report)].tables.map((due) => {
    const found = report.tables.find((table) => table.id === due.id);
    const form = found?.form === undefined ? due : (FORMS[found.form].tables.find((table) => table.id === due.id) ?? due);
    return { form, found };
  });
}

/** The first row of a table of the text that is this row of the form. */
export function rowOf(table: Table | undefined, row: FormRow): TableRow | undefined {
  return table?.rows.find((each) => each.form.key === row.key);
}

/** All cells that a view shows and that can be written to, by their ids. */
export function shownCells(report: Report): ReadonlyMap<CellId, Cell> {
  const cells = new Map<CellId, Cell>();
  for (const { form, found } of shownTables(report)) {
    for (const row of form.rows) {
      const written = rowOf(found, row);
      if (written === undefined || written.unreadable) continue;
      for (const cell of written.cells) cells.set(idOf(cell), cell);
    }
  }
  return cells;
}
