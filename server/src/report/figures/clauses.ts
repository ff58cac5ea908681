/** Parts a passage into sentences and clauses. */
import type { Quantity } from './model';

/** A stretch between two commas or stronger marks; indices are of the passage. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** Start of the sentence that it is part of. */
  readonly sentence: number;
  readonly quantities: readonly Quantity[];
}

const ENDS_SENTENCE = '。!?\n';
const ENDS_CLAUSE = ',;:()';

/** The clauses of a text, each with the quantities in it. Both lists are in the order of the text. */
export function clausesOf(text: string, quantities: readonly Quantity[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let sentence = 0;
  let next = 0;
  const finish = (end: number): void => {
    const own: Quantity[] = [];
    for (let quantity = quantities[next]; quantity !== undefined && quantity.end <= end; quantity = quantities[++next]) own.push(quantity);
    if (end > start) clauses.push({ start, end, sentence, quantities: own });
    start = end + 1;
  };
  for (let i = 0; i <= text.length; i++) {
    const character = text[i] ?? '\n';
    const closes = ENDS_SENTENCE.includes(character);
    if (!closes && !(ENDS_CLAUSE.includes(character) && !insideNumber(text, i))) continue;
    finish(i);
    if (closes) sentence = i + 1;
  }
  return clauses;
}

/** A thousands separator or the colon of a time of day. */
function insideNumber(text: string, at: number): boolean {
  return (
    /\d/.test(text[at - 1] ?? '') &&
    /\d/.test(text[at + 1] ?? '') &&
    ',:'.includes(text[at] ?? '') &&
    /^\d{2,3}(?!\d)/.test(text.slice(at + 1, at + 5))
  );
}
