import type { Report } from '../report/model';
import { type PlacedCell, readableRows } from '../shapes/cells';
import { keptWith } from '../text/remember';
import type { Span } from '../text/span';

/** All cells that were read, in the order of the text. */
const places = keptWith((report: Report): readonly PlacedCell[] =>
  readableRows(report)
    .flatMap(({ table, row }) => row.cells.map((cell) => ({ cell, row, table })))
    .sort((a, b) => a.cell.outer.start - b.cell.outer.start),
);

/** The cell at an offset: the one whose text touches it, else the one whose room it lies in. */
export function placeAt(report: Report, offset: number): PlacedCell | undefined {
  const all = places(report);
  const behind = firstFrom(all, offset + 1);
  const near = all.slice(Math.max(behind - 2, 0), behind);
  return near.find(({ cell }) => touches(cell.span, offset)) ?? near.find(({ cell }) => touches(cell.outer, offset));
}

/** Cells whose text begins within a span. */
export function placesWithin(report: Report, span: Span): readonly PlacedCell[] {
  const all = places(report);
  const found: PlacedCell[] = [];
  // A cell's room begins before its text, so the one before may reach into the span.
  for (let index = Math.max(firstFrom(all, span.start) - 1, 0); index < all.length; index++) {
    const place = all[index];
    if (place === undefined || place.cell.outer.start > span.end) break;
    if (touches(span, place.cell.span.start)) found.push(place);
  }
  return found;
}

/** Whether an offset lies in a span or at one of its ends. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Index of the first cell that begins at `offset` or later. */
function firstFrom(all: readonly PlacedCell[], offset: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.cell.outer.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
