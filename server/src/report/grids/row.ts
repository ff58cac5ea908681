import { isBlank, trimmed } from '../../text/characters';
import { moved, type Span } from '../../text/span';
import type { Dialect, Field } from '../model';
import { type Line, spanOf } from '../source/line';
import { GridField } from './field';

/** A row of cells as the text has it, before anything is known of its meaning. */
export interface GridRow {
  readonly kind: 'row';
  readonly dialect: Dialect;
  readonly fields: readonly GridField[];
  readonly span: Span;
  /** Rows of one unbroken stretch of the text share a number. */
  readonly fragment: number;
  /** Whether blank cells may have left no trace in this row. */
  readonly collapsed: boolean;
  /** Whether it is guessed from the labels where the row ends, so that blank fields at its end may belong to the next one. */
  readonly openEnd?: boolean | undefined;
  /** The same row where it was first read; absent where it is not known to have been read before. */
  readonly origin?: GridRow | undefined;
}

/** A row that was read before, `by` characters further on than there. Where its fields are is seldom asked: its table is known as well. */
export class PlacedRow implements GridRow {
  readonly kind = 'row';
  readonly dialect: Dialect;
  readonly collapsed: boolean;
  readonly openEnd: boolean | undefined;
  readonly span: Span;
  private placed: readonly GridField[] | undefined;

  constructor(
    readonly origin: GridRow,
    private readonly by: number,
    readonly fragment: number,
  ) {
    this.dialect = origin.dialect;
    this.collapsed = origin.collapsed;
    this.openEnd = origin.openEnd;
    this.span = moved(origin.span, by);
  }

  /** The same row behind as many fragments more. */
  behind(fragments: number): PlacedRow {
    return new PlacedRow(this.origin, this.by, this.fragment + fragments);
  }

  get fields(): readonly GridField[] {
    const { origin, by } = this;
    this.placed ??= by === 0 ? origin.fields : origin.fields.map((field) => field.moved(by));
    return this.placed;
  }
}

/** The same row over a longer stretch of the text. */
export function spanning({ kind, dialect, fields, fragment, collapsed, openEnd }: GridRow, span: Span): GridRow {
  return { kind, dialect, fields, span, fragment, collapsed, openEnd };
}

/** What a text is made of once its tables are seen: running lines and rows. */
export type Block = Line | GridRow;

/** A field that is a stretch of a line; blank ones are filled as a whole. */
export function fieldOf(line: Line, from: number, to: number): GridField {
  const { start, end } = inner(line.text, from, to);
  const outer = spanOf(line, from, to);
  if (start === end) return new GridField(outer, outer, '');
  const span = start === from && end === to ? outer : spanOf(line, start, end);
  return new GridField(span, outer, line.text.slice(start, end));
}

/** The text of a cell without the space, and the quotes of Excel or the emphasis of Markdown around it: `"12"`, `**12**`. */
export function inner(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
  const written = trimmed(text, from, to);
  return written.end - written.start > 2 && WRAPPINGS.has(text[written.start] ?? '') ? unwrapped(text, written) : written;
}

function unwrapped(
  text: string,
  written: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  let { start, end } = written;
  for (let depth = 0; depth < MOST_WRAPPINGS && end - start > 2; depth++) {
    const mark = text[start] ?? '';
    if (mark !== text[end - 1] || !WRAPPINGS.has(mark)) break;
    const within = trimmed(text, start + 1, end - 1);
    // Nothing but marks is a stroke or a wrapped blank: it stays as it is written.
    if (within.start === within.end) break;
    start = within.start;
    end = within.end;
  }
  return { start, end };
}

const MOST_WRAPPINGS = 3;
const WRAPPINGS: ReadonlySet<string> = new Set(['"', '*', '_', '`']);

/** Whether a line is nothing but a ruler: `-----`, `=====`, `---- --- ---`, `:-: -:`. */
export function isRuler(fields: readonly Pick<Field, 'text'>[]): boolean {
  let long = false;
  for (const { text } of fields) {
    if (text === '') continue;
    if (!/^(?::?[-=_—─]{2,}:?|:-:?|-:)$/.test(text)) return false;
    if (text.length > 2 || text.includes(':')) long = true;
  }
  return long;
}

/** Whether a line is empty, that is, has neither text nor cells. */
export function isEmptyLine(line: Line): boolean {
  const { text } = line;
  return text === '' || (isBlank(text) && !text.includes('\t'));
}
