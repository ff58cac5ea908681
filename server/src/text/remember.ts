/** How much is remembered, in characters: a text counts for its length and for what is kept of it. */
export interface Bounds {
  /** Longer texts are worked out each time. */
  readonly longest: number;
  /** What a generation holds; there are two. */
  readonly room: number;
  /** What the result for a text takes. */
  readonly result: number;
  /** Whether a text must come twice: what most texts give is large, and they do not come again. */
  readonly onlyRepeated: boolean;
}

/** Labels, numbers and beginnings of lines: those of a few hundred reports. */
const LABELS: Bounds = { longest: 80, room: 120_000, result: 20, onlyRepeated: false };
/** Paragraphs: those of a hundred reports, or of one of a megabyte. */
export const PARAGRAPHS: Bounds = { longest: 20_000, room: 600_000, result: 20, onlyRepeated: false };
/** Tables: those of some twenty reports that are being written. */
export const TABLES: Bounds = { longest: 40_000, room: 1_500_000, result: 20_000, onlyRepeated: true };

/** What the note takes that a text has come once. */
const NOTE = 20;

/**
 * Results of a pure function of a text. The labels and figures of one report come again in the next, and nearly all of a
 * report comes again after a key was pressed.
 * Room is bounded by two generations: when the young one is full it becomes the old one, and what was old is forgotten.
 */
export class Memory<T extends object | string | number | boolean> {
  /** `undefined` for a text that has come once. */
  private young = new Map<string, T | undefined>();
  private old = this.young;
  private taken = 0;

  constructor(private readonly bounds: Bounds) {
    MEMORIES.push(this);
  }

  /** What `compute` gives for a text; it is given a copy, so that what it keeps of it does not keep the whole report alive. */
  get(text: string, compute: (text: string) => T): T {
    if (text.length > this.bounds.longest) return compute(text);
    const known = this.young.get(text);
    return known ?? this.learn(text, compute);
  }

  forget(): void {
    this.young = new Map();
    this.old = this.young;
    this.taken = 0;
  }

  private learn(text: string, compute: (text: string) => T): T {
    const { room, onlyRepeated } = this.bounds;
    const copy = ownCopy(text);
    const result = this.old.get(text) ?? compute(copy);
    const keep = !onlyRepeated || this.young.has(text) || this.old.has(text);
    if (this.taken >= room) {
      this.old = this.young;
      this.young = new Map();
      this.taken = 0;
    }
    this.young.set(copy, keep ? result : undefined);
    this.taken += text.length + (keep ? this.bounds.result : NOTE);
    return result;
  }
}

const MEMORIES: { forget: () => void }[] = [];

/** Forgets everything, so that the next text is read as if it were the first. */
export function forgetAll(): void {
  for (const memory of MEMORIES) memory.forget();
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
