/** A text as the pieces that a document is made of: its lines, and the rows of its tables by table. */
import type { GridRow } from '../../report/grids/row';
import { segment } from '../../report/grids/segment';
import { opensSection } from '../../report/headings';
import type { Line } from '../../report/source/line';
import { readSource } from '../../report/source/read';
import type { Table } from '../document';
import { type CellCount, gridOf } from '../grid';
import { spansAt } from './spans';

export interface TableRows {
  readonly kind: 'rows';
  readonly rows: readonly GridRow[];
}

export type Piece = Line | TableRows;

/** Lines, empty ones included, and tables, in the order of the text. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let rows: GridRow[] = [];
  const endTable = (): void => {
    if (rows.length > 0) pieces.push({ kind: 'rows', rows });
    rows = [];
  };
  for (const block of segment(readSource(text), opensSection)) {
    if (block.kind === 'row') {
      if (rows[0] !== undefined && rows[0].fragment !== block.fragment) endTable();
      rows.push(block);
    } else {
      endTable();
      pieces.push(block);
    }
  }
  endTable();
  return pieces;
}

/** A table as it stands in the text; padding on the right is no cell. */
export function plainTable(text: string, rows: readonly GridRow[], count: CellCount): Table {
  const cells = rows.map(({ dialect, fields }) => {
    const last = dialect === 'html' ? fields.length - 1 : fields.findLastIndex((field) => field.text !== '');
    return fields.slice(0, last + 1).map((field) => {
      const spans = dialect === 'html' ? spansAt(text, field.outer.start) : { colspan: 1, rowspan: 1 };
      return { text: field.text, ...spans };
    });
  });
  return gridOf(cells, count);
}
