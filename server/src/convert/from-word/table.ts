/** One table of a Word document while it is being read. */
import type { Block, Box, Paragraph, Row, Table } from '../document';
import { type CellCount, compact, widthOf } from '../grid';
import { cellText } from './paragraph';

interface WordCell {
  readonly blocks: Block[];
  colspan: number;
  /** `continued`: merged with the cell above. */
  merge: 'none' | 'begins' | 'continued';
  /** Merged with the cell to the left, as old documents say it. */
  swallowed: boolean;
  deleted: boolean;
}

interface WordRow {
  readonly cells: WordCell[];
  before: number;
  deleted: boolean;
  head: boolean;
}

export class WordTableReader {
  private readonly rows: WordRow[] = [];

  get row(): WordRow | undefined {
    return this.rows.at(-1);
  }

  get cell(): WordCell | undefined {
    return this.row?.cells.at(-1);
  }

  beginRow(): void {
    this.rows.push({ cells: [], before: 0, deleted: false, head: false });
  }

  beginCell(): WordCell {
    const cell: WordCell = { blocks: [], colspan: 1, merge: 'none', swallowed: false, deleted: false };
    this.row?.cells.push(cell);
    return cell;
  }

  /** The table; or, where it only lays out the page and holds other tables, what stands in it. */
  finish(count: CellCount): readonly Block[] {
    const rows = this.rows.filter((row) => !row.deleted && row.cells.length > 0);
    const cells = rows.flatMap((row) => row.cells);
    if (cells.some((cell) => cell.blocks.some((block) => block.kind === 'table'))) return cells.flatMap((cell) => cell.blocks);
    const boxes = rows.map((row) => boxesOf(row, count));
    const width = widthOf(boxes);
    count.add(width, boxes.length);
    const headRows = rows.findIndex((row) => !row.head);
    const table: Table = { kind: 'table', width, rows: withRowspans(boxes), headRows: Math.max(headRows, 0) };
    return width === 0 ? [] : [compact(table)];
  }
}

/** A box of which is not yet known how far it spans down. */
interface OpenBox extends Box {
  readonly merge: WordCell['merge'];
}

function boxesOf(row: WordRow, count: CellCount): readonly OpenBox[] {
  const boxes: OpenBox[] = [];
  let column = row.before;
  for (const cell of row.cells) {
    if (cell.deleted) continue;
    count.add(column + cell.colspan, 0);
    const left = boxes.at(-1);
    if (cell.swallowed && left !== undefined) boxes[boxes.length - 1] = { ...left, colspan: left.colspan + cell.colspan };
    else {
      const text = cellText(cell.blocks.filter((block): block is Paragraph => block.kind === 'paragraph'));
      boxes.push({ kind: 'cell', role: 'plain', text, column, colspan: cell.colspan, rowspan: 1, merge: cell.merge });
    }
    column += cell.colspan;
  }
  return boxes;
}

/** Where a cell that is open to be continued stands. */
interface Origin {
  readonly row: Box[];
  readonly index: number;
}

/** Tells each cell how many rows it covers. A cell that continues nothing is one by itself. */
function withRowspans(rows: readonly (readonly OpenBox[])[]): readonly Row[] {
  let open: ReadonlyMap<number, Origin> = new Map();
  return rows.map((row) => {
    const boxes: Box[] = [];
    const still = new Map<number, Origin>();
    for (const { merge, ...box } of row) {
      const above = merge === 'continued' ? open.get(box.column) : undefined;
      const origin = above?.row[above.index];
      if (above !== undefined && origin !== undefined) {
        above.row[above.index] = { ...origin, rowspan: origin.rowspan + 1 };
        still.set(box.column, above);
        boxes.push({ ...box, kind: 'continued', text: '' });
      } else {
        boxes.push(box);
        if (merge !== 'none') still.set(box.column, { row: boxes, index: boxes.length - 1 });
      }
    }
    open = still;
    return boxes;
  });
}
