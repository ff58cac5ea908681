/** Writes values into cells, each dialect's gap kept as it is. */
import type { Cell, Report } from '../../report/model';
import type { Edit } from '../../rule';
import { reword } from './reword';

/**
 * Edits that write `value` into each of `cells`; every other byte of the text stays as it is.
 * Cells that a short row lacks stand at one place: they become one edit, and those before the last one to be filled are
 * added as blanks, so that nothing is said about them.
 */
export function fillEdits(report: Report, cells: readonly Cell[], value = '0'): readonly Edit[] {
  return writeEdits(report, new Map(cells.map((cell) => [cell, value])));
}

/** As `fillEdits`, with a value for each cell. */
export function writeEdits(report: Report, values: ReadonlyMap<Cell, string>): readonly Edit[] {
  const shared = sharedPlaces(report, values);
  const places = [...shared].map(([at, cells]): Edit => ({ span: { start: at, end: at }, text: joined(cells, values) }));
  const others = [...values].filter(([cell]) => !isPlace(cell)).flatMap(([cell, value]) => write(report, cell, value));
  return [...places, ...others].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function write(report: Report, cell: Cell, value: string): readonly Edit[] {
  if (cell.reads !== 'blank') return reword(report.text, cell.gap.span, value);
  return [{ span: cell.gap.span, text: cell.gap.before + value + cell.gap.after }];
}

/** Whether nothing at all stands where the value goes. */
function isPlace(cell: Cell): boolean {
  return cell.gap.span.start === cell.gap.span.end;
}

/** The cells whose gaps are one and the same place, in the order of the row, for every place that is written to. */
function sharedPlaces(report: Report, values: ReadonlyMap<Cell, string>): ReadonlyMap<number, readonly Cell[]> {
  const places = new Map<number, Cell[]>();
  for (const cell of values.keys()) if (isPlace(cell)) places.set(cell.gap.span.start, []);
  if (places.size === 0) return places;
  for (const { rows } of report.tables) {
    for (const row of rows) for (const cell of row.cells) if (isPlace(cell)) places.get(cell.gap.span.start)?.push(cell);
  }
  return places;
}

function joined(cells: readonly Cell[], values: ReadonlyMap<Cell, string>): string {
  const last = cells.findLastIndex((cell) => values.has(cell));
  const written = cells.slice(0, last + 1).map((cell) => {
    const value = values.get(cell);
    return value === undefined && !isLacking(cell) ? '' : cell.gap.before + (value ?? '') + cell.gap.after;
  });
  return written.join('');
}

/** Whether the cell itself is missing from a short row: its gap then brings its own delimiter along. */
function isLacking(cell: Cell): boolean {
  return /[^ ]/.test(cell.gap.before);
}
