/** Rewrites dates in the manner in which they are written. */
import type { CalendarDate, Report } from '../../report/model';
import type { Edit } from '../../rule';
import { fold } from '../../text/characters';
import type { Span } from '../../text/span';
import { reword } from './reword';

const HAN = '〇一二三四五六七八九';
const NUMBER = /\d+|[〇零一二三四五六七八九十]+/gu;

/** The edits that make a date this one; a year that is not written stays unwritten. */
export function dateEdits(report: Report, date: CalendarDate, right: Pick<CalendarDate, 'year' | 'month' | 'day'>): readonly Edit[] {
  const source = report.text.slice(date.span.start, date.span.end);
  const written = [...fold(source).matchAll(NUMBER)];
  const numbers = written.length === 2 ? [right.month, right.day] : [right.year, right.month, right.day];
  const wrong = written.length === 2 ? [date.month, date.day] : [date.year, date.month, date.day];
  if (written.length !== numbers.length || source.includes('<')) {
    return reword(report.text, date.span, `${right.year}年${right.month}月${right.day}日`);
  }
  return written.flatMap((match, index) => {
    const value = numbers[index];
    if (value === undefined || value === wrong[index]) return [];
    const start = date.span.start + match.index;
    const span = { start, end: start + match[0].length };
    return [{ span, text: inManner(report.text.slice(span.start, span.end), value) }];
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
