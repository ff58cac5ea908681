import { chineseNumber } from '../text/numerals';
import { noted } from '../text/remember';
import { YEAR_DIGITS, yearOf } from '../text/years';
import type { CalendarDate, Period } from './model';
import { type Packed, pack, packedText } from './packed';
import { isPageArtifact } from './page-number';
import type { Line } from './source/line';

const YEAR = `(?<year1>${YEAR_DIGITS})`;
const SECOND_YEAR = `(?<year2>${YEAR_DIGITS})`;
const SMALL = String.raw`(?:\d{1,2}|[一二三四五六七八九十元]{1,3})`;
/** What stands between two dates: 起至, （含当日）起，截至, 00:00—; `TO` tells that it is a range, if 止 behind it does not. */
const BETWEEN = String.raw`(?:(?:零|0|24)[时点]|\d{1,2}:\d{2}|[起计算始开含零以来截止于至到当同本年日()“”"、,~→—–―‐‑─一\-]){1,14}?`;
const TO = /[至到止~→—–―‐‑─一-]/u;

const DAYS = new RegExp(
  `${YEAR}(?:年度?|[./-])(?<month1>${SMALL})(?:月|[./-])(?<day1>${SMALL})[日号]?(?<between>${BETWEEN})(?:${SECOND_YEAR}(?:年度?|[./-]))?(?<month2>${SMALL})(?:月|[./-])(?<day2>${SMALL})[日号]?`,
  'dgu',
);
const MONTHS = new RegExp(
  `${YEAR}年(?<month1>${SMALL})月?份?(?<between>${BETWEEN})(?:${SECOND_YEAR}年)?(?<month2>${SMALL})月份?底?(?!${SMALL}[日号])`,
  'dgu',
);
/** The end of the year in words: 自2023年1月1日起至12月底, 2023年初至年底. */
const YEAR_END = new RegExp(
  `${YEAR}年(?:(?<month1>${SMALL})月(?:(?<day1>${SMALL})[日号])?|初)(?<between>${BETWEEN})(?:${SECOND_YEAR}|[当同本该])?年{0,2}(?:(?<month2>12|十二)月)?[底末]`,
  'dgu',
);
const COMPACT = new RegExp(
  String.raw`(?<!\d)(?<year1>\d{4})(?<month1>\d{2})(?<day1>\d{2})(?<between>${BETWEEN})(?<year2>\d{4})(?<month2>\d{2})(?<day2>\d{2})(?!\d)`,
  'dgu',
);
const WHOLE_YEAR = new RegExp(
  String.raw`(?:统计(?:期限?|时限|周期|期间|时间|时段|范围|年度)|数据(?:时间|范围|期限)|报告期|所列数据)(?:为|是|[:“"])*(?<year1>${YEAR_DIGITS})年(?:全年|度)?(?![\d一二三四五六七八九十])`,
  'dgu',
);

/** Without its year, which is that of the title: 统计期限为当年1月1日至12月31日. */
const UNDATED = new RegExp(
  `(?:期限?|时限|周期|期间|时间|时段|范围|所列数据)(?:为|是|自|从|:)*(?<from>(?:当年|本年度?|该年度?|报告年度)?1月1日)${BETWEEN}(?<to>(?:当年|本年度?|该年度?)?12月31日)`,
  'dgu',
);

/** Only the last day: 数据统计截至2023年12月31日, 统计期限截止2023年底. */
const UP_TO = new RegExp(
  String.raw`(?<context>(?:统计|数据|期限|时限|时间|周期)[^。;,\d]{0,12}?)?截[止至](?:时间|日期|期)?[到至于为是:]{0,3}${YEAR}年(?:(?<month1>${SMALL})月份?(?:(?<day1>${SMALL})[日号]|底|末)?|年?[底末])`,
  'dgu',
);
/** Only the first day: 统计期限自2023年1月1日至今. */
const SINCE = new RegExp(
  `${YEAR}(?:年|[./-])(?<month1>${SMALL})(?:月|[./-])(?<day1>${SMALL})[日号]?(?:起|开始|以来)?,?(?:至今|迄今|(?:截?至|到)目前)`,
  'dgu',
);

/** A first day, whatever comes behind it: 统计期限自2023年1月1日起。 The rest of the clause may be an end with a slip in it. */
const BEGUN = new RegExp(
  `(?:统计|数据)(?:的|数据)?(?:起止)?(?:期限?|时限|周期|期间|时间|时段|范围|区间|口径)(?:为|是|自|从|[:,])*${YEAR}年(?<month1>${SMALL})月(?<day1>${SMALL})[日号](?<rest>[^。;,]{0,24}(?:,[至到截][^。;,]{0,24})?)`,
  'dgu',
);

/** What all of these have. */
const SOME_YEAR = new RegExp(YEAR_DIGITS, 'u');
/** Words that say that a range is the period of the figures. */
const CONTEXT =
  /统计(?:数据)?(?:的?(?:起止)?(?:期限?|时限|周期|期间|时间|时段|范围|区间|口径|年度)|自|从|数据|截[至止])|期限|时限|所列数据|数据(?:的?(?:时间|范围|期限|统计|起止))|报告期/u;
