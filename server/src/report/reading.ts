import { fold, isSpace } from '../text/characters';
import { remembered } from '../text/remember';
import type { Dress, Reads } from './model';

export interface Reading {
  readonly reads: Reads;
  readonly value: number | undefined;
  readonly dress: readonly Dress[];
}

const BLANK: Reading = { reads: 'blank', value: undefined, dress: [] };
const STROKE: Reading = { reads: 'stroke', value: undefined, dress: [] };
const WORDS: Reading = { reads: 'words', value: undefined, dress: [] };
const PLAIN: readonly Dress[] = [];
const LONGEST_NUMBER = 40;

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const UNGROUPED = /^\d+(?:\.\d+)?$/;
/** Digits parted by spaces are one number only in groups of three; `1 2` may be two cells run together. */
const SPACED = /(?:^|[^\d.])\d{1,3}(?: \d{3})+(?!\s*\d)/;
const UNIT = /(?:万元|亿元|人次|件次|条次|件|份|宗|条|项|个|次|人|起|篇|部|例|元)$/;
const STROKES = /^[-/\\—–―‐‑─~*]+$/;
const ANSWERS = new Set(['无', '暂无', '没有', '无数据', 'N/A', 'n/a', 'NA', 'nil']);

/** What a cell reads: its text as a number in any dress, a blank, a stroke or other words. */
export function readCell(text: string): Reading {
  if (text.length === 1) {
    const digit = text.charCodeAt(0) - 48;
    if (digit >= 0 && digit <= 9) return { reads: 'number', value: digit, dress: PLAIN };
  }
  return text === '' ? BLANK : readWritten(text);
}

const readWritten = remembered((text): Reading => {
  const folded = fold(text);
  const packed = pack(folded);
  if (packed === '') return BLANK;
  if (packed.length > LONGEST_NUMBER) return WORDS;
  if (STROKES.test(packed) || ANSWERS.has(packed)) return STROKE;
  return readNumber(text, folded, packed) ?? WORDS;
});

function pack(folded: string): string {
  let packed = '';
  for (let i = 0; i < folded.length && packed.length <= LONGEST_NUMBER; i++) {
    if (!isSpace(folded.charCodeAt(i))) packed += folded[i];
  }
  return packed;
}

function readNumber(text: string, folded: string, packed: string): Reading | undefined {
  const sign = packed[0] === '-' ? -1 : 1;
  const signed = sign < 0 || packed[0] === '+';
  const unit = UNIT.exec(packed)?.[0] ?? '';
  const digits = packed.slice(signed ? 1 : 0, packed.length - unit.length);
  const grouped = GROUPED.test(digits);
  if (!grouped && !UNGROUPED.test(digits)) return undefined;
  const value = Number(grouped ? digits.replaceAll(',', '') : digits);
  if (!Number.isFinite(value)) return undefined;
  const spaced = /\d\s+\d/.test(folded);
  if (spaced && !SPACED.test(folded)) return undefined;
  const dress: Dress[] = [];
  if (/[０-９．＋，－]/.test(text)) dress.push('full-width');
  if (grouped) dress.push('separator');
  if (unit !== '') dress.push('unit');
  if (spaced) dress.push('space');
  if (digits.length > 1 && /^0\d/.test(digits)) dress.push('zeros');
  return { reads: 'number', value: sign < 0 && value !== 0 ? -value : value, dress };
}
