/** Rewrites dates in the manner in which they are written. */
import type { CalendarDate, Report } from '../../report/model';
import { entityAt } from '../../report/source/tags';
import type { Edit } from '../../rule';
import { fold } from '../../text/characters';
import type { Span } from '../../text/span';
import { YEAR_DIGITS } from '../../text/years';
import { reword } from './reword';

const HAN = '〇一二三四五六七八九';
const NUMBER = /\d+|[〇零一二三四五六七八九十]+/gu;

const TAG = /<[^<>]*>/g;
const ENTITY = /&#?\w{1,8};/g;

/** A date without 年, 月 and 日: 20230101. */
const COMPACT = /^\d{8}$/;
const BEGINS_WITH_YEAR = new RegExp(`^${YEAR_DIGITS}`, 'u');
const PARTS = ['year', 'month', 'day'] as const;
const UNITS = { year: '年', month: '月', day: '日' } as const;

/** The edits that make a date this one; what is not written of it stays unwritten. */
export function dateEdits(report: Report, date: CalendarDate, right: Pick<CalendarDate, 'year' | 'month' | 'day'>): readonly Edit[] {
  const source = report.text.slice(date.span.start, date.span.end);
  const blank = (markup: string): string => ' '.repeat(markup.length);
  const written = [...fold(source.replace(TAG, blank).replace(ENTITY, blank)).matchAll(NUMBER)];
  const shown = source.replace(TAG, '').replace(ENTITY, (entity) => entityAt(entity, 0)?.text ?? entity);
  const bare = fold(shown).replace(/\s+/g, '');
  if (COMPACT.test(bare)) return reword(report.text, date.span, PARTS.map((part) => String(right[part]).padStart(2, '0')).join(''));
  const parts = PARTS.slice(BEGINS_WITH_YEAR.test(bare) ? 0 : 1);
  const count = bare.match(NUMBER)?.length ?? 0;
  // A number is broken in two, or its digits are entities.
  if (written.length !== count || count > parts.length) {
    const words = parts.slice(0, count > 0 && count < parts.length ? count : parts.length).map((part) => `${right[part]}${UNITS[part]}`);
    return reword(report.text, date.span, words.join(''));
  }
  return written.flatMap((match, index) => {
    const part = parts[index];
    if (part === undefined || right[part] === date[part]) return [];
    const start = date.span.start + match.index;
    const span = { start, end: start + match[0].length };
    return [{ span, text: inManner(report.text.slice(span.start, span.end), right[part]) }];
  });
}

/** The edits that make a year this one. */
export function yearEdits(report: Report, span: Span, year: number): readonly Edit[] {
  const text = inManner(report.text.slice(span.start, span.end).replace(/<[^<>]*>/g, ''), year);
  return reword(report.text, span, text);
}

/** The number in Han digits where the old one is, in plain digits everywhere else. */
function inManner(old: string, value: number): string {
  if (/\d/.test(fold(old))) return String(value);
  const zero = old.includes('零') ? '零' : HAN[0];
  if (value > 31) return [...String(value)].map((digit) => (digit === '0' ? zero : HAN[Number(digit)])).join('');
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return (tens > 1 ? HAN[tens] : '') + (tens > 0 ? '十' : '') + (ones > 0 ? HAN[ones] : '');
}
