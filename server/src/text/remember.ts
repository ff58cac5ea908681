/** How much is remembered. A text counts for its length and a little more. */
export interface Bounds {
  /** Longer texts are worked out each time. */
  readonly longest: number;
  /** What a generation holds; there are two. */
  readonly room: number;
}

/** Labels, numbers and beginnings of lines: those of a few hundred reports. */
export const LABELS: Bounds = { longest: 80, room: 120_000 };
/** Paragraphs and tables: those of a hundred reports, or of one of a megabyte. */
export const PASSAGES: Bounds = { longest: 20_000, room: 600_000 };

/** What an entry takes besides its text, in characters. */
const ENTRY = 20;

/**
 * Results of a pure function of a text. The labels and figures of one report come again in the next, and nearly all of a
 * report comes again after a key was pressed.
 * Room is bounded by two generations: when the young one is full it becomes the old one, and what was old is forgotten.
 */
export class Memory<T extends object | string | number | boolean> {
  private young = new Map<string, T>();
  private old = this.young;
  private taken = 0;

  constructor(private readonly bounds: Bounds) {}

  /** What `compute` gives for a text; it is given a copy, so that what it keeps of it does not keep the whole report alive. */
  get(text: string, compute: (text: string) => T): T {
    if (text.length > this.bounds.longest) return compute(text);
    const known = this.young.get(text);
    if (known !== undefined) return known;
    const copy = ownCopy(text);
    const result = this.old.get(text) ?? compute(copy);
    if (this.taken >= this.bounds.room) {
      this.old = this.young;
      this.young = new Map();
      this.taken = 0;
    }
    this.young.set(copy, result);
    this.taken += text.length + ENTRY;
    return result;
  }
}

/** A pure function of a text that remembers what it gave. */
export function remembered<T extends object | string | number | boolean>(
  compute: (text: string) => T,
  bounds: Bounds = LABELS,
): (text: string) => T {
  const memory = new Memory<T>(bounds);
  return (text) => memory.get(text, compute);
}

/** The same text in memory of its own: a slice would keep the whole report alive that it was cut from. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
