import { fold, foldCode, isDigit, isHan, isSpace, trimmed } from '../text/characters';
import { noted } from '../text/remember';
import type { Span } from '../text/span';
import { isKnownLabel, labelKey } from './labels';
import type { Heading } from './model';
import { bareNumberingOf, beginsNumber, type Numbering, numberingOf } from './numbering';
import { knownTitle, LONGEST_TITLE, matchSection, type SectionMatch } from './section-titles';
import { type Line, spanOf } from './source/line';

const LONGEST_HEADING = 60;
/** How much of a line is looked at; a table of contents has long leaders. */
const LONGEST_LOOK = 200;
const SHORTEST_LEADER = 3;
const FULL_STOP = 0x3002;
const BRACKET = 0x28;

/** Marks, bullets and opening quotes that may stand in front of a heading, and what closes it. */
const OPENING = '#*_>`-+•●◆■▪★☆※▲◎—–·【[《“「『〖"';
const CLOSING = '#*_`—–】》”」』〗"';
const LEADERS = '.。·•…_-—─ ';
/** `【一】` and `[1]` are numbers, not quotes. */
const BRACKETED_NUMBER = /^[【[] *(?:[一二三四五六七八九十]{1,3}|\d{1,2}) *[】\]]/u;
const LINK = /\] ?\([^()\s]*\)$/u;
const ANCHOR = / ?\{#[^{}]*\}$/u;
/** How a sentence begins that was run together with the title in front of it. */
const SENTENCE = /^(?:本|无|没有|未|我|全|按|根据|依|收|截|除|今年|一是|\d{4}年)/u;

/** A heading in the text, with what more is known of its line. */
export interface HeadingLine extends Heading {
  /** Whether markup says that it is a heading. */
  readonly marked: boolean;
  readonly match: SectionMatch | undefined;
  /** Source offset behind the heading: the end of the line, or of the title where text follows on the line. */
  readonly end: number;
  readonly lineSpan: Span;
  /** Whether it is an entry of a table of contents, by its page number or link. */
  readonly listed: boolean;
}

/** A line's text without the marks around it, in indexes of the text. */
interface Frame {
  readonly start: number;
  readonly end: number;
  /** The text from `start`, folded, marks within it as spaces, to at most `LONGEST_LOOK`. */
  readonly plain: string;
  readonly marked: boolean;
  readonly linked: boolean;
}

/** A heading's title within its frame: `plain.slice(from, to)`. */
interface Cut {
  readonly from: number;
  readonly to: number;
  /** Whether the title is all that stands on the line. */
  readonly whole: boolean;
  readonly listed: boolean;
}

/** What the beginning of a line's text says, in indexes of the text. */
interface Beginning {
  readonly numbering: Numbering | undefined;
  /** What stands behind the number, folded. */
  readonly title: string;
  /** Whether that is a known title. */
  readonly known: boolean;
  readonly shape: Shape | undefined;
}

/** A text that is a heading. */
interface Shape {
  readonly start: number;
  readonly titleStart: number;
  readonly end: number;
  readonly level: 1 | 2 | 3;
  readonly numbering: Numbering | undefined;
  readonly marked: boolean;
  readonly match: SectionMatch | undefined;
  readonly whole: boolean;
  readonly listed: boolean;
}

const NOTHING: Beginning = { numbering: undefined, title: '', known: false, shape: undefined };
const beginning = noted((text) => read(text, false));
const beginningInHeading = noted((text) => read(text, true));

function beginningIn(line: Line): Beginning {
  if (holdsFiguresOnly(line.text) || isPlainlyProse(line.text, line.marked === true)) return NOTHING;
  return line.marked === true ? beginningInHeading(line) : beginning(line);
}

function holdsFiguresOnly(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isDigit(code) && !isSpace(code)) return false;
  }
  return true;
}

function read(text: string, heading: boolean): Beginning {
  const frame = frameOf(text, heading);
  if (frame === undefined) return NOTHING;
  const numbering = numberOf(frame.plain);
  const title = frame.plain.slice(numbering?.length ?? 0);
  return { numbering, title, known: knownTitle(title) !== undefined, shape: shapeOf(text, frame, numbering) };
}

/**
 * Whether a text is too long for a heading and has no page number behind it.
 * Only a number of the first level may have more than the title behind it.
 */
function isPlainlyProse(text: string, heading: boolean): boolean {
  if (heading || text.length <= LONGEST_HEADING) return false;
  const { start, end } = trimmed(text);
  if (end - start <= LONGEST_HEADING) return false;
  const first = foldCode(text.charCodeAt(start));
  const last = foldCode(text.charCodeAt(end - 1));
  return isHanOrStop(last) && (isHan(first) ? !beginsNumber(first) : first === BRACKET || isDigit(first));
}

function isHanOrStop(code: number): boolean {
  return isHan(code) || code === FULL_STOP;
}

