import { fold } from '../text/characters';
import { type Noted, noted } from '../text/remember';
import { lastUpTo } from '../text/search';
import type { Span } from '../text/span';
import type { Line } from './source/line';

/** Lines as one folded text without white space and Markdown's marks, with the way back to the source. */
export interface Packed extends Noted {
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
  /** Index in the line of each character; `undefined` where nothing was left out. */
  readonly from: readonly number[] | undefined;
}

const LEFT_OUT = /[ #*_]/;
const ALL_LEFT_OUT = /[ #*_]+/g;

/** A text folded, without white space and Markdown's marks. */
export const packedText = noted((text): string => {
  const folded = fold(text);
  return LEFT_OUT.test(folded) ? folded.replace(ALL_LEFT_OUT, '') : folded;
});

/** Puts lines together over their line ends: a sentence or a title may be broken anywhere. */
export function pack(lines: readonly Line[]): Packed {
  let text = '';
  const parts: Part[] = [];
  const starts: number[] = [];
  for (const line of lines) {
    const packed = packedText(line);
    if (packed === '') continue;
    starts.push(text.length);
    parts.push({ line, start: text.length, from: packed.length === line.text.length ? undefined : keptIn(line.text) });
    text += packed;
  }
  const place = (index: number): Place | undefined => {
    const part = parts[lastUpTo(starts, index)];
    if (part === undefined) return undefined;
    const at = index - part.start;
    return { line: part.line, index: part.from === undefined ? at : (part.from[at] ?? 0) };
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

/** What `LEFT_OUT` matches. */
function isLeftOut(code: number): boolean {
  return code === 0x20 || code === 0x23 || code === 0x2a || code === 0x5f;
}

/** Indexes of the characters that are not left out. */
function keptIn(text: string): readonly number[] {
  const folded = fold(text);
  const kept: number[] = [];
  for (let i = 0; i < folded.length; i++) if (!isLeftOut(folded.charCodeAt(i))) kept.push(i);
  return kept;
}
