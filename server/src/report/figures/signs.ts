/**
 * Signs by which a stretch of text is seen to hold no word of a kind, without looking for the words: every word of the kind has one of them.
 * The texts are folded.
 */

/** Each kind is a bit; a stretch has the bits of all its characters. */
export const Sign = {
  digit: 1,
  numeral: 2,
  subject: 4,
  never: 8,
  dispute: 16,
  application: 32,
  carried: 64,
  time: 128,
  comparison: 256,
  organ: 512,
  otherTopic: 1024,
  upheld: 2048,
} as const;

const CHARACTERS: Readonly<Record<keyof typeof Sign, string>> = {
  digit: '0123456789',
  numeral: '〇零一二两三四五六七八九十百千万亿',
  subject: '转延遗予分意供处收受接办答议讼诉规许罚强',
  never: '未无没不',
  dispute: '议讼诉',
  application: '请依',
  carried: '转',
  time: '年月期季来周',
  comparison: '比较与',
  organ: '室厅处府会部组门位街镇乡道区院统局委心村馆站所院队校全属辖各级',
  otherTopic: '诉举访热单议案问留箱来询舆交督许救贴低征长记5训检仲解执批审评票名稿登文制印主',
  upheld: '维',
};

const TABLE = ((): Uint16Array => {
  const table = new Uint16Array(0x10000);
  for (const [kind, characters] of Object.entries(CHARACTERS)) {
    const bit = Sign[kind as keyof typeof Sign];
    for (const character of characters) table[character.charCodeAt(0)] = (table[character.charCodeAt(0)] ?? 0) | bit;
  }
  return table;
})();

/** The signs of a character, by its code. */
export function signOf(code: number): number {
  return TABLE[code] ?? 0;
}

/** The signs of a stretch of text, together. */
export function signsIn(text: string, start = 0, end = text.length): number {
  let signs = 0;
  for (let i = start; i < end; i++) signs |= TABLE[text.charCodeAt(i)] ?? 0;
  return signs;
}
