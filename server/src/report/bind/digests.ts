import type { Dialect } from '../../form/dialect';
import type { TableId } from '../../form/model';
import { LINE_END } from '../../text/lines';
import type { RowReading } from './physical';

/** A row of an official table of applicants has seven figures; one of the organ's own, a number, perhaps a share and a remark. */
const APPLICANTS = 7;
const MOST_FIGURES = 3;
/** Dialects in which an empty line may part two tables. */
const PARTED: ReadonlySet<Dialect> = new Set(['tsv', 'pipes', 'bars']);

const EMPTY_LINE = new RegExp(`^${LINE_END}${LINE_END}`);

/** What the rows of one table in one stretch of the text are like. */
interface Stretch {
  readonly id: TableId;
  readonly part: number;
  readonly keys: Set<string>;
  /** Whether heads of the official table stand over them. */
  headed: boolean;
  /** Whether every label has a figure. */
  figures: boolean;
  /** The most fields that stand behind a label. */
  most: number;
}

/**
 * Which of the rows only tell of a table's figures in short: 「行政许可 12，行政处罚 3」, 「予以公开 9，部分公开 3」 under heads of the organ's own.
 * They name official rows, but the official table stands elsewhere.
 */
export function inDigests(text: string, rows: readonly RowReading[]): readonly boolean[] {
  const parts = partsOf(text, rows);
  const stretches = stretchesOf(rows, parts);
  const isDigest = digestIn(stretches);
  const digests = new Set<number>();
  for (const stretch of stretches) if (isDigest(stretch)) digests.add(stretch.part);
  for (const stretch of stretches) if (!isDigest(stretch)) digests.delete(stretch.part);
  return digests.size === 0 ? [] : parts.map((part) => digests.has(part));
}

/** Numbers the stretches between other text or empty lines; for each row the one that it is in. */
function partsOf(text: string, rows: readonly RowReading[]): readonly number[] {
  let part = 0;
  return rows.map(({ grid }, i) => {
    const before = rows[i - 1]?.grid;
    const parted =
      before === undefined || before.fragment !== grid.fragment || isParted(text, before.span.end, grid.span.start, grid.dialect);
    if (parted) part++;
    return part;
  });
}

function isParted(text: string, from: number, to: number, dialect: Dialect): boolean {
  return PARTED.has(dialect) && EMPTY_LINE.test(text.slice(from, Math.min(to, from + 4)));
}

function stretchesOf(rows: readonly RowReading[], parts: readonly number[]): readonly Stretch[] {
  const stretches = new Map<string, Stretch>();
  rows.forEach(({ names: id, role, rest, key }, i) => {
    if (id === undefined) return;
    const part = parts[i] ?? 0;
    const place = `${part}/${id}`;
    const known = stretches.get(place);
    const stretch = known ?? { id, part, keys: new Set(), headed: false, figures: true, most: 0 };
    if (known === undefined) stretches.set(place, stretch);
    if (role === 'head') stretch.headed = true;
    else {
      stretch.keys.add(key);
      stretch.figures &&= role === 'data';
      stretch.most = Math.max(stretch.most, rest.length);
    }
  });
  return [...stretches.values()];
}

/** Tells whether a stretch is a digest of an official table that stands in one of the others. */
function digestIn(stretches: readonly Stretch[]): (stretch: Stretch) => boolean {
  const wide = stretches.some(({ id, most }) => id === 'applications' && most >= APPLICANTS);
  const headed = new Set(stretches.filter((each) => each.id === 'disclosure' && each.headed).flatMap(({ keys }) => [...keys]));
  return (stretch) => {
    if (stretch.headed || !stretch.figures || stretch.most > MOST_FIGURES) return false;
    if (stretch.id === 'applications') return wide;
    return stretch.id === 'disclosure' && [...stretch.keys].every((key) => headed.has(key));
  };
}
