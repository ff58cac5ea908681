/** Lines of a draft as paragraphs. */
import type { Heading } from '../../report/model';
import type { Line } from '../../report/source/line';
import { isHan, trimmed } from '../../text/characters';
import { body, type Paragraph } from '../document';

type Headings = ReadonlyMap<number, Heading>;

const SHORTEST_WRAPPED = 20;
const FINISHED = /[。！？；：!?;:”’）)】》…]\s*$/u;
const RULER = /^\s*(?:[-=_*─—]\s?){3,}\s*$/u;

/** Whether a line only goes on with the one right before it: hard-wrapped text, not a heading and not a list. */
export function joined(before: Line, line: Line, headings: Headings): boolean {
  if (before.text.trim().length < SHORTEST_WRAPPED || FINISHED.test(before.text)) return false;
  return (
    headingOf(before, headings) === undefined &&
    headingOf(line, headings) === undefined &&
    !/^\s*(?:[#*•·-]|[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)])/u.test(line.text)
  );
}

/** The paragraph of these lines; `undefined` where nothing is left to print. */
export function paragraphOf(lines: readonly Line[], headings: Headings): Paragraph | undefined {
  const first = lines[0];
  if (first === undefined) return undefined;
  const heading = headingOf(first, headings);
  const text = lines.map((line) => unmarked(line.text)).reduce(glued, '');
  if (text === '' || lines.every((line) => RULER.test(line.text))) return undefined;
  if (heading === undefined || !text.startsWith(heading.text)) return body(text);
  const rest = text.slice(heading.text.length);
  if (/^[\s：:。.]*$/u.test(rest)) return { kind: 'paragraph', role: 'heading', level: heading.level, text };
  return { ...body(text), level: heading.level, lead: heading.text.length };
}

function headingOf(line: Line, headings: Headings): Heading | undefined {
  const marks = /^[\s#*_>]*/.exec(line.text)?.[0].length ?? 0;
  return headings.get(line.at(marks)) ?? headings.get(line.at(trimmed(line.text).start));
}

/** A line without the marks of Markdown and the space around it. */
export function unmarked(text: string): string {
  const bare = text.replace(/^\s*#{1,6}\s*/, '').replaceAll('**', '');
  const { start, end } = trimmed(bare);
  return bare.slice(start, end);
}

function glued(before: string, line: string): string {
  const apart = before !== '' && line !== '' && !isHan(before.charCodeAt(before.length - 1)) && !isHan(line.charCodeAt(0));
  return before + (apart && /[\w.,]$/.test(before) && /^\w/.test(line) ? ' ' : '') + line;
}
