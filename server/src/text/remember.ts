/** How much is remembered, in characters: a text counts for its length and for what is kept of it. */
export interface Bounds {
  /** Longer texts are worked out each time. */
  readonly longest: number;
  /** What a generation holds; there are two. */
  readonly room: number;
}

/** Labels, numbers and beginnings of lines: those of a few hundred reports. */
const LABELS: Bounds = { longest: 80, room: 120_000 };
/** Paragraphs, and what is made of them: those of some hundred reports. A text that is larger than that would only drive out its own. */
const PARAGRAPHS: Bounds = { longest: 20_000, room: 700_000 };
/** Tables: those of some ten reports that are being written. */
export const TABLES: Bounds = { longest: 40_000, room: 600_000 };
/** What a field or cell that is kept takes. */
export const FIELD = 80;

/** What an entry takes besides its text. */
const ENTRY = 20;

/**
 * Results of a pure function of a text. The labels and figures of one report come again in the next, and nearly all of a
 * report comes again after a key was pressed.
 * Room is bounded by two generations: when the young one is full it becomes the old one, and what was old is forgotten.
 */
export class Memory<T extends object | string | number | boolean> {
  /** `undefined` for a text that has only been noted. */
  private young = new Map<string, T | undefined>();
  private old = this.young;
  private taken = 0;

  /** `sizeOf`: what a result takes, in characters. */
  constructor(
    private readonly bounds: Bounds,
    private readonly sizeOf: (result: T) => number = () => 0,
  ) {
    MEMORIES.push(this);
  }

  /** What `compute` gives for a text; it is given a copy, so that what it keeps of it does not keep the whole report alive. */
  get(text: string, compute: (text: string) => T): T {
    if (text.length > this.bounds.longest) return compute(text);
    return this.young.get(text) ?? this.learn(text, compute);
  }

  /** The same for what is costly to keep; nothing where the text comes for the first time. */
  ofRepeated(text: string, compute: (text: string) => T): T | undefined {
    if (text.length > this.bounds.longest) return undefined;
    const known = this.young.get(text);
    if (known !== undefined) return known;
    if (this.young.has(text) || this.old.has(text)) return this.learn(text, compute);
    this.keep(ownCopy(text), undefined);
    return undefined;
  }

  forget(): void {
    this.young = new Map();
    this.old = this.young;
    this.taken = 0;
  }

  private learn(text: string, compute: (text: string) => T): T {
    const copy = ownCopy(text);
    const result = this.old.get(text) ?? compute(copy);
    this.keep(copy, result);
    return result;
  }

  private keep(text: string, result: T | undefined): void {
    if (this.taken >= this.bounds.room) {
      this.old = this.young;
      this.young = new Map();
      this.taken = 0;
    }
    this.young.set(text, result);
    this.taken += text.length + ENTRY + (result === undefined ? 0 : this.sizeOf(result));
  }
}

/** A pure function of a value that works out its answer once, and keeps it as long as there is the value. */
export function keptWith<K extends object, T extends object>(compute: (of: K) => T): (of: K) => T {
  const kept = new WeakMap<K, T>();
  return (of) => {
    const known = kept.get(of);
    if (known !== undefined) return known;
    const made = compute(of);
    kept.set(of, made);
    return made;
  };
}

const MEMORIES: { forget: () => void }[] = [];

/** Forgets everything, so that the next text is read as if it were the first. */
export function forgetAll(): void {
  for (const memory of MEMORIES) memory.forget();
}

/** A pure function of a short text that remembers what it gave. */
export function remembered<T extends object | string | number | boolean>(compute: (text: string) => T): (text: string) => T {
  const memory = new Memory<T>(LABELS);
  return (text) => memory.get(text, compute);
}

/** What has been asked of one paragraph; the answer to each question has a place of its own. */
export interface Notes {
  readonly text: string;
  readonly answers: unknown[];
}

/** A piece of a report that keeps the notes on its text, so that they are looked up once for all questions. */
export interface Noted {
  readonly text: string;
  /** Nobody but the questions themselves looks at them. */
  notes?: Notes | undefined;
}

const NOTES = new Memory<Notes>(PARAGRAPHS);
let questions = 0;

/** A pure function of a paragraph's text that notes what it gave; all of them share their notes. */
export function noted<T extends object | string | number | boolean>(compute: (text: string) => T): (paragraph: Noted | string) => T {
  const question = questions++;
  return (paragraph) => {
    const { text: own, answers } = notesOn(paragraph);
    const known = answers[question] as T | undefined;
    if (known !== undefined) return known;
    const answer = compute(own);
    answers[question] = answer;
    return answer;
  };
}

function notesOn(paragraph: Noted | string): Notes {
  if (typeof paragraph === 'string') return NOTES.get(paragraph, newNotes);
  paragraph.notes ??= NOTES.get(paragraph.text, newNotes);
  return paragraph.notes;
}

function newNotes(text: string): Notes {
  return { text, answers: [] };
}

/** The same text in memory of its own: a slice would keep the whole report alive that it was cut from. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