function frameOf(text: string, heading: boolean): Frame | undefined {
  let start = 0;
  let marked = heading;
  let linked = false;
  for (; start < text.length; start++) {
    const character = text[start] ?? '';
    if (isSpace(text.charCodeAt(start))) continue;
    if (!OPENING.includes(character) || BRACKETED_NUMBER.test(fold(text.slice(start, start + 8)))) break;
    if (character === '#') marked = true;
    linked = character === '[';
  }
  let { end } = trimmed(text, start);
  const tail = text.slice(Math.max(start, end - LONGEST_LOOK), end);
  const aside = (linked ? LINK : ANCHOR).exec(tail);
  if (aside !== null) end -= aside[0].length;
  while (end > start && (CLOSING.includes(text[end - 1] ?? '') || isSpace(text.charCodeAt(end - 1)))) end--;
  if (start === end) return undefined;
  const plain = fold(text.slice(start, Math.min(end, start + LONGEST_LOOK))).replace(/[*_`\\]/g, ' ');
  return { start, end, plain, marked, linked: linked && aside !== null && !marked };
}

/** The number in front, by itself or, where an official title follows, run together with it. */
function numberOf(plain: string): Numbering | undefined {
  const found = numberingOf(plain);
  if (found !== undefined) return found;
  const bare = bareNumberingOf(plain);
  return bare !== undefined && knownTitle(plain.slice(bare.length))?.alike === 1 ? bare : undefined;
}

/** Number and title of a line, whatever they are: what a heading broken over two lines begins with. */
export function beginningOf(line: Line): Omit<Beginning, 'shape'> {
  return mayBeginNumber(line.text) ? beginningIn(line) : NOTHING;
}

/** Whether the first character, marks aside, is one of a number. */
function mayBeginNumber(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = foldCode(text.charCodeAt(i));
    if (isSpace(code)) continue;
    return beginsNumber(code) || OPENING.includes(text[i] ?? '');
  }
  return false;
}

function shapeOf(text: string, frame: Frame, numbering: Numbering | undefined): Shape | undefined {
  const { start, marked } = frame;
  const cut = cutTitle(frame, numbering);
  if (cut === undefined || cut.to <= cut.from) return undefined;
  const title = text.slice(start + cut.from, start + cut.to);
  if (numbering === undefined && !marked && knownTitle(title)?.alike !== 1) return undefined;
  const match = isTableLabel(frame, numbering) ? undefined : matchSection(title, numbering?.value);
  if (numbering === undefined && !marked && match === undefined) return undefined;
  return {
    start,
    titleStart: start + cut.from,
    end: start + cut.to,
    level: numbering?.level ?? (match === undefined ? 2 : 1),
    numbering,
    marked,
    match,
    whole: cut.whole,
    listed: cut.listed || frame.linked,
  };
}

/** Reads a line as a heading, with or without `#` and `**`; `undefined` for running text. Looks at the line's beginning only. */
export function readHeading(line: Line): HeadingLine | undefined {
  const { shape } = beginningIn(line);
  if (shape === undefined) return undefined;
  const { start, titleStart, end, numbering } = shape;
  const span = spanOf(line, start, end);
  return {
    span,
    text: line.text.slice(start, end),
    level: shape.level,
    title: line.text.slice(titleStart, end),
    titleSpan: spanOf(line, titleStart, end),
    number: numbering && { value: numbering.value, span: spanOf(line, start + numbering.numeral.start, start + numbering.numeral.end) },
    marked: shape.marked,
    match: shape.match,
    end: shape.whole ? line.span.end : span.end,
    lineSpan: line.span,
    listed: shape.listed,
  };
}

/** Row labels are no headings: `一、本年新收…`; but 六、其他 is one. */
function isTableLabel(frame: Frame, numbering: Numbering | undefined): boolean {
  if (!isKnownLabel(labelKey(frame.plain))) return false;
  const known = knownTitle(frame.plain.slice(numbering?.length ?? 0));
  return !(numbering?.level === 1 && known?.section.number === numbering.value);
}

function cutTitle(frame: Frame, numbering: Numbering | undefined): Cut | undefined {
  const { plain } = frame;
  const from = numbering?.length ?? 0;
  const inline = numbering?.level === 1 ? inlineTitle(plain, from) : undefined;
  const cutOff = frame.end - frame.start > plain.length;
  const page = cutOff ? undefined : pageReference(plain, from);
  const end = page ?? plain.length;
  const whole = !cutOff && end <= LONGEST_HEADING && !/[。;]./u.test(plain.slice(from, end));
  if (!whole) return inline === undefined ? undefined : { from, to: inline, whole: false, listed: false };
  const to = withoutTail(plain, from, end);
  if (inline !== undefined && inline < to && knownTitle(plain.slice(from, to))?.alike !== 1)
    return { from, to: inline, whole: false, listed: false };
  return { from, to, whole: true, listed: page !== undefined };
}

/** Where the leader and the page number of an entry in a table of contents begin; `undefined` where there are none. */
function pageReference(plain: string, from: number): number | undefined {
  const digits = /\(? *\d{1,3} *\)?$/u.exec(plain.slice(Math.max(from, plain.length - 9)));
  if (digits === null) return undefined;
  const page = plain.length - digits[0].length;
  let leader = page;
  while (leader > from && LEADERS.includes(plain[leader - 1] ?? '')) leader--;
  if (leader === from) return undefined;
  return page - leader >= SHORTEST_LEADER || knownTitle(plain.slice(from, leader)) !== undefined ? leader : undefined;
}

/** End of a title without the colon or full stop behind it. */
function withoutTail(plain: string, from: number, end: number): number {
  let stop = end;
  while (stop > from && ' :.。,;·'.includes(plain[stop - 1] ?? '')) stop--;
  return stop;
}

/** Where an official title ends that text follows on the same line: `六、其他需要报告的事项：无。` */
function inlineTitle(plain: string, from: number): number | undefined {
  for (let i = Math.min(plain.length - 1, from + LONGEST_TITLE); i > from + 3; i--) {
    const rest = plain.slice(i, i + 8);
    if (!/^[ :。.,;]/u.test(rest) && !SENTENCE.test(rest)) continue;
    if (knownTitle(plain.slice(from, i))?.alike === 1) return withoutTail(plain, from, i);
  }
  return undefined;
}

/** Whether a line opens a section: no table of plain lines goes on over it. */
export function opensSection(line: Line): boolean {
  const { shape } = beginningIn(line);
  if (shape === undefined) return false;
  return shape.match !== undefined ? shape.level === 1 || shape.match.alike === 1 : shape.level === 1 && shape.marked;
}
