/** Puts cells with spans into the columns of a grid. */
import type { Box, Row, Table } from './document';
import { tooLarge } from './failure';
import { LIMITS } from './limits';

/** A cell as a row of HTML states it. */
export interface SpannedCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
}

/** Counts the cells of all tables of a document, so that spans and padding stay within the limits. */
export class CellCount {
  private cells = 0;

  /** Throws `ConversionFailure` beyond the limits. */
  add(width: number, rows: number): void {
    if (width > LIMITS.columns) {
      throw tooLarge(`有一张表格超过 ${LIMITS.columns} 列。`, `one of the tables has more than ${LIMITS.columns} columns.`);
    }
    this.cells += width * rows;
    if (this.cells > LIMITS.cells) {
      throw tooLarge(`表格超过 ${LIMITS.cells} 格。`, `the tables have more than ${LIMITS.cells} cells.`);
    }
  }
}

/** The table whose rows have these cells; each takes the next place that no cell of an earlier row covers. */
export function gridOf(rows: readonly (readonly SpannedCell[])[], count: CellCount): Table {
  const covered: { until: number; colspan: number }[] = [];
  const placed = rows.map((cells, index): Row => {
    const boxes: Box[] = [];
    let column = 0;
    const skipCovered = (): void => {
      for (let above = covered[column]; above !== undefined && above.until > index; above = covered[column]) {
        boxes.push({ kind: 'continued', role: 'plain', text: '', column, colspan: above.colspan, rowspan: 1 });
        column += above.colspan;
      }
    };
    for (const { text, colspan, rowspan } of cells) {
      skipCovered();
      count.add(column + colspan, 0);
      const down = Math.max(1, Math.min(rowspan, rows.length - index));
      boxes.push({ kind: 'cell', role: 'plain', text, column, colspan, rowspan: down });
      if (down > 1) covered[column] = { until: index + down, colspan };
      column += colspan;
    }
    skipCovered();
    return boxes;
  });
  const width = widthOf(placed);
  count.add(width, placed.length);
  return { kind: 'table', width, rows: placed, headRows: 0 };
}

/** How many columns the widest row takes. */
export function widthOf(rows: readonly Row[]): number {
  return rows.reduce((width, row) => Math.max(width, rowWidth(row)), 0);
}

export function rowWidth(row: Row): number {
  const last = row.at(-1);
  return last === undefined ? 0 : last.column + last.colspan;
}

/** The same table without the grid columns at which no cell begins: crooked edges make many of them. */
export function compact(table: Table): Table {
  const starts = [...new Set(table.rows.flatMap((row) => row.map((box) => box.column)))].sort((a, b) => a - b);
  const place = new Map(starts.map((start, index) => [start, index]));
  const at = (column: number): number => place.get(column) ?? starts.findLastIndex((start) => start < column) + 1;
  const rows = table.rows.map((row) =>
    row.map((box) => {
      const column = at(box.column);
      return { ...box, column, colspan: Math.max(1, at(box.column + box.colspan) - column) };
    }),
  );
  return { ...table, rows, width: starts.length };
}
