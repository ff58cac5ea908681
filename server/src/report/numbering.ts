import { chineseNumber } from '../text/numerals';

/** The number in front of a heading. */
export interface Numbering {
  /** 1 for 一、 and 第一部分, 2 for （一）, 3 for 1. */
  readonly level: 1 | 2 | 3;
  readonly value: number;
  /** Length of the number with its brackets, point and spaces. */
  readonly length: number;
  /** Where the numeral alone stands. */
  readonly numeral: { readonly start: number; readonly end: number };
}

const HAN = '[一二三四五六七八九十]{1,3}';
const CAPITAL = '壹贰叁肆伍陆柒捌玖拾';
/** Numerals that are one character: what is added to the code point to get the number, and the level that they stand for. */
const SIGNS: readonly { readonly first: number; readonly last: number; readonly level: 1 | 2 | 3 }[] = [
  { first: 0x2160, last: 0x216b, level: 1 }, // Ⅰ
  { first: 0x3220, last: 0x3229, level: 2 }, // ㈠
  { first: 0x2460, last: 0x2473, level: 3 }, // ①
  { first: 0x2474, last: 0x2487, level: 3 }, // ⑴
  { first: 0x2488, last: 0x249b, level: 3 }, // ⒈
];
const POINT = `[、.,:;。·•]`;

const PATTERNS: readonly { readonly level: 1 | 2 | 3; readonly pattern: RegExp }[] = [
  { level: 1, pattern: new RegExp(`^(${HAN}|[${CAPITAL}]) *${POINT} *`, 'u') },
  { level: 1, pattern: new RegExp(String.raw`^第 *[([]? *(${HAN}|\d{1,2}) *[)\]]? *(?:部 *分|章|节) *${POINT}? *`, 'u') },
  { level: 1, pattern: new RegExp(`^(${HAN}) +`, 'u') },
  { level: 2, pattern: new RegExp(String.raw`^[([【] *(${HAN}|\d{1,2}) *[)\]】] *${POINT}? *`, 'u') },
  { level: 2, pattern: new RegExp(String.raw`^(${HAN}) *[)\]] *`, 'u') },
  { level: 3, pattern: /^(\d{1,2}) *[、.,:)] *(?!\d)/u },
];
/** A number with nothing behind it counts only where the rest is an official title. */
const BARE = new RegExp(String.raw`^(${HAN}|\d{1,2}(?!\d)) *(?=\p{Script=Han})`, 'u');

const FIRST_CODES: ReadonlySet<number> = new Set([
  ...Array.from(`一二三四五六七八九十第([【0123456789${CAPITAL}`, (character) => character.charCodeAt(0)),
  ...SIGNS.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
]);

/** Whether a number can begin with this folded code unit. */
export function beginsNumber(code: number): boolean {
  return FIRST_CODES.has(code);
}

/** Reads the number at the beginning of a folded text; `undefined` where there is none. */
export function numberingOf(folded: string): Numbering | undefined {
  if (!beginsNumber(folded.charCodeAt(0))) return undefined;
  const sign = signAt(folded);
  if (sign !== undefined) return sign;
  for (const { level, pattern } of PATTERNS) {
    const found = numbering(pattern.exec(folded), level);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A number run together with its title: `一总体情况`, `1 总体情况`. */
export function bareNumberingOf(folded: string): Numbering | undefined {
  const found = BARE.exec(folded);
  return numbering(found, /\d/.test(found?.[1] ?? '') ? 3 : 1);
}

function numbering(found: RegExpExecArray | null, level: 1 | 2 | 3): Numbering | undefined {
  if (found === null) return undefined;
  const numeral = found[1] ?? '';
  const capital = CAPITAL.indexOf(numeral) + 1;
  const value = /\d/.test(numeral) ? Number(numeral) : capital > 0 ? capital : chineseNumber(numeral);
  if (value === undefined) return undefined;
  const start = found[0].indexOf(numeral);
  return { level, value, length: found[0].length, numeral: { start, end: start + numeral.length } };
}

function signAt(folded: string): Numbering | undefined {
  const code = folded.charCodeAt(0);
  const sign = SIGNS.find(({ first, last }) => code >= first && code <= last);
  if (sign === undefined) return undefined;
  const length = new RegExp(`^.${POINT}? *`, 'u').exec(folded)?.[0].length ?? 1;
  return { level: sign.level, value: code - sign.first + 1, length, numeral: { start: 0, end: 1 } };
}
