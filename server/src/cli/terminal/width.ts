/** How many columns of a terminal a text takes: two for a Han character, none for a combining mark. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Nearly all of a message is one of these; everything else is looked up.
    if (code < 0x300) width += 1;
    else if (isPlainWide(code)) width += 2;
    else {
      const full = text.codePointAt(at) ?? code;
      if (full > 0xffff) at++;
      width += characterWidth(full);
    }
  }
  return width;
}

/** `text` with spaces behind it up to `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + spaces(width - displayWidth(text));
}

/** So many spaces; none where the room is used up. */
export function spaces(count: number): string {
  return ' '.repeat(Math.max(0, count));
}

/**
 * `text` in one line and without control characters: what stands in a report or a file name
 * must not be able to steer the terminal.
 */
export function printable(text: string): string {
  if (!UNPRINTABLE.test(text)) return text;
  return text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** What `printable` would change: white space other than a single space, control characters, changes of direction. */
const UNPRINTABLE = /[^\S ]| {2}|[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** Han characters, and the punctuation between them; none of them is a mark. */
function isPlainWide(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3000 && code <= 0x3029) || (code >= 0xff01 && code <= 0xff60);
}

function characterWidth(code: number): number {
  if (/^(?:\p{M}|[\u200b-\u200d])$/u.test(String.fromCodePoint(code))) return 0;
  return WIDE.some(([first, last]) => first <= code && code <= last) ? 2 : 1;
}

/** East Asian Wide and Fullwidth (Unicode Standard Annex 11), in as few ranges as serve. */
const WIDE: readonly (readonly [number, number])[] = [
  [0xff01, 0xff60],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x1100, 0x115f],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];
