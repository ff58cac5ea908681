import { NUMERALS, SECTIONS } from '../form/sections';
import type { FormSection, SectionNumber } from '../form/model';
import { fold, isSpace, skeletonOf, trimmed } from '../text/characters';
import { chineseNumber } from '../text/numerals';
import { similarity } from '../text/similarity';
import { isKnownLabel, labelKey } from './labels';
import type { Heading } from './model';
import { type Line, spanOf } from './source/line';

const LONGEST_HEADING = 60;
const LONGEST_TITLE = 40;

const LEVEL_1 = /^(?:([一二三四五六七八九十]{1,3})\s*[、.,:]\s*|第([一二三四五六七八九十]{1,3})(?:部分|章|节)\s*[、.,:]?\s*|([一二三四五六七八九十]{1,3})\s+)/u;
const LEVEL_2 = /^[(【[]\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*[)】\]]\s*[、.,:]?\s*/u;
const LEVEL_3 = /^(\d{1,2})\s*[、.,:)]\s*(?!\d)/u;
/** Page leader and number behind a title in a table of contents. */
const LEADER = /(?:[.。·…_\s]{3,}|\t)\s*\d{1,3}\s*$/u;

/** What a heading's title is to the form. */
export interface SectionMatch {
  readonly section: FormSection;
  readonly wording: 'form' | 'accepted' | 'other';
  /** 1 for the same wording, less for a similar one. */
  readonly alike: number;
}

/** A heading in the text, with what more is known of its line. */
export interface HeadingLine extends Heading {
  readonly marked: boolean;
  readonly match: SectionMatch | undefined;
  /** Source offset behind the heading: the end of the line, or of the title where text follows on the line. */
  readonly end: number;
  readonly lineSpan: { readonly start: number; readonly end: number };
  /** Whether it is an entry of a table of contents by its page number. */
  readonly listed: boolean;
}

const TITLES = new Map<string, SectionMatch>();
for (const section of SECTIONS) {
  for (const wording of section.aliases) TITLES.set(skeletonOf(wording), { section, wording: 'other', alike: 0.9 });
  for (const wording of section.accepted) TITLES.set(skeletonOf(wording), { section, wording: 'accepted', alike: 1 });
  TITLES.set(skeletonOf(section.title), { section, wording: 'form', alike: 1 });
}

/** The section whose title this is or resembles. A weak likeness counts only where the number agrees. */
export function matchSection(title: string, number: number | undefined): SectionMatch | undefined {
  if (title.length > LONGEST_TITLE) return undefined;
  const key = skeletonOf(title);
  const known = TITLES.get(key);
  if (known !== undefined) return known;
  let best: SectionMatch | undefined;
  for (const [wording, match] of TITLES) {
    if (match.wording === 'other') continue;
    const alike = similarity(key, wording);
    const enough = alike >= 0.75 || (alike >= 0.55 && match.section.number === number);
    if (enough && alike > (best?.alike ?? 0)) best = { section: match.section, wording: 'other', alike: Math.min(alike, 0.89) };
  }
  return best;
}

interface Numbering {
  readonly level: 1 | 2 | 3;
  readonly value: number;
  readonly length: number;
  readonly numeralStart: number;
  readonly numeralLength: number;
}

function numberingOf(folded: string): Numbering | undefined {
  for (const [level, pattern] of [
    [1, LEVEL_1],
    [2, LEVEL_2],
    [3, LEVEL_3],
  ] as const) {
    const found = pattern.exec(folded);
    if (found === null) continue;
    const numeral = found[1] ?? found[2] ?? found[3] ?? '';
    const value = /\d/.test(numeral) ? Number(numeral) : chineseNumber(numeral);
    if (value === undefined) continue;
    return { level, value, length: found[0].length, numeralStart: found[0].indexOf(numeral), numeralLength: numeral.length };
  }
  return undefined;
}

