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

/**
 * The line table of a text; the only place where offsets become positions and back.
 * A line ends at `\n`, `\r\n` or a lone `\r`, as in LSP.
 */
export class LineTable {
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    const starts = [0];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
    }
    this.starts = starts;
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
