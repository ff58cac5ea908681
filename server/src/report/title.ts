import { fold, isSpace, trimmed } from '../text/characters';
import { chineseNumber } from '../text/numerals';
import type { Title } from './model';
import { type Line, spanOf } from './source/line';

const MOST_LINES = 60;
const LONGEST_TITLE = 70;
const MOST_PIECES = 3;
const LONGEST_ORGAN = 40;

const REPORT = /(?:信息|政务)公开.{0,8}(?:年度报告|年报|工作报告|年度总结)(?:[(（].{0,12}[)）])?$/u;
const YEAR = /(\d{4}|[〇零一二三四五六七八九]{4})年度?/u;
const ORGAN = /(?:政府|局|委|办|厅|院|中心|镇|乡|街道|处|会|部|署|社|站|所|队|校|园区|管委会|公司)$/u;

/** A text without spaces, folded, with the way back: index i of `text` is index `from[i]` of the original. */
export interface Packed {
  readonly text: string;
  readonly from: readonly number[];
}

export function pack(text: string): Packed {
  const folded = fold(text);
  let packed = '';
  const from: number[] = [];
  for (let i = 0; i < folded.length; i++) {
    if (isSpace(folded.charCodeAt(i)) || '#*_'.includes(folded[i] ?? '')) continue;
    packed += folded[i];
    from.push(i);
  }
  return { text: packed, from };
}

/** A year in digits or Chinese digits. */
export function yearOf(digits: string): number | undefined {
  const value = /^\d+$/.test(digits) ? Number(digits) : chineseNumber(digits);
  return value !== undefined && value >= 1990 && value <= 2100 ? value : undefined;
}

/**
 * The title: the first line, or up to three lines in a row, that names an annual report on open information.
 * `lines` are the lines in front of the first section.
 */
export function findTitle(lines: readonly Line[]): Title | undefined {
  const written = lines.filter((line) => !/^\s*$/.test(line.text)).slice(0, MOST_LINES);
  for (let i = 0; i < written.length; i++) {
    for (let pieces = 1; pieces <= Math.min(MOST_PIECES, i + 1); pieces++) {
      const taken = written.slice(i + 1 - pieces, i + 1);
      const text = taken.map((line) => pack(line.text).text).join('');
      if (text.length > LONGEST_TITLE || /[。；;!?！？]/u.test(text)) break;
      if (REPORT.test(text)) return title(withOrgan(taken, written[i - pieces]));
    }
  }
  return undefined;
}

/** A title line that begins with the year takes the organ's name from the line before. */
function withOrgan(lines: readonly Line[], before: Line | undefined): readonly Line[] {
  const text = pack(lines[0]?.text ?? '').text;
  if (before === undefined || !/^(?:\d{4}|[〇零一二三四五六七八九]{4})年度?(?:政府|政务)?信息公开/u.test(text)) return lines;
  const organ = pack(before.text).text;
  return organ.length >= 3 && organ.length <= LONGEST_ORGAN && ORGAN.test(organ) && !/[:。,]/u.test(organ) ? [before, ...lines] : lines;
}

function title(lines: readonly Line[]): Title {
  const pieces = lines.map((line) => ({ line, packed: pack(line.text) }));
  const text = pieces.map((piece) => piece.packed.text).join('');
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (first === undefined || last === undefined) throw new Error('a title has at least one line');
  const at = (index: number): { readonly line: Line; readonly index: number } => {
    let rest = index;
    for (const { line, packed } of pieces) {
      if (rest < packed.text.length) return { line, index: packed.from[rest] ?? 0 };
      rest -= packed.text.length;
    }
    return { line: last, index: last.text.length };
  };
  const begin = at(0);
  const end = at(text.length - 1);
  const found = YEAR.exec(text);
  const value = found === null ? undefined : yearOf(found[1] ?? '');
  let year: Title['year'];
  if (found !== null && value !== undefined) {
    const from = at(found.index);
    const to = at(found.index + (found[1] ?? '').length - 1);
    year = { value, span: { start: from.line.at(from.index), end: to.line.after(to.index + 1) } };
  }
  const unit = text
    .replace(/(?:政府|政务)?信息公开.*$/u, '')
    .replace(YEAR, '')
    .replace(/^关于|的$/gu, '');
  return {
    span: { start: begin.line.at(begin.index), end: end.line.after(end.index + 1) },
    text: lines
      .map((line) => {
        const inner = trimmed(line.text);
        return line.text.slice(inner.start, inner.end).replace(/^[#*\s]+|[*\s]+$/gu, '');
      })
      .join(''),
    unit: unit === '' ? undefined : unit,
    year,
    official: year !== undefined && unit !== '' && /(?:年度?.*|^.*)政府信息公开工作年度报告$/u.test(text),
  };
}

/** Span of a stretch of a line given by indices of its packed text, the end included. */
export function packedSpan(line: Line, packed: Packed, from: number, to: number): { readonly start: number; readonly end: number } {
  return spanOf(line, packed.from[from] ?? 0, (packed.from[to - 1] ?? 0) + 1);
}
