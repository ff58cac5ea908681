/** Parts a passage into sentences and clauses. */
import type { Quantity } from './model';
import { signOf } from './signs';

/** A stretch between two commas or stronger marks; indices are of the passage. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** Start of the sentence that it is part of. */
  readonly sentence: number;
  readonly quantities: readonly Quantity[];
  /** What its words may be of. */
  readonly signs: number;
}

const NONE: readonly Quantity[] = [];

/** The clauses of a text, each with the quantities in it. Both lists are in the order of the text. */
export function clausesOf(text: string, quantities: readonly Quantity[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let sentence = 0;
  let next = 0;
  let signs = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : LINE_END;
    const closes = endsSentence(code);
    if (!closes && !(endsClause(code) && !insideNumber(text, i))) {
      signs |= signOf(code);
      continue;
    }
    let own = NONE;
    const first = next;
    while ((quantities[next]?.end ?? Number.POSITIVE_INFINITY) <= i) next++;
    if (next > first) own = quantities.slice(first, next);
    if (i > start) clauses.push({ start, end: i, sentence, quantities: own, signs });
    start = i + 1;
    signs = 0;
    if (closes) sentence = i + 1;
  }
  return clauses;
}

const LINE_END = 10;

/** 。 ! ? or the end of a line. */
function endsSentence(code: number): boolean {
  return code === 0x3002 || code === 33 || code === 63 || code === LINE_END;
}

/** One of , ; : ( ) */
function endsClause(code: number): boolean {
  return code === 44 || code === 59 || code === 58 || code === 40 || code === 41;
}

/** A thousands separator or the colon of a time of day. */
function insideNumber(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  if ((mark !== 44 && mark !== 58) || !isDigit(text.charCodeAt(at - 1)) || !isDigit(text.charCodeAt(at + 1))) return false;
  return /^\d{2,3}(?!\d)/.test(text.slice(at + 1, at + 5));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
