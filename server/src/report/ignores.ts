import { LineTable } from '../text/lines';
import type { Span } from '../text/span';

/**
 * A mark in the text that silences a rule, with the reason for it:
 * `<!-- ogi-disable-next-line row-total#3f2a: 原表如此 -->`, `<!-- ogi-disable-line … -->`, `<!-- ogi-disable … -->` (whole file),
 * and the same behind `#` on a line of its own where a text has no comments.
 */
export interface Ignore {
  /** What it covers: the line it stands on, the next line that is not empty, or the file. */
  readonly scope: 'line' | 'next-line' | 'file';
  /** Set where it is not written as a mark is: then it names no rule. */
  readonly fault?: 'unclosed' | 'malformed';
  /** The rule as written; '' where the mark has a fault. */
  readonly rule: string;
  /** What binds it to a finding's numbers; '' when it is not bound. */
  readonly seal: string;
  /** Why; '' when no reason is given. */
  readonly reason: string;
  /** The whole mark. */
  readonly span: Span;
  /** Rule and seal, for a message about them. */
  readonly ruleSpan: Span;
  /** The stretch of the text that it covers. */
  readonly covers: Span;
}

const WORD = 'ogi-disable';
const LONGEST_MARK = 2000;
/** How many empty lines and other marks may stand between a mark and the line it covers. */
const MOST_STACKED = 20;
const SCOPE = /^ogi-disable(-next-line|-line)?(?![a-z-])/;
const RULE = /^[ \t]+([a-z][\w-]{0,40})(?:#([0-9a-f]{1,8}))?[ \t]*(?:[:：](.*))?$/i;
const OPENING = /(?:<!--|#)[ \t]*$/;
/** A mark behind `#` to the end of its line. Comments are no text of a report anyway. */
const TRAILING = /#[ \t]*ogi-disable(?![a-z])/;
const NOTHING_BUT_MARK = /^\s*(?:#[ \t]*ogi-disable(?![a-z])|<!--[ \t]*ogi-disable[^>]*-->\s*$)/;

/** Every suppression mark of a text, in its order. Linear. */
export function readIgnores(text: string): readonly Ignore[] {
  const first = text.indexOf(WORD);
  if (first < 0) return [];
  const lines = new LineTable(text);
  const ignores: Ignore[] = [];
  for (let at = first; at >= 0; at = text.indexOf(WORD, at + WORD.length)) {
    const ignore = readIgnore(text, at, lines);
    if (ignore !== undefined) ignores.push(ignore);
  }
  return ignores;
}

/** Whether a text may hold suppression marks at all. */
export function hasIgnores(text: string): boolean {
  return text.includes(WORD);
}

/** How much of a line is text of the report: what stands in front of a mark behind `#`. */
export function lengthWithoutMark(line: string): number {
  if (!line.includes(WORD)) return line.length;
  const found = line.search(TRAILING);
  return found < 0 ? line.length : found;
}

function isIgnoreLine(line: string): boolean {
  return line.includes(WORD) && NOTHING_BUT_MARK.test(line);
}

function readIgnore(text: string, at: number, lines: LineTable): Ignore | undefined {
  const opening = OPENING.exec(text.slice(Math.max(0, at - 12), at))?.[0];
  if (opening === undefined) return undefined;
  const comment = opening.startsWith('<');
  const line = text.slice(at, Math.min(at + LONGEST_MARK, lines.lineEnd(lines.lineAt(at))));
  const close = comment ? line.indexOf('-->') : line.length;
  const body = close < 0 ? line : line.slice(0, close);
  const start = at - opening.length;
  const mark = { start, end: at + body.length + (comment && close >= 0 ? 3 : 0) };
  const scoped = SCOPE.exec(body);
  const scope = scoped?.[1] === '-next-line' ? 'next-line' : scoped?.[1] === '-line' ? 'line' : 'file';
  const about = { scope, span: mark, covers: covered(text, scope, start, lines) } as const;
  const found = scoped === null ? null : RULE.exec(body.slice(scoped[0].length));
  const rule = found?.[1];
  if (close < 0 || found === null || rule === undefined)
    return { ...about, fault: close < 0 ? 'unclosed' : 'malformed', rule: '', seal: '', reason: '', ruleSpan: mark };
  const seal = found[2] ?? '';
  const ruleStart = at + body.indexOf(rule, scoped?.[0].length);
  const ruleSpan = { start: ruleStart, end: ruleStart + rule.length + (seal === '' ? 0 : seal.length + 1) };
  return { ...about, rule, seal: seal.toLowerCase(), reason: (found[3] ?? '').trim(), ruleSpan };
}

function covered(text: string, scope: Ignore['scope'], start: number, lines: LineTable): Span {
  if (scope === 'file') return { start: 0, end: text.length };
  const own = lines.lineAt(start);
  if (scope === 'line') return lineSpan(lines, own);
  for (let line = own + 1; line < lines.count && line <= own + MOST_STACKED; line++) {
    const span = lineSpan(lines, line);
    const written = text.slice(span.start, Math.min(span.end, span.start + LONGEST_MARK));
    if (written.trim() !== '' && !isIgnoreLine(written)) return span;
  }
  return lineSpan(lines, own + 1);
}

function lineSpan(lines: LineTable, line: number): Span {
  return { start: lines.lineStart(line), end: lines.lineEnd(line) };
}
