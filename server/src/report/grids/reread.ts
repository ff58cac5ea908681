import { FIELD, Memory, TABLES } from '../../text/remember';
import { type Line, plainLine, type SourceItem } from '../source/line';
import { type Block, type GridRow, PlacedRow } from './row';
import { beginsWithLabel, segment } from './segment';

/** A stretch of the source as it was read where it first came, as if it were a text of its own. */
interface Stretch {
  /** Rows, and for lines their index. */
  readonly blocks: readonly (GridRow | number)[];
  /** How many fragments there are in it. */
  readonly fragments: number;
}

const STRETCHES = new Memory<Stretch>(TABLES, ({ blocks }) =>
  blocks.reduce<number>((size, block) => size + (typeof block === 'number' ? 1 : block.fields.length * FIELD), 0),
);

/**
 * What `segment` gives, without reading again what was read before: from one section heading to the next, lines that are the source's
 * character for character give the same rows wherever they stand. So a key costs no more than the section that it is in.
 */
export function segmentAgain(text: string, items: readonly SourceItem[], endsRun: (line: Line) => boolean): readonly Block[] {
  const blocks: Block[] = [];
  const isLine = (item: SourceItem | undefined): item is Line => item?.kind === 'line';
  const parts = (line: Line): boolean => endsRun(line) && partsRows(line);
  let fragments = 0;
  for (let from = 0; from < items.length; ) {
    const item = items[from];
    let to = from + 1;
    if (isLine(item) && parts(item)) blocks.push(item);
    else {
      for (let next = items[to]; isLine(item) && isLine(next) && !parts(next); next = items[to]) to++;
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
  const whole = verbatim(text, items);
  const start = items[0]?.span.start ?? 0;
  const known = whole === undefined ? undefined : STRETCHES.ofRepeated(whole, (copy) => stretchOf(copy, items, start, endsRun));
  if (known === undefined) {
    const own = segment(items, endsRun);
    for (const block of own) blocks.push(block.kind === 'row' ? numbered(block, fragments) : block);
    return fragmentsIn(own);
  }
  for (const block of known.blocks) {
    if (typeof block === 'number') blocks.push(items[block] as Line);
    else blocks.push(new PlacedRow(block, start, block.fragment + fragments));
  }
  return known.fragments;
}

/** Reads a stretch out of a copy of its text, so that nothing that is kept of it holds the report that it stood in. */
function stretchOf(copy: string, items: readonly SourceItem[], start: number, endsRun: (line: Line) => boolean): Stretch {
  const lines = items.map(({ span }) => plainLine(copy, span.start - start, span.end - start));
  const indexes = new Map<Block, number>(lines.map((line, index) => [line, index]));
  const blocks = segment(lines, endsRun);
  return { blocks: blocks.map((block) => (block.kind === 'row' ? block : (indexes.get(block) ?? 0))), fragments: fragmentsIn(blocks) };
}

function fragmentsIn(blocks: readonly Block[]): number {
  return blocks.reduce((most, block) => (block.kind === 'row' ? Math.max(most, block.fragment) : most), 0);
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

function numbered(row: GridRow, fragments: number): GridRow {
  if (fragments === 0) return row;
  return row instanceof PlacedRow ? row.behind(fragments) : { ...row, fragment: row.fragment + fragments };
}
