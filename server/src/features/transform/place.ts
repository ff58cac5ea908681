/** Where something new may stand on lines of its own. */
import type { Report } from '../../report/model';
import { LineTable, lineEndOf } from '../../text/lines';
import type { Span } from '../../text/span';
import { extentOf, tableAt } from './extent';

export interface Place {
  /** What the new lines replace: a blank line, or nothing. */
  readonly span: Span;
  /** Empty lines around the new ones, as far as there are none. */
  readonly before: string;
  readonly after: string;
}

/** On the line of `offset` if it is blank, else behind it; never inside a table. */
export function placeAt(report: Report, offset: number): Place {
  const { text } = report;
  const table = tableAt(report, offset);
  const lines = new LineTable(text);
  const line = lines.lineAt(table === undefined ? offset : extentOf(report, table).span.end);
  const start = lines.lineStart(line);
  const end = lines.lineEnd(line);
  const eol = lineEndOf(text);
  const blank = isBlankLine(text.slice(start, end));
  const above = line > 0 && !isBlankLine(text.slice(lines.lineStart(line - 1), lines.lineEnd(line - 1)));
  const below = line + 1 < lines.count && !isBlankLine(text.slice(lines.lineStart(line + 1), lines.lineEnd(line + 1)));
  const last = line + 1 >= lines.count ? eol : '';
  if (!blank) return { span: { start: end, end }, before: eol + eol, after: below ? eol : last };
  const from = text[start] === '\ufeff' ? start + 1 : start;
  return { span: { start: from, end }, before: above ? eol : '', after: below ? eol : last };
}

/** In front of the element or line of a heading at `offset`. */
export function placeBefore(report: Report, offset: number): Place {
  const { text } = report;
  const eol = lineEndOf(text);
  const tag = /<(?:h[1-6]|p|div)\b[^<>]*>(?:\s*<(?:b|strong|span|font)\b[^<>]*>)*\s*$/i.exec(text.slice(Math.max(0, offset - 400), offset));
  const lines = new LineTable(text);
  const start = tag === null ? lines.lineStart(lines.lineAt(offset)) : offset - tag[0].length;
  return { span: { start, end: start }, before: '', after: tag === null ? eol + eol : eol };
}

/** Behind everything else; in a web page at the end of its body. */
export function placeAtEnd(report: Report): Place {
  const { text } = report;
  const eol = lineEndOf(text);
  const body = text.search(/<\/body\s*>/i);
  if (body >= 0) return { span: { start: body, end: body }, before: '', after: eol };
  const end = text.trimEnd().length;
  return { span: { start: end, end: text.length }, before: eol + eol, after: eol };
}

function isBlankLine(line: string): boolean {
  return /^[\s\ufeff]*$/.test(line);
}