/** Reads a line as a heading, with or without `#` and `**`; `undefined` for running text. Looks at the line's beginning only. */
export function readHeading(line: Line): HeadingLine | undefined {
  const { text } = line;
  let start = 0;
  let marked = false;
  while (start < text.length && (isSpace(text.charCodeAt(start)) || '#*_>'.includes(text[start] ?? ''))) {
    if (text[start] === '#') marked = true;
    start++;
  }
  let end = trimmed(text, start).end;
  while (end > start && '*_#'.includes(text[end - 1] ?? '')) end--;
  end = trimmed(text, start, end).end;
  if (start === end) return undefined;
  const folded = fold(text.slice(start, Math.min(end, start + LONGEST_HEADING * 2)));
  const numbering = numberingOf(folded);
  const titleStart = start + (numbering?.length ?? 0);
  const whole = end - start <= LONGEST_HEADING && !/[。；]./u.test(text.slice(titleStart, end));
  const listed = whole && LEADER.test(text.slice(titleStart, end));
  const titleEnd = whole ? withoutTail(text, titleStart, end) : titlePrefix(text, titleStart, end, numbering);
  if (titleEnd === undefined || titleEnd <= titleStart) return undefined;
  const title = text.slice(titleStart, titleEnd);
  const inline = whole ? titlePrefix(text, titleStart, end, numbering) : undefined;
  const stop = inline !== undefined && inline < titleEnd && matchSection(title, numbering?.value)?.alike !== 1 ? inline : titleEnd;
  const cut = text.slice(titleStart, stop);
  const match = isKnownLabel(labelKey(text.slice(start, end))) ? undefined : matchSection(cut, numbering?.value);
  if (numbering === undefined && !marked && match?.alike !== 1) return undefined;
  const level = numbering?.level ?? (match === undefined ? 2 : 1);
  const number = numbering === undefined ? undefined : numberSpan(line, start, numbering);
  const textEnd = stop < titleEnd ? stop : titleEnd;
  return {
    span: spanOf(line, start, textEnd),
    text: text.slice(start, textEnd),
    level,
    title: cut,
    titleSpan: spanOf(line, titleStart, stop),
    number,
    marked,
    match,
    end: whole && stop === titleEnd ? line.span.end : line.after(stop),
    lineSpan: line.span,
    listed,
  };
}

function numberSpan(line: Line, start: number, numbering: Numbering): Heading['number'] {
  const from = start + numbering.numeralStart;
  return { value: numbering.value, span: spanOf(line, from, from + numbering.numeralLength) };
}

/** End of a title without page leader, closing marks and the colon or full stop behind it. */
function withoutTail(text: string, start: number, end: number): number {
  let stop = end;
  const leader = LEADER.exec(text.slice(start, end));
  if (leader !== null) stop = start + leader.index;
  while (stop > start && /[\s*_:：。.，,;；]/u.test(text[stop - 1] ?? '')) stop--;
  return stop;
}

/** Where an official or accepted title ends that text follows on the same line: `六、其他需要报告的事项：无。` */
function titlePrefix(text: string, start: number, end: number, numbering: Numbering | undefined): number | undefined {
  if (numbering?.level !== 1) return undefined;
  const limit = Math.min(end, start + LONGEST_TITLE);
  for (let i = limit; i > start + 3; i--) {
    const next = text[i] ?? '';
    if (i < end && !/[\s:：。.，,;；*]/u.test(next)) continue;
    const match = TITLES.get(skeletonOf(text.slice(start, i)));
    if (match !== undefined && match.alike === 1) return withoutTail(text, start, i);
  }
  return undefined;
}

/** Whether a line opens a section: no table of plain lines goes on over it. */
export function opensSection(line: Line): boolean {
  const first = line.text.trimStart();
  if (!(/^[#*_>一二三四五六七八九十第（(\d]/u.test(first) || first.length <= LONGEST_TITLE)) return false;
  const heading = readHeading(line);
  if (heading === undefined) return false;
  return heading.match !== undefined ? heading.level === 1 || heading.match.alike === 1 : heading.level === 1 && heading.marked;
}

/** 一 for 1 and so on. */
export function numeral(number: SectionNumber): string {
  return NUMERALS[number - 1] ?? '';
}
