import { Memory, TABLES } from '../../text/remember';
import type { Line, SourceItem } from '../source/line';
import { type Block, type GridRow, PlacedRow } from './row';
import { beginsWithLabel, segment } from './segment';

/** A stretch of the source as it was read where it first came. */
interface Stretch {
  readonly start: number;
  readonly blocks: readonly Block[];
  /** For each block its index among the items, for a row nothing. */
  readonly places: readonly (number | undefined)[];
  /** How many fragments there are in it. */
  readonly fragments: number;
}

const STRETCHES = new Memory<Stretch>(TABLES);

/**
 * What `segment` gives, without reading again what was read before: from one section heading to the next, lines that are the source's
 * character for character give the same rows wherever they stand. So a key costs no more than the section that it is in.
 */
export function segmentAgain(text: string, items: readonly SourceItem[], endsRun: (line: Line) => boolean): readonly Block[] {
  const blocks: Block[] = [];
  const parts = (item: SourceItem | undefined): boolean => item?.kind === 'line' && endsRun(item) && partsRows(item);
  let fragments = 0;
  for (let from = 0; from < items.length; ) {
    const item = items[from];
    let to = from + 1;
    if (item?.kind === 'line' && parts(item)) blocks.push(item);
    else {
      while (item?.kind === 'line' && items[to]?.kind === 'line' && !parts(items[to])) to++;
      fragments += addStretch(blocks, text, items.slice(from, to), fragments, endsRun);
    }
    from = to;
  }
  return blocks;
}

/** Whether a section heading stands between tables: in a cell it may stand in the middle of one. */
function partsRows({ text }: Line): boolean {
  return !text.includes('\t') && !text.includes('|') && !beginsWithLabel(text);
}

/** Adds what a stretch is read as, its rows numbered behind as many fragments; returns how many more there are. */
function addStretch(
  blocks: Block[],
  text: string,
  items: readonly SourceItem[],
  fragments: number,
  endsRun: (line: Line) => boolean,
): number {
  const { stretch, known } = stretchOf(text, items, endsRun);
  const by = (items[0]?.span.start ?? 0) - stretch.start;
  stretch.blocks.forEach((block, i) => {
    if (block.kind === 'row') blocks.push(known ? new PlacedRow(block, by, block.fragment + fragments) : numbered(block, fragments));
    else blocks.push((items[stretch.places[i] ?? 0] as Line | undefined) ?? block);
  });
  return stretch.fragments;
}

function stretchOf(
  text: string,
  items: readonly SourceItem[],
  endsRun: (line: Line) => boolean,
): { readonly stretch: Stretch; readonly known: boolean } {
  const whole = verbatim(text, items);
  if (whole === undefined) return { stretch: readStretch(items, endsRun), known: false };
  let known = true;
  const stretch = STRETCHES.get(whole, () => {
    known = false;
    return readStretch(items, endsRun);
  });
  return { stretch, known };
}

/** The source of some items, if they are nothing but its lines. */
function verbatim(text: string, items: readonly SourceItem[]): string | undefined {
  const start = items[0]?.span.start ?? 0;
  let end = start;
  for (const item of items) {
    if (item.kind !== 'line' || item.verbatim !== true || item.span.start - end > 2) return undefined;
    end = item.span.end;
  }
  return text.slice(start, end);
}

function readStretch(items: readonly SourceItem[], endsRun: (line: Line) => boolean): Stretch {
  const blocks = segment(items, endsRun);
  const indexes = new Map(items.map((item, index) => [item, index]));
  const places = blocks.map((block) => (block.kind === 'row' ? undefined : indexes.get(block)));
  const fragments = blocks.reduce((most, block) => (block.kind === 'row' ? Math.max(most, block.fragment) : most), 0);
  return { start: items[0]?.span.start ?? 0, blocks, places, fragments };
}

function numbered(row: GridRow, fragments: number): GridRow {
  return fragments === 0 ? row : { ...row, fragment: row.fragment + fragments };
}
