import { trimmed } from '../text/characters';
import { YEAR_DIGITS, yearOf } from '../text/years';
import type { Title } from './model';
import { organBefore } from './organ';
import { type Packed, pack, packedText } from './packed';
import type { Line } from './source/line';

const MOST_LINES = 80;
const LONGEST_TITLE = 70;
const MOST_PIECES = 3;

const REPORT =
  /(?:(?:信息|政务)公开.{0,10}(?:报告|年报|总结)|政府信息(?:工作)?(?:年度报告|年报))(?:的?(?:公示|公告|通告))?(?:[(（][^()（）]{0,12}[)）])?[》”"]?$/u;
/** What the text of `REPORT` can end with. */
const LAST_CHARACTERS = '告报结示)）]》”"';
/** Papers about reports, and sentences that speak of one. */
const OTHER_PAPER = /解读|图解|一图|读懂|格式|指南|现将|[。；;!?！？]|(?:报送|印发|提交|做好|编制|发布|公布|根据|按照)/u;
/** What a page puts in front: `当前位置：首页 > 年报 >`, `标题：`, `title:`. */
const FRONT = /^.*[>»:|：](?=.)/u;
const BRACKETED_YEAR = new RegExp(`^[(（]${YEAR_DIGITS}年?度?[)）]$`, 'u');
const YEAR = new RegExp(`(${YEAR_DIGITS})年度?`, 'u');
const BARE_YEAR = new RegExp(String.raw`(?<!\d)(${YEAR_DIGITS})(?=年?度?(?:的?(?:政府|政务)?信息公开|政务公开|[)）]?$))`, 'u');
const TAIL = /[(（][^()（）]*[)）]$/u;

/** Where the title may stand, with how well what stands there reads as one. */
interface Candidate {
  readonly title: Title;
  readonly score: number;
}

/** Whether a short text could be a title, or a part of one that names the report. */
export function isTitleLike(text: string): boolean {
  return text.length >= 8 && text.length <= LONGEST_TITLE * 2 && /公\s*开|公\s*開|政\s*府\s*信\s*息/u.test(text);
}

/**
 * The title: one line, or a few in a row, that name an annual report on open information; the fullest of several.
 * `lines` are the lines in front of the first section; a page's menus and paths stand there too.
 */
export function findTitle(lines: readonly Line[]): Title | undefined {
  const written = lines.filter((line) => !/^\s*$/.test(line.text)).slice(0, MOST_LINES);
  let best: Candidate | undefined;
  for (let i = 0; i < written.length; i++) {
    const found = candidateAt(written, i);
    if (found !== undefined && found.score > (best?.score ?? 0)) best = found;
  }
  return best?.title;
}

/** A title whose last line with 报告 is the one at `index`. */
function candidateAt(written: readonly Line[], index: number): Candidate | undefined {
  const last = packedText(written[index]?.text ?? '').at(-1);
  if (last !== undefined && !LAST_CHARACTERS.includes(last)) return undefined;
  for (let pieces = 1; pieces <= Math.min(MOST_PIECES, index + 1); pieces++) {
    const first = index + 1 - pieces;
    const taken = written.slice(first, index + 1);
    const { text } = pack(taken);
    if (pieces > 1 && (text.length > LONGEST_TITLE || OTHER_PAPER.test(text))) return undefined;
    if (!REPORT.test(text)) continue;
    const after = written[index + 1];
    const year = after !== undefined && !YEAR.test(text) && BRACKETED_YEAR.test(pack([after]).text) ? [after] : [];
    const lead = organBefore(text, written.slice(Math.max(first - 4, 0), first));
    return candidate([...lead, ...taken, ...year], taken);
  }
  return undefined;
}

function candidate(lines: readonly Line[], own: readonly Line[]): Candidate | undefined {
  const packed = pack(lines);
  const front = FRONT.exec(packed.text)?.[0] ?? '';
  const from = front.length + (/^[《“"]/u.test(packed.text.slice(front.length)) ? 1 : 0);
  const to = packed.text.length - (/[》”"]$/u.test(packed.text) ? 1 : 0);
  const text = packed.text.slice(from, to);
  if (text.length > LONGEST_TITLE || OTHER_PAPER.test(text) || /解读|图解|附件/u.test(front)) return undefined;
  const title = read(packed, from, to, lines);
  const marked = own.some((line) => line.marked === true || line.text.trimStart().startsWith('#'));
  const score =
    1 +
    (title.year === undefined ? 0 : 8) +
    (title.unit === undefined ? 0 : 4) +
    (marked ? 3 : 0) +
    (title.official ? 2 : 0) -
    (front === '' ? 0 : 1);
  return { title, score: /[,，]/u.test(text) ? score - 6 : score };
}

function read(packed: Packed, from: number, to: number, lines: readonly Line[]): Title {
  const text = packed.text.slice(from, to);
  const found = YEAR.exec(text) ?? BARE_YEAR.exec(text);
  const value = found === null ? undefined : yearOf(found[1] ?? '');
  const start = from + (found?.index ?? 0);
  const year = value === undefined ? undefined : { value, span: packed.span(start, start + (found?.[1] ?? '').length) };
  const unit = unitOf(packed, from, to);
  const span = packed.span(from, to);
  const body = text.replace(TAIL, '');
  return {
    span,
    text: written(packed, from, to, lines),
    unit,
    year,
    official: year !== undefined && unit !== undefined && /政府信息公开工作年度报告$/u.test(body) && !/人民政府信息公开/u.test(body),
  };
}

/** The organ: what is left of the title without the year and 政府信息公开工作年度报告. */
function unitOf(packed: Packed, from: number, to: number): string | undefined {
  const text = packed.text.slice(from, to);
  const named = Math.max(text.lastIndexOf('信息公开'), text.lastIndexOf('政务公开'));
  const cut = named < 0 ? text.search(/政府信息(?:工作)?年/u) : named;
  if (cut < 0) return undefined;
  let end = cut;
  if (/(?<!人民)(?:政府|政务)$/u.test(text.slice(0, end))) end -= 2;
  const front = text.slice(0, end);
  const year = YEAR.exec(front) ?? new RegExp(`(?<!\\d)${YEAR_DIGITS}$`, 'u').exec(front);
  const parts =
    year === null || yearOf((year[1] ?? year[0]).slice(0, 4)) === undefined
      ? [[0, end] as const]
      : [[0, year.index] as const, [year.index + year[0].length, end] as const];
  const unit = parts.map(([a, b]) => packed.written(from + a, from + b)).join('');
  const bare = unit.replace(/^关于|^附件\d*|(?:关于|的)+$|[-—–]+$|^[-—–]+/gu, '');
  return bare === '' ? undefined : bare;
}

/** The title in one line: what stands between its first and its last character on each of its lines, without Markdown's marks. */
function written(packed: Packed, from: number, to: number, lines: readonly Line[]): string {
  const { start, end } = packed.span(from, to);
  return lines
    .map((line) => {
      let first = 0;
      let last = line.text.length;
      while (first < last && line.at(first) < start) first++;
      while (last > first && line.after(last) > end) last--;
      const inner = trimmed(line.text, first, last);
      return line.text.slice(inner.start, inner.end).replace(/^[#*_\s]+|[#*_\s]+$/gu, '');
    })
    .join('');
}
