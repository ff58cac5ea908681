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
const LONGEST_MARK = 400;
/** How many empty lines and other marks may stand between a mark and the line it covers. */
const MOST_STACKED = 20;
const MARK = /^ogi-disable(-next-line|-line)?[ \t]+([a-z][a-z-]{0,40})(?:#([0-9a-f]{1,8}))?[ \t]*(?:[:：][ \t]*([^\r\n]*))?/;

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

/** Whether a line is nothing but a suppression mark: it is no text of the report. */
export function isIgnoreLine(line: string): boolean {
  return line.length < LONGEST_MARK && line.includes(WORD) && /^\s*(?:#|<!--)\s*ogi-disable/.test(line);
}

function readIgnore(text: string, at: number, lines: LineTable): Ignore | undefined {
  const opening = /(?:<!--|#)[ \t]*$/.exec(text.slice(Math.max(0, at - 12), at));
  if (opening === null) return undefined;
  const comment = opening[0].startsWith('<');
  const rest = text.slice(at, at + LONGEST_MARK);
  const close = comment ? rest.indexOf('-->') : rest.search(/[\r\n]|$/);
  if (close < 0) return undefined;
  const found = MARK.exec(rest.slice(0, close));
  const rule = found?.[2];
  if (found === null || rule === undefined) return undefined;
  const start = at - opening[0].length;
  const end = at + close + (comment ? 3 : 0);
  const scope = found[1] === '-next-line' ? 'next-line' : found[1] === '-line' ? 'line' : 'file';
  const ruleStart = at + found[0].indexOf(rule);
  const seal = found[3] ?? '';
  const ruleSpan = { start: ruleStart, end: ruleStart + rule.length + (seal === '' ? 0 : seal.length + 1) };
  return { scope, rule, seal, reason: (found[4] ?? '').trim(), span: { start, end }, ruleSpan, covers: covered(text, scope, start, lines) };
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
