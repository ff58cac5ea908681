import { isBlank } from '../../text/characters';
import type { Line } from './line';

/** A piece of a line: `length` characters of its text from `index` on, which stand at `start`…`end` of the source. */
interface Piece {
  readonly index: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/** Where a character of a piece stands; an entity stands as a whole at its start. */
function within(piece: Piece, offset: number, whole: number): number {
  return piece.length === piece.end - piece.start ? piece.start + offset : whole;
}

/** The piece that holds the character at `index`. */
function pieceOf(pieces: readonly Piece[], index: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.index ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** Collects the pieces of one logical line whose text is scattered over the source. */
export class LineBuilder {
  private text = '';
  private readonly pieces: Piece[] = [];
  /** Whether the line stands in a heading element. */
  marked = false;

  /** The last character so far, '' at the beginning. */
  get last(): string {
    return this.text[this.text.length - 1] ?? '';
  }

  get isEmpty(): boolean {
    return this.pieces.length === 0;
  }

  get isBlank(): boolean {
    return isBlank(this.text);
  }

  /** Adds text that stands at `start`…`end` of the source; for plain text both have the same length. */
  add(text: string, start: number, end: number): void {
    if (text === '') return;
    const last = this.pieces[this.pieces.length - 1];
    const plain = end - start === text.length;
    if (last !== undefined && plain && last.end === start && last.length === last.end - last.start) {
      this.pieces[this.pieces.length - 1] = { ...last, length: last.length + text.length, end };
    } else this.pieces.push({ index: this.text.length, length: text.length, start, end });
    this.text += text;
  }

  /** The line; `undefined` when nothing was added. */
  finish(): Line | undefined {
    const first = this.pieces[0];
    const last = this.pieces[this.pieces.length - 1];
    if (first === undefined || last === undefined) return undefined;
    const { text, pieces } = this;
    const at = (index: number): number => {
      const piece = index < text.length ? pieceOf(pieces, index) : undefined;
      return piece === undefined ? last.end : within(piece, index - piece.index, piece.start);
    };
    const after = (index: number): number => {
      const piece = index > 0 ? pieceOf(pieces, index - 1) : undefined;
      return piece === undefined ? first.start : within(piece, index - piece.index, piece.end);
    };
    return { kind: 'line', text, span: { start: first.start, end: last.end }, at, after, marked: this.marked };
  }
}
