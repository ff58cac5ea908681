/** How many columns of a terminal a text takes: two for a Han character, none for a combining mark. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** `text` with spaces behind it up to `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/**
 * `text` in one line and without control characters: what stands in a report or a file name
 * must not be able to steer the terminal.
 */
export function printable(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  // Nearly all of a report; none of them is a mark.
  if (0x4e00 <= code && code <= 0x9fff) return 2;
  if (/^(?:\p{M}|[\u200b-\u200d])$/u.test(character)) return 0;
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
