import type { Noted, Notes } from '../../text/remember';
import type { Span } from '../../text/span';
import type { GridField } from '../grids/field';

/** A logical line of the source: text without tags and entities, with the way back to the source. */
export interface Line extends Noted {
  readonly kind: 'line';
  readonly text: string;
  /** The whole line in the source, its line end not included. */
  readonly span: Span;
  /** Source offset of the character at an index of `text`; `text.length` gives the end. */
  at(index: number): number;
  /** Source offset behind the character before an index of `text`. */
  after(index: number): number;
  /** Set where the line stands in a heading element, `<h1>` to `<h6>`. */
  readonly marked?: boolean;
  /** Set where the text is the source from the beginning of `span` to its end. */
  readonly verbatim?: boolean;
}

/** A row of an HTML table. */
export interface MarkupRow {
  readonly span: Span;
  readonly fields: readonly GridField[];
}

/** An HTML table that holds no other table. */
export interface MarkupTable {
  readonly kind: 'table';
  readonly span: Span;
  readonly rows: readonly MarkupRow[];
  /** The same table where it was first read, from its own beginning; absent where it was not read before. */
  readonly origin?: MarkupTable;
}

/** What a text consists of, in its order. */
export type SourceItem = Line | MarkupTable;

/** A line that stands in the source as it is. */
class PlainLine implements Line {
  readonly kind = 'line';
  readonly verbatim = true;
  notes: Notes | undefined = undefined;

  constructor(
    readonly text: string,
    readonly span: Span,
  ) {}

  at(index: number): number {
    return this.span.start + index;
  }

  after(index: number): number {
    return this.span.start + index;
  }
}

/** The line from `start` to `end` of the source, as it stands there. */
export function plainLine(text: string, start: number, end: number): Line {
  return new PlainLine(text.slice(start, end), { start, end });
}

/** The first `length` characters of a line, the rest of which is not to be read. */
export function shortened(line: Line, length: number): Line {
  if (length === line.text.length) return line;
  const { kind, span, marked } = line;
  const at = (index: number): number => line.at(index);
  const after = (index: number): number => line.after(index);
  return { kind, text: line.text.slice(0, length), span, at, after, ...(marked === undefined ? {} : { marked }) };
}

/** The source span of a stretch of a line's text. */
export function spanOf(line: Line, from: number, to: number): Span {
  return from === to ? { start: line.at(from), end: line.at(from) } : { start: line.at(from), end: line.after(to) };
}