const CONTEXT_REACH = 40;
const MENTION = /统计|期限|时限|所列数据|数据|报告期|1月1日|一月一日/u;
const WINDOW = 3;
/** Whether a line has a word for the period or for its first day. */
const mentionsPeriod = noted((text): boolean => MENTION.test(packedText(text)));
const namesYear = noted((text): boolean => SOME_YEAR.test(packedText(text)));
/** How many lines around such a line a period may be broken over, and how far its words reach. */
const AROUND = 6;
/** Lines that are searched at once; longer runs lie over each other. */
const LONGEST_RUN = 40;

/** `end`: the last day alone, beside a word for the period; `bare-end`: without one; `begun`: the first day alone, or all that can be read. */
type Certainty = 'stated' | 'whole-year' | 'end' | 'bare-end' | 'begun' | 'other';

interface Candidate {
  readonly period: Period;
  readonly certainty: Certainty;
}

/**
 * The statistics period (统计期限): a range of dates beside a word for it, or a range that is a whole year.
 * Looked for in front of the first section first, then in the rest of the text; lines are read on over hard wraps.
 * In the prose of the sections a mere whole year counts only if it is the report's own: 与2022年…相比 speaks of another.
 */
export function findPeriod(preamble: readonly Line[], rest: readonly Line[], year: number | undefined): Period | undefined {
  let whole: Period | undefined;
  let own: Period | undefined;
  let end: Period | undefined;
  let begun: Period | undefined;
  for (const { period, certainty } of inPreamble(preamble, year)) {
    const ofYear = period.to?.year === year;
    if (certainty === 'stated') return period;
    if (certainty === 'whole-year') whole ??= period;
    if (certainty === 'whole-year' && (ofYear || year === undefined)) own ??= period;
    // The end of a year says which year is meant.
    if (certainty === 'end' || (certainty === 'bare-end' && ofYear && year !== undefined)) end ??= period;
    if (certainty === 'begun') begun ??= period;
  }
  return own ?? whole ?? end ?? inRest(rest, year) ?? begun;
}

function* inPreamble(preamble: readonly Line[], year: number | undefined): Iterable<Candidate> {
  const lines = preamble.filter((line) => !isPageArtifact(line.text));
  if (!lines.some((line) => namesYear(line))) return;
  for (const run of runsAbout(lines)) yield* candidates(pack(run), year);
}

/** The lines near a year or a word for a period, run by run: a text without headings may have thousands of others, and of these. */
function* runsAbout(lines: readonly Line[]): Iterable<readonly Line[]> {
  let [start, end] = [0, 0];
  for (const [index, line] of lines.entries()) {
    if (!mentionsPeriod(line) && !namesYear(line)) continue;
    const from = Math.max(0, index - AROUND);
    const begins = end === 0 || from > end || end - start >= LONGEST_RUN;
    if (begins && end > 0) yield lines.slice(start, end);
    if (begins) start = from;
    end = index + AROUND + 1;
  }
  if (end > 0) yield lines.slice(start, end);
}

function inRest(lines: readonly Line[], year: number | undefined): Period | undefined {
  let own: Period | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || !mentionsPeriod(line)) continue;
    const window = pack(lines.slice(i, i + WINDOW));
    if (!SOME_YEAR.test(window.text)) continue;
    for (const { period, certainty } of candidates(window, year)) {
      if (certainty === 'stated') return period;
      if ((certainty === 'whole-year' || certainty === 'end') && period.to?.year === year) own ??= period;
    }
  }
  return own;
}

/** A way to write a period. */
interface Wording {
  /** Where it stands in a text. */
  readonly matches: (source: Packed) => readonly RegExpExecArray[];
  readonly read: (source: Packed, match: RegExpExecArray, year: number | undefined) => Candidate | undefined;
}

type PeriodOf = (source: Packed, match: RegExpExecArray, year: number | undefined) => Period | undefined;

function wording(pattern: RegExp, period: PeriodOf, certainty: Certain): Wording {
  // The same without the places of its groups, which cost several times as much.
  const placeless = new RegExp(pattern.source, 'u');
  const read: Wording['read'] = (source, match, year) => {
    const found = period(source, match, year);
    return found && { period: found, certainty: certainty(found, match, sentenceBefore(source.text, match.index)) };
  };
  return { matches: noted((text) => (placeless.test(text) ? [...text.matchAll(pattern)] : NOWHERE)), read };
}

const NOWHERE: readonly RegExpExecArray[] = [];

/** Before 截至 these say that the day is the last of the period; 数据统计截至 may be the day on which the figures were drawn. */
const LIMIT = /期限|时限|周期/u;

/** How sure it is that a match tells the period, with what stands before it in its sentence. */
type Certain = (period: Period, match: RegExpExecArray, before: string) => Certainty;

