import { fold, isSpace } from '../text/characters';
import type { Span } from '../text/span';
import type { Line } from './source/line';

/** Lines as one folded text without white space and Markdown's marks, with the way back to the source. */
export interface Packed {
  readonly text: string;
  /** Source span of the characters `from`…`to` of the text; `to` is greater than `from`. */
  readonly span: (from: number, to: number) => Span;
  /** The characters `from`…`to` as they are written, without the spaces between them. */
  readonly written: (from: number, to: number) => string;
}

interface Place {
  readonly line: Line;
  readonly index: number;
}

interface Part {
  readonly line: Line;
  /** Index of its first character in the packed text. */
  readonly start: number;
  /** Index in the line of each character. */
  readonly from: readonly number[];
}

const MARKS = '#*_';

/** A text folded, without white space and Markdown's marks. */
export function packedText(text: string): string {
  return packOne(text, []);
}

/** Puts lines together over their line ends: a sentence or a title may be broken anywhere. */
export function pack(lines: readonly Line[]): Packed {
  let text = '';
  const parts: Part[] = [];
  for (const line of lines) {
    const from: number[] = [];
    const packed = packOne(line.text, from);
    if (packed !== '') parts.push({ line, start: text.length, from });
    text += packed;
  }
  const place = (index: number): Place | undefined => {
    const part = parts.findLast((each) => each.start <= index);
    return part === undefined ? undefined : { line: part.line, index: part.from[index - part.start] ?? 0 };
  };
  const span = (from: number, to: number): Span => {
    const first = place(from);
    const last = place(to - 1);
    return { start: first?.line.at(first.index) ?? 0, end: last?.line.after(last.index + 1) ?? 0 };
  };
  const written = (from: number, to: number): string => {
    let found = '';
    for (let i = from; i < to; i++) {
      const at = place(i);
      found += at?.line.text[at.index] ?? '';
    }
    return found;
  };
  return { text, span, written };
}

function packOne(text: string, from: number[]): string {
  const folded = fold(text);
  let packed = '';
  for (let i = 0; i < folded.length; i++) {
    if (isSpace(folded.charCodeAt(i)) || MARKS.includes(folded[i] ?? '')) continue;
    packed += folded[i];
    from.push(i);
  }
  return packed;
}
