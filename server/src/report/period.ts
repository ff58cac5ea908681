import { chineseNumber } from '../text/numerals';
import type { Period } from './model';
import type { Line } from './source/line';
import { pack, yearOf } from './title';

const YEAR = String.raw`(\d{4}|[〇零一二三四五六七八九]{4})`;
const SMALL = String.raw`(\d{1,2}|[一二三四五六七八九十]{1,3})`;
const RANGE = new RegExp(
  String.raw`${YEAR}(?:年度?|[./-])${SMALL}(?:月|[./-])${SMALL}日?(?:零时|0时)?(?:起|开始)?[,,]?(?:至|到|止|—{1,2}|-{1,2}|–|~)(?:${YEAR}(?:年度?|[./-]))?${SMALL}(?:月|[./-])${SMALL}日?`,
  'dgu',
);
const YEAR_ONLY = new RegExp(String.raw`统计(?:期限|时限|周期|期间|时间|年度|数据)[^。;]{0,14}?${YEAR}年`, 'u');
const CONTEXT = /统计|期限|时限|所列数据|数据(?:时间|范围)|报告期|截至/u;
const CONTEXT_REACH = 40;

interface Mapped {
  readonly text: string;
  /** Source span of the characters `from`…`to` of the text. */
  readonly span: (from: number, to: number) => { readonly start: number; readonly end: number };
}

/**
 * The statistics period (统计期限): a range of dates beside a word for it, or a range that is a whole year.
 * Looked for in front of the first section first, then in the rest of the text; lines are read on over hard wraps.
 */
export function findPeriod(preamble: readonly Line[], rest: readonly Line[]): Period | undefined {
  return inText(mapped(preamble)) ?? inRest(rest);
}

function inRest(lines: readonly Line[]): Period | undefined {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || !line.text.includes('统计')) continue;
    const found = inText(mapped(lines.slice(i, i + 3)));
    if (found !== undefined) return found;
  }
  return undefined;
}

function mapped(lines: readonly Line[]): Mapped {
  let text = '';
  const places: { readonly line: Line; readonly index: number }[] = [];
  for (const line of lines) {
    const packed = pack(line.text);
    text += packed.text;
    for (const index of packed.from) places.push({ line, index });
  }
  const span = (from: number, to: number): { readonly start: number; readonly end: number } => {
    const first = places[from];
    const last = places[to - 1];
    return { start: first?.line.at(first.index) ?? 0, end: last?.line.after(last.index + 1) ?? 0 };
  };
  return { text, span };
}

function inText(source: Mapped): Period | undefined {
  for (const match of source.text.matchAll(RANGE)) {
    const period = range(source, match);
    if (period?.from === undefined || period.to === undefined) continue;
    const before = source.text.slice(Math.max(0, match.index - CONTEXT_REACH), match.index);
    const wholeYear = period.from.month === 1 && period.from.day === 1 && period.to.month === 12 && period.to.day === 31;
    if (CONTEXT.test(before) || wholeYear) return period;
  }
  const only = YEAR_ONLY.exec(source.text);
  if (only === null) return undefined;
  return { span: source.span(only.index, only.index + only[0].length), from: undefined, to: undefined };
}

function range(source: Mapped, match: RegExpMatchArray): Period | undefined {
  const [, year1 = '', month1 = '', day1 = '', year2 = '', month2 = '', day2 = ''] = match;
  const [whole, , , first, second, month] = match.indices ?? [];
  const from = yearOf(year1);
  const to = year2 === '' ? from : yearOf(year2);
  if (from === undefined || to === undefined || whole === undefined || first === undefined || month === undefined) return undefined;
  const firstEnd = source.text[first[1]] === '日' ? first[1] + 1 : first[1];
  return {
    span: source.span(whole[0], whole[1]),
    from: { year: from, month: small(month1), day: small(day1), span: source.span(whole[0], firstEnd) },
    to: { year: to, month: small(month2), day: small(day2), span: source.span((second ?? month)[0], whole[1]) },
  };
}

/** A month or a day of the month, in digits or Chinese. */
function small(digits: string): number {
  return /^\d+$/.test(digits) ? Number(digits) : (chineseNumber(digits) ?? 0);
}
