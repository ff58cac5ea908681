/** Where cells lie to each other, whatever is drawn around them. */
import type { GridView, TableView } from '../../../../server/src/lsp/protocol';

/** The cells of one table: printed rows of ids. */
export type Ids = readonly (readonly string[])[];

export type Direction = 'up' | 'down' | 'left' | 'right' | 'next' | 'previous' | 'first' | 'last';

export function idsOf(grid: GridView): Ids {
  return grid.groups
    .flatMap((group) => group.rows)
    .map((row) => row.boxes.flatMap((box) => (box.kind === 'value' ? [box.cell] : [])))
    .filter((row) => row.length > 0);
}

export function tablesOf(view: TableView): readonly Ids[] {
  return view.grids.map(idsOf).filter((ids) => ids.length > 0);
}

/** The cell to which a key leads; `undefined` where there is none. Up and down go on into the tables above and below. */
export function move(tables: readonly Ids[], from: string, direction: Direction): string | undefined {
  const rows = tables.flat();
  const row = rows.findIndex((ids) => ids.includes(from));
  const here = rows[row];
  if (here === undefined) return undefined;
  const at = here.indexOf(from);
  switch (direction) {
    case 'left':
      return here[at - 1];
    case 'right':
      return here[at + 1];
    case 'first':
      return here[0];
    case 'last':
      return here.at(-1);
    case 'up':
      return nearest(rows[row - 1], at);
    case 'down':
      return nearest(rows[row + 1], at);
    case 'next':
      return here[at + 1] ?? rows[row + 1]?.[0];
    case 'previous':
      return here[at - 1] ?? rows[row - 1]?.at(-1);
  }
}

function nearest(row: readonly string[] | undefined, at: number): string | undefined {
  return row?.[Math.min(at, row.length - 1)];
}

/** The texts of a block that was copied from a spreadsheet: rows of cells parted by tabs. A quoted cell may hold line ends. */
export function parseBlock(pasted: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  // Each step takes one cell with what ends it; the alternatives begin differently, so this is linear.
  for (const [, quoted, plain = '', end = ''] of pasted.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g)) {
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  // A spreadsheet ends the last row, too.
  if (rows.length > 1 && rows.at(-1)?.every((text) => text === '')) rows.pop();
  return rows;
}

/** The cells that a block fills when its first cell is put on `start`; `undefined` where it reaches beyond the table. */
export function place(ids: Ids, start: string, block: readonly (readonly string[])[]) {
  const top = ids.findIndex((row) => row.includes(start));
  const left = ids[top]?.indexOf(start) ?? -1;
  const cells: { readonly cell: string; readonly text: string }[] = [];
  for (const [down, texts] of block.entries()) {
    for (const [along, text] of texts.entries()) {
      const cell = left < 0 ? undefined : ids[top + down]?.[left + along];
      if (cell === undefined) return undefined;
      cells.push({ cell, text });
    }
  }
  return cells;
}
