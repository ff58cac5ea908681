import { type GridField, isWritten } from '../grids/field';

/** Rows with more than this many places for the values are no rows of the form; bounds the time. */
const MOST_STARTS = 40;

/** Which of the fields behind a label are the row's values. */
export interface Window {
  /** Index of the first value field. */
  readonly start: number;
  /** Whether no other window holds all that is written there. */
  readonly certain: boolean;
  /** Written fields outside the window. */
  readonly extra: readonly number[];
}

/** What helps where the fields themselves do not tell. */
export interface Hints {
  /** Where rows of the same build that are written in full have their values. */
  readonly like: number | undefined;
  /** Where they most likely are, if nothing else tells. */
  readonly likely?: number | undefined;
  /** Merged labels leave empty fields in front of the values: take the last window rather than the first. */
  readonly padded: boolean;
  /** Whether the sums of a window hold; used only to choose between windows. */
  readonly holds: (fields: readonly GridField[]) => boolean;
  /** Whether the sums of a window at least agree, as those of nothing but zeros do; used where too much is written. */
  readonly agrees?: ((fields: readonly GridField[]) => boolean) | undefined;
}

/**
 * The window of `width` fields among those behind a row's label. Flattened merges leave empty fields before and behind it;
 * a merged label turned into a number leaves one number too many, which is dropped, not read.
 * `undefined` when there are fewer fields than columns.
 */
export function placeWindow(rest: readonly GridField[], width: number, hints: Hints): Window | undefined {
  if (rest.length < width) return undefined;
  if (rest.length === width) return { start: 0, certain: true, extra: [] };
  const first = rest.findIndex(isWritten);
  const last = rest.findLastIndex(isWritten);
  if (last - first >= width) return crowded(rest, width, hints);
  const lowest = Math.max(0, last - width + 1);
  const highest = first < 0 ? rest.length - width : Math.min(first, rest.length - width);
  if (lowest === highest) return { start: lowest, certain: true, extra: [] };
  return { start: chooseStart(rest, width, lowest, highest, hints), certain: false, extra: [] };
}

function chooseStart(rest: readonly GridField[], width: number, lowest: number, highest: number, hints: Hints): number {
  const order: number[] = [];
  for (let start = lowest; start <= highest && order.length < MOST_STARTS; start++) order.push(start);
  if (hints.padded) order.reverse();
  if (hints.like !== undefined && hints.like >= lowest && hints.like <= highest) return hints.like;
  const likely = hints.likely !== undefined && hints.likely >= lowest && hints.likely <= highest ? hints.likely : undefined;
  return order.find((start) => hints.holds(rest.slice(start, start + width))) ?? likely ?? order[0] ?? lowest;
}

/** More is written than there are columns: the window that loses least, then the one whose sums hold, or agree, then the last. */
function crowded(rest: readonly GridField[], width: number, hints: Hints): Window {
  const written = rest.flatMap((field, index) => (isWritten(field) ? [index] : []));
  const first = written[0] ?? 0;
  const last = written[written.length - 1] ?? 0;
  const starts: number[] = [];
  for (let start = first; start <= last - width + 1 && starts.length < MOST_STARTS; start++) starts.push(start);
  const held = starts.map((start) => rest.slice(start, start + width).filter((field) => field.reading.reads !== 'blank').length);
  const most = Math.max(...held);
  const best = starts.filter((_, i) => held[i] === most).reverse();
  if (!hints.padded) best.reverse();
  const find = (test: Hints['holds'] | undefined): number | undefined =>
    test && best.find((candidate) => test(rest.slice(candidate, candidate + width)));
  const start = find(hints.holds) ?? find(hints.agrees) ?? best[0] ?? first;
  return { start, certain: false, extra: written.filter((index) => index < start || index >= start + width) };
}
