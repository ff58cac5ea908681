/** The words of a line of PDF text, and which of them are numbers. */
import { foldCode, isSpace } from '../../text/characters';
import { isLabelNumber, numberingOf } from '../labels';
import { readCell } from '../reading';
import type { Line } from '../source/line';

/** - / — \\ */
const STROKES: readonly number[] = [0x2d, 0x2f, 0x2014, 0x5c];

/** A stretch of a line between spaces, in indexes of its text. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

/** The words of a line. */
export function words(line: Line): readonly Word[] {
  const found: { start: number; end: number }[] = [];
  let start = -1;
  for (let i = 0; i <= line.text.length; i++) {
    const space = i === line.text.length || isSpace(line.text.charCodeAt(i));
    if (space && start >= 0) found.push({ start, end: i });
    if (space) start = -1;
    else if (start < 0) start = i;
  }
  return found;
}

/** Whether the character before `end` can be a number's or a stroke's last. */
export function endsLikeNumber(text: string, end: number): boolean {
  const code = foldCode(text.charCodeAt(end - 1));
  return (code >= 48 && code <= 57) || STROKES.includes(code);
}

/** Whether a word is a number or a stroke in the place of one. */
export function isNumberAt(line: Line, word: Word): boolean {
  if (!endsLikeNumber(line.text, word.end)) return false;
  const { reads } = readCell(line.text.slice(word.start, word.end));
  return reads === 'number' || reads === 'stroke';
}

/** The words of a line without the number in front of a label that has one of its own: `5 （三）不予公开 1.属于国家秘密 0 0 …`. */
export function withoutRowNumber(line: Line, all: readonly Word[]): readonly Word[] {
  const [first, second] = all;
  if (first === undefined || second === undefined || !/^\d{1,2}$/.test(line.text.slice(first.start, first.end))) return all;
  return isLabelNumber(numberingOf(line.text.slice(second.start, second.end))) ? all.slice(1) : all;
}
