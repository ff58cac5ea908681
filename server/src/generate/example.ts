/** Examples of rules as texts: the stretch put into the sample report, the marks taken out. */
import { skeleton } from '../form/skeleton';
import { parse } from '../report/parse';
import type { Context, Example } from '../rule';
import type { Span } from '../text/span';

const OPEN = '⟦';
const CLOSE = '⟧';

export interface ExampleText {
  readonly text: string;
  /** Where findings are expected, in the order of the text. */
  readonly marks: readonly Span[];
}

/** The whole text of an example. Throws where the sample does not have the stretch that is to be replaced. */
export function exampleText(example: Example): ExampleText {
  const { find, write } = example;
  if (find === undefined) return unmarked(write);
  const sample = skeleton(example.form ?? '2021', 'tsv');
  const at = sample.indexOf(find);
  if (at < 0) throw new Error(`the sample report does not have: ${find}`);
  return unmarked(sample.slice(0, at) + write + sample.slice(at + find.length));
}

/** What the rule knows besides the text of the example. */
export function exampleContext({ previous }: Example): Context {
  return previous === undefined ? {} : { previous: parse(previous) };
}

function unmarked(marked: string): ExampleText {
  const marks: Span[] = [];
  let text = '';
  let start = 0;
  for (const piece of marked.split(/([⟦⟧])/)) {
    if (piece === OPEN) start = text.length;
    else if (piece === CLOSE) marks.push({ start, end: text.length });
    else text += piece;
  }
  return { text, marks };
}
