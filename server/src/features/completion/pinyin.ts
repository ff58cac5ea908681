/** The first letters of the pinyin of every character in the official wordings, in the reading that it has there. */
const BY_LETTER: Readonly<Record<string, string>> = {
  a: '安按案',
  b: '不保八办报本版表补部',
  c: '出处存成持查程采重',
  d: '到动单大定对当的督第等度',
  e: '二额',
  f: '分反发复府废方服法罚范访费',
  g: '供公关勾告国工改构果管规购过',
  h: '会合后和或护获',
  j: '件举九具决减加卷及家建据接机监禁稽纠经结继缴计进金集',
  k: '况可开科',
  l: '六列另律理类量',
  m: '密明没目秘',
  n: '内年纳',
  p: '平',
  q: '七企全其区取强情期权求确请起',
  r: '人仍容然认',
  s: '三上事十商四审尚属收数申社设诉讼',
  t: '他体台投提条统通题',
  w: '万为五位务危外握文无未物稳维问',
  x: '下信形性息效新现相系续行许询限需项',
  y: '一业予于以依元已有由用益研要议逾',
  z: '中主之作再制只在增总执掌政章止正直知组织自转这障',
};

const LETTERS = new Map<string, string>();
for (const [letter, characters] of Object.entries(BY_LETTER)) for (const character of characters) LETTERS.set(character, letter);

/** `重复申请` → `cfsq`. Letters and digits stay, other signs drop out, and so do characters that no official wording has. */
export function initialsOf(text: string): string {
  let initials = '';
  for (const character of text) initials += LETTERS.get(character) ?? (/[a-zA-Z0-9]/.test(character) ? character.toLowerCase() : '');
  return initials;
}