const inContext: Certain = (period, _, before) => (CONTEXT.test(before) ? 'stated' : isWholeYear(period) ? 'whole-year' : 'other');

const WORDINGS: readonly Wording[] = [
  ...[DAYS, MONTHS, COMPACT, YEAR_END].map((pattern) => wording(pattern, range, inContext)),
  wording(SINCE, since, (_, __, before) => (CONTEXT.test(before) ? 'stated' : 'other')),
  wording(UP_TO, upTo, (period, { groups }) =>
    groups?.context && (isYearEnd(period) || LIMIT.test(groups.context)) ? 'end' : isYearEnd(period) ? 'bare-end' : 'other',
  ),
  wording(WHOLE_YEAR, range, () => 'stated'),
  wording(UNDATED, undated, () => 'stated'),
  wording(BEGUN, begun, () => 'begun'),
];

function* candidates(source: Packed, year: number | undefined): Iterable<Candidate> {
  for (const { matches, read } of WORDINGS) {
    for (const match of matches(source)) {
      const found = read(source, match, year);
      if (found !== undefined) yield found;
    }
  }
}

function sentenceBefore(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - CONTEXT_REACH), index);
  return before.slice(before.lastIndexOf('。') + 1);
}

function isWholeYear(period: Period): boolean {
  const { from, to } = period;
  return from !== undefined && from.year === to?.year && from.month === 1 && from.day === 1 && isYearEnd(period);
}

function isYearEnd({ to }: Period): boolean {
  return to?.month === 12 && to.day === 31;
}

function upTo(source: Packed, match: RegExpMatchArray): Period | undefined {
  const { year1 = '', month1, day1 } = match.groups ?? {};
  const start = match.indices?.groups?.year1?.[0];
  const end = match.indices?.[0]?.[1];
  const year = yearOf(year1);
  if (year === undefined || start === undefined || end === undefined) return undefined;
  const month = small(month1) ?? 12;
  const span = source.span(start, end);
  return { span, from: undefined, to: { year, month, day: small(day1) ?? daysIn(year, month), span } };
}

function since(source: Packed, match: RegExpMatchArray): Period | undefined {
  const { year1 = '', month1, day1 } = match.groups ?? {};
  const [start, end] = match.indices?.[0] ?? [];
  const dayEnd = match.indices?.groups?.day1?.[1];
  const year = yearOf(year1);
  if (year === undefined || start === undefined || end === undefined || dayEnd === undefined) return undefined;
  const from = { year, month: small(month1) ?? 1, day: small(day1) ?? 1, span: source.span(start, dayEnd) };
  return { span: source.span(start, end), from, to: undefined };
}

function undated(source: Packed, match: RegExpMatchArray, year: number | undefined): Period | undefined {
  const { from, to } = match.indices?.groups ?? {};
  if (year === undefined || from === undefined || to === undefined) return undefined;
  return {
    span: source.span(from[0], to[1]),
    from: { year, month: 1, day: 1, span: source.span(...from) },
    to: { year, month: 12, day: 31, span: source.span(...to) },
  };
}

function begun(source: Packed, match: RegExpMatchArray): Period | undefined {
  const { year1 = '', month1, day1 } = match.groups ?? {};
  const { year1: start, rest } = match.indices?.groups ?? {};
  const year = yearOf(year1);
  if (year === undefined || start === undefined || rest === undefined) return undefined;
  const from = { year, month: small(month1) ?? 1, day: small(day1) ?? 1, span: source.span(start[0], rest[0]) };
  return { span: source.span(start[0], rest[1]), from, to: undefined };
}

/** The period that a match states; parts that are not written are the first and the last of the year or month. */
function range(source: Packed, match: RegExpMatchArray): Period | undefined {
  const { year1 = '', year2, month1, day1, between, month2, day2 } = match.groups ?? {};
  const at = match.indices?.groups ?? {};
  const [whole] = match.indices ?? [];
  if (between !== undefined && !TO.test(between) && source.text[whole?.[1] ?? 0] !== '止') return undefined;
  const first = yearOf(year1);
  const last = year2 === undefined ? first : yearOf(year2);
  if (first === undefined || last === undefined || whole === undefined) return undefined;
  const start = at.year1?.[0] ?? whole[0];
  const fromEnd = at.between?.[0] ?? whole[1];
  const toStart = (at.year2 ?? at.month2)?.[0] ?? start;
  const month = small(month2) ?? 12;
  const from: CalendarDate = { year: first, month: small(month1) ?? 1, day: small(day1) ?? 1, span: source.span(start, fromEnd) };
  const to: CalendarDate = { year: last, month, day: small(day2) ?? daysIn(last, month), span: source.span(toStart, whole[1]) };
  return { span: source.span(start, whole[1]), from, to };
}

/** A month or a day of the month, in digits or Chinese; 元月 is the first. */
function small(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  if (digits === '元') return 1;
  return /^\d+$/.test(digits) ? Number(digits) : (chineseNumber(digits) ?? 0);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
