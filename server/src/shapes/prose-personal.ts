/** Numbers that belong to a person: identity cards, mobiles, bank cards. */
import { foldCode } from '../text/characters';
import { type Noted, noted } from '../text/remember';

export type PersonalKind = 'identity' | 'mobile' | 'bank';

export interface PersonalNumber {
  readonly kind: PersonalKind;
  /** Indices of the text. */
  readonly start: number;
  readonly end: number;
}

/** A run of digits, in groups parted by single spaces or strokes as cards and telephones are written. */
const RUN =
  /(?<![\dA-Za-z.,_/@=-])(?:\d{11}(?!\d)|1\d{2}[ -]\d{4}[ -]\d{4}|\d{16,19}|\d{4}(?: \d{4}){3}(?: \d{1,3})?|\d{17}[Xx])(?![\dA-Za-z_@]|[.,-]\d)/gu;
/** Digits of a mobile number, the shortest of them. */
const SHORTEST_NUMBER = 11;
const NONE: readonly PersonalNumber[] = [];
const COUNTED = /^ ?(?:元|件|次|人|条|份|个|万|亿|%|户|册)/u;
/** Words for a number that is no card. */
const OTHER_NUMBER = /编[号码]|代码|流水|单号|案号|文号|备案|许可证|税号|信用|标识|条码|票据|订单/u;
const REGIONS = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The personal numbers of a text, in its order. */
export function personalNumbersIn(said: Noted | string): readonly PersonalNumber[] {
  const { length } = typeof said === 'string' ? said : said.text;
  return length < SHORTEST_NUMBER ? NONE : numbersIn(said);
}

const numbersIn = noted((text): readonly PersonalNumber[] => {
  if (!hasDigits(text, SHORTEST_NUMBER)) return NONE;
  const folded = text.replace(/[０-９Ｘｘ]/gu, (character) => String.fromCharCode(foldCode(character.charCodeAt(0))));
  const found: PersonalNumber[] = [];
  for (const match of folded.matchAll(RUN)) {
    const start = match.index;
    const end = start + match[0].length;
    if (COUNTED.test(folded.slice(end, end + 3))) continue;
    const kind = kindOf(match[0].replace(/[ -]/g, ''), folded.slice(Math.max(0, start - 12), start));
    if (kind !== undefined) found.push({ kind, start, end });
  }
  return found;
});

/** Whether a text has that many digits at all, half-width or full-width. */
function hasDigits(text: string, count: number): boolean {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (((code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)) && ++digits >= count) return true;
  }
  return false;
}

function kindOf(number: string, before: string): PersonalKind | undefined {
  if (number.length === 11) return /^1[3-9]/.test(number) && !OTHER_NUMBER.test(before) ? 'mobile' : undefined;
  if (isIdentity(number)) return 'identity';
  if (OTHER_NUMBER.test(before) || /[Xx]$/.test(number)) return undefined;
  // Eighteen digits are mostly codes of organisations.
  const issued = number.length === 18 ? /^62/ : /^(?:62|4|5[1-5]|3[457])/;
  return issued.test(number) && number.length >= 16 && luhn(number) && !/^(\d)\1+$/.test(number) ? 'bank' : undefined;
}

/** Region, date of birth and check digit of GB 11643. */
function isIdentity(number: string): boolean {
  if (number.length !== 18 || !REGIONS.has(number.slice(0, 2))) return false;
  const year = Number(number.slice(6, 10));
  const month = Number(number.slice(10, 12));
  const day = Number(number.slice(12, 14));
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
    return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === (number[17] ?? '').toUpperCase();
}

function luhn(number: string): boolean {
  let sum = 0;
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[number.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
  }
  return sum % 10 === 0;
}
