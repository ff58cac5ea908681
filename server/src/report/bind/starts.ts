import { type GridField, isWritten } from '../grids/field';
import type { PhysicalRow } from './physical';
import { placeWindow } from './window';

/** Where rows of one build have their values: index of the first value among the fields behind the label. */
export interface Start {
  /** Shown by rows that are written from the first column to the last, or the one place in which what is written in all rows fits. */
  readonly sure: number | undefined;
  /** The place that has the last written field of all rows in the last column: totals are seldom left out. */
  readonly likely: number | undefined;
}

/** Rows of the same build: same stretch of text, same number of fields in front of and behind the last label. */
export function buildOf(row: PhysicalRow): string {
  return `${row.grid.fragment}/${row.grid.fields.length - row.rest.length}/${row.rest.length}`;
}

/** For each build of rows where their values begin; each row comes with the number of its columns. */
export function startsOf(rows: readonly { readonly row: PhysicalRow; readonly width: number }[]): ReadonlyMap<string, Start> {
  const builds = new Map<string, Tally>();
  const exact = new Map<number, Written | undefined>();
  for (const { row, width } of rows) {
    if (row.rest.length === width) exact.set(width, widened(exact.get(width), row.rest));
    if (row.rest.length <= width) continue;
    const window = placeWindow(row.rest, width, { like: undefined, padded: true, holds: () => false });
    if (window === undefined || window.extra.length > 0) continue;
    const tally = builds.get(buildOf(row)) ?? new Tally(row.rest.length, width);
    builds.set(buildOf(row), tally);
    tally.add(row.rest, window.certain && isFull(row.rest, window.start, width) ? window.start : undefined);
  }
  return new Map([...builds].map(([key, tally]) => [key, tally.start(exact)]));
}

function isFull(rest: readonly GridField[], start: number, width: number): boolean {
  return rest[start]?.reading.reads !== 'blank' && rest[start + width - 1]?.reading.reads !== 'blank';
}

/** First and last index of what is written in some rows. */
interface Written {
  readonly first: number;
  readonly last: number;
}

function widened(written: Written | undefined, rest: readonly GridField[]): Written | undefined {
  const first = rest.findIndex(isWritten);
  if (first < 0) return written;
  const last = rest.findLastIndex(isWritten);
  return { first: Math.min(first, written?.first ?? first), last: Math.max(last, written?.last ?? last) };
}

/** What the rows of one build say together. */
class Tally {
  private readonly votes = new Map<number, number>();
  private written: Written | undefined;

  constructor(
    private readonly length: number,
    private readonly width: number,
  ) {}

  add(rest: readonly GridField[], start: number | undefined): void {
    if (start !== undefined) this.votes.set(start, (this.votes.get(start) ?? 0) + 1);
    this.written = widened(this.written, rest);
  }

  /** `exact`: the columns that are written in rows that have no field too many, by number of columns. */
  start(exact: ReadonlyMap<number, Written | undefined>): Start {
    const best = [...this.votes].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
    if (this.written === undefined) return { sure: best, likely: undefined };
    const { first, last } = this.written;
    const lowest = Math.max(0, last - this.width + 1);
    const highest = Math.min(first, this.length - this.width);
    // In a torn table a row or two may have moved: only rows that together fill most of the columns tell.
    if (best === undefined && lowest === highest && (last - first + 1) * 2 > this.width) return { sure: lowest, likely: lowest };
    const start = last - (exact.get(this.width)?.last ?? this.width - 1);
    const fits = start >= 0 && start <= first && start <= this.length - this.width;
    return { sure: best, likely: fits ? start : undefined };
  }
}
