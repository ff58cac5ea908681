/** Puts other words where some stand, leaving the markup around and between them as it is. */
import { TagScanner } from '../../report/source/tags';
import type { Edit } from '../../rule';
import type { Span } from '../../text/span';

/**
 * Edits that make the text within `span` read `wording`: the first run of text gets the whole wording, runs behind further
 * tags are emptied, and tags, emphasis and surrounding space stay. `wording` must need no escaping.
 */
export function reword(text: string, span: Span, wording: string): readonly Edit[] {
  const [first, ...others] = textRuns(text, span);
  if (first === undefined) return [{ span, text: wording }];
  return [{ span: withoutEmphasis(text, first), text: wording }, ...others.map((other) => ({ span: other, text: '' }))];
}

/** The runs of text between tags, without surrounding space; blank ones are left out. */
function textRuns(text: string, span: Span): readonly Span[] {
  const source = text.slice(span.start, span.end);
  const tags = new TagScanner(source);
  const runs: Span[] = [];
  let from = 0;
  const end = (to: number): void => {
    const run = source.slice(from, to);
    const start = span.start + from + (run.length - run.trimStart().length);
    if (run.trim() !== '') runs.push({ start, end: start + run.trim().length });
  };
  for (let i = source.indexOf('<'); i >= 0; i = source.indexOf('<', i)) {
    const tag = tags.tagAt(i);
    if (tag === undefined) i++;
    else {
      end(tag.start);
      from = tag.end;
      i = tag.end;
    }
  }
  end(source.length);
  return runs;
}

function isMark(character: string | undefined): boolean {
  return character === '*' || character === '_';
}

/** Markdown's marks at both ends belong to no wording. */
function withoutEmphasis(text: string, run: Span): Span {
  let marks = 0;
  while (isMark(text[run.start + marks]) && isMark(text[run.end - 1 - marks])) marks++;
  return run.start + marks < run.end - marks ? { start: run.start + marks, end: run.end - marks } : run;
}
