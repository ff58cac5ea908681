import { foldCode, foldWithout } from '../text/characters';
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
  /** Whether nothing was left out. */
  readonly whole: boolean;
  /** Index in the line of each character, up to the last one that was asked for. */
  readonly kept: number[];
}

/** A text folded, without white space and Markdown's marks. */
export const packedText = noted((text): string => foldWithout(text, isLeftOut));

/** Puts lines together over their line ends: a sentence or a title may be broken anywhere. */
export function pack(lines: readonly Line[]): Packed {
  let text = '';
  const parts: Part[] = [];
  const starts: number[] = [];
  for (const line of lines) {
    const packed = packedText(line);
    if (packed === '') continue;
    starts.push(text.length);
    parts.push({ line, start: text.length, whole: packed.length === line.text.length, kept: [] });
    text += packed;
  }
  const place = (index: number): Place | undefined => {
    const part = parts[lastUpTo(starts, index)];
    if (part === undefined) return undefined;
    const at = index - part.start;
    return { line: part.line, index: part.whole ? at : placeIn(part, at) };
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

/** White space, # * and _ */
function isLeftOut(code: number): boolean {
  return code === 0x20 || code === 0x23 || code === 0x2a || code === 0x5f;
}

/** Index in the line of the character at an index of what is left of it; looked for no further than that. */
function placeIn({ line: { text }, kept }: Part, index: number): number {
  for (let i = (kept[kept.length - 1] ?? -1) + 1; kept.length <= index && i < text.length; i++) {
    if (!isLeftOut(foldCode(text.charCodeAt(i)))) kept.push(i);
  }
  return kept[index] ?? 0;
}
