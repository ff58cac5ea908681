/** Characters of symbol fonts, which have no meaning without their font, as ordinary ones. */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '□',
  114: '□',
  117: '◆',
  167: '▪',
  168: '□',
  216: '➢',
  224: '→',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};
const WINGDINGS_2: Readonly<Record<number, string>> = { 79: '✗', 80: '✓', 81: '☒', 82: '☑', 163: '□' };

/** What `w:sym` shows; `undefined` where that cannot be told. */
export function symbol(font: string, char: string): string | undefined {
  if (!/^[\dA-Fa-f]{1,6}$/.test(char)) return undefined;
  const code = Number.parseInt(char, 16);
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (font === 'Wingdings') return WINGDINGS[low];
  if (font === 'Wingdings 2') return WINGDINGS_2[low];
  const ordinary = code > 0x1f && code < 0xd800;
  return ordinary ? String.fromCodePoint(code) : undefined;
}
