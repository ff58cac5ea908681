/** Text without its layout: folded, and free of white space and Markdown marks, with the way back. */
import { foldCode } from '../../text/characters';
import { Memory, PARAGRAPHS } from '../../text/remember';
import { lastUpTo } from '../../text/search';

/** A text in brief. */
export interface Packed {
  readonly text: string;
  /** Index in the text as it was of the character at `index`. */
  readonly from: (index: number) => number;
}

const SPACE = 32;
const HASH = 35;
const ASTERISK = 42;
/** Arguments of one call. */
const MOST_AT_ONCE = 4096;

const PACKED = new Memory<Packed>(PARAGRAPHS);

/** Packs texts of some greatest length, one after the other. */
export class Packer {
  private readonly codes: Uint16Array;

  constructor(longest: number) {
    this.codes = new Uint16Array(longest);
  }

  pack(text: string): Packed {
    return PACKED.get(text, (own) => this.packed(own));
  }

  private packed(text: string): Packed {
    const { codes } = this;
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
    return {
      text: this.read(kept),
      from: (index) => {
        const at = lastUpTo(begins, index);
        return (origins[at] ?? 0) + index - (begins[at] ?? 0);
      },
    };
  }

  private read(length: number): string {
    let text = '';
    for (let i = 0; i < length; i += MOST_AT_ONCE) {
      text += String.fromCharCode.apply(null, this.codes.subarray(i, Math.min(length, i + MOST_AT_ONCE)) as unknown as number[]);
    }
    return text;
  }
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
