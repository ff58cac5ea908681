import type { Report } from '../report/model';
import type { Span } from '../text/span';
import { placeAt } from './places';
import { relationsThrough } from './relations';

export interface Highlight {
  readonly span: Span;
  /** Whether it is the cell that was asked for. */
  readonly self: boolean;
}

/** On a cell: all cells of the equations through it, in the order of the text; a cell in no equation alone. Elsewhere nothing. */
export function highlights(report: Report, offset: number): readonly Highlight[] {
  const place = placeAt(report, offset);
  if (place === undefined) return [];
  const cells = new Set([place.cell, ...relationsThrough(place.table, place.cell).flatMap((relation) => relation.cells)]);
  return [...cells]
    .map((cell) => ({ span: cell.span, self: cell === place.cell }))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
