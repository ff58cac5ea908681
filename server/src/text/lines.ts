import { lastUpTo } from './search';

/** A place in a text as editors give it: 0-based line, 0-based UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

const LF = 10;
const CR = 13;

/** A line end, for regular expressions; `\r\n` is never taken for two. */
export const LINE_END = String.raw`(?:\r\n|\n|\r(?!\n))`;

/** The line end that a text uses; a lone `\r` only where it has no other, `\n` where it has none at all. */
export function lineEndOf(text: string): string {
  return /\r\n|\n/.exec(text)?.[0] ?? (text.includes('\r') ? '\r' : '\n');
}

/** Offsets at which the lines of a text begin. The engine's own search is many times as fast as a look at every character. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    if (carriage < 0 || (feed >= 0 && feed < carriage)) {
      starts.push(feed + 1);
      feed = text.indexOf('\n', feed + 1);
    } else {
      // The line feed of `\r\n` is next.
      if (feed !== carriage + 1) starts.push(carriage + 1);
      carriage = text.indexOf('\r', carriage + 1);
    }
  }
  return starts;
}

/**
 * The line table of a text; the only place where offsets become positions and back.
 * A line ends at `\n`, `\r\n` or a lone `\r`, as in LSP.
 */
export class LineTable {
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    this.starts = lineStarts(text);
  }

  /** How many lines there are; an empty text has one. */
  get count(): number {
    return this.starts.length;
  }

  /** The 0-based line on which `offset` lies; offsets outside the text are taken to its nearest end. */
  lineAt(offset: number): number {
    return lastUpTo(this.starts, offset);
  }

  /** Offset → position. */
  position(offset: number): Position {
    const within = Math.min(Math.max(offset, 0), this.text.length);
    const line = this.lineAt(within);
    return { line, character: within - (this.starts[line] ?? 0) };
  }

  /** Position → offset; a column behind the end of its line is taken to that end. */
  offset(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.starts.length) return this.text.length;
    const end = this.lineEnd(position.line);
    return Math.min((this.starts[position.line] ?? 0) + Math.max(position.character, 0), end);
  }

  /** Offset of the first character of a 0-based line. */
  lineStart(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** Offset behind the last character of a 0-based line, its line end not included. */
  lineEnd(line: number): number {
    let end = this.starts[line + 1] ?? this.text.length;
    const start = this.starts[line] ?? this.text.length;
    while (end > start) {
      const code = this.text.charCodeAt(end - 1);
      if (code !== LF && code !== CR) break;
      end--;
    }
    return end;
  }
}
