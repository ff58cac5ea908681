/** Text without its layout: folded, and free of white space and Markdown marks, with the way back. */
import { foldCode } from '../../text/characters';
import { type Noted, noted } from '../../text/remember';
import { lastUpTo } from '../../text/search';

/** A text in brief. */
export interface Packed extends Noted {
  readonly text: string;
  /** Index in the text as it was of the character at `index`. */
  readonly from: (index: number) => number;
}

const SPACE = 32;
const HASH = 35;
const ASTERISK = 42;
/** Arguments of one call. */
const MOST_AT_ONCE = 4096;

/** The room to pack a text in; longer ones get their own. */
const ROOM = new Uint16Array(MOST_AT_ONCE);

/** Packs a text. */
export const pack = noted((text): Packed => {
  const codes = text.length > ROOM.length ? new Uint16Array(text.length) : ROOM;
  // Each stretch that is kept whole: where it begins in the packed text, and in the other.
  const begins: number[] = [];
  const origins: number[] = [];
  let kept = 0;
  let gap = true;
  for (let i = 0; i < text.length; i++) {
    const code = foldCode(text.charCodeAt(i));
    if (isLayout(code, kept > 0 ? codes[kept - 1] : SPACE, text, i)) {
      gap = true;
      continue;
    }
    if (gap) {
      begins.push(kept);
      origins.push(i);
      gap = false;
    }
    codes[kept++] = code;
  }
  const from = (index: number): number => {
    const at = lastUpTo(begins, index);
    return (origins[at] ?? 0) + index - (begins[at] ?? 0);
  };
  return { text: read(codes, kept), from };
});

function read(codes: Uint16Array, length: number): string {
  let text = '';
  for (let i = 0; i < length; i += MOST_AT_ONCE) {
    text += String.fromCharCode.apply(null, codes.subarray(i, Math.min(length, i + MOST_AT_ONCE)) as unknown as number[]);
  }
  return text;
}

/** A space between two numbers or words parts them; any other is layout, as are the marks for bold and headings. */
function isLayout(code: number, before: number | undefined, text: string, at: number): boolean {
  if (code === SPACE) return !(isWord(before) && isWord(foldCode(text.charCodeAt(at + 1))));
  return code === ASTERISK || code === HASH;
}

/** A letter or digit of ASCII. */
function isWord(code = SPACE): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
