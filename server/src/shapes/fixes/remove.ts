/** Takes rows and fields out of a table. */
import type { Field, Report, Table } from '../../report/model';
import type { Edit } from '../../rule';
import type { Span } from '../../text/span';
import { lineEnd, lineStart } from './block';

/** Removes a whole row of the text with its line end. */
export function removeRow({ text }: Report, { dialect }: Table, span: Span): Edit {
  if (dialect === 'html') {
    const from = text.slice(0, span.start).trimEnd().length;
    return { span: { start: /[\r\n]/.test(text.slice(from, span.start)) ? from : span.start, end: span.end }, text: '' };
  }
  const start = lineStart(text, span.start);
  const end = behindLineEnds(text, lineEnd(text, span.end), dialect === 'cells' || dialect === 'lines');
  if (end < text.length || start === 0) return { span: { start, end }, text: '' };
  return { span: { start: text.slice(0, start).trimEnd().length, end: lineEnd(text, span.end) }, text: '' };
}

/** Behind the line end at `offset`, and behind the empty lines that follow where these part rows; a line with a tab is a cell. */
function behindLineEnds(text: string, offset: number, all: boolean): number {
  const found = (all ? /^(?: *(?:\r\n|\n|\r))+/ : /^(?:\r\n|\n|\r)/).exec(text.slice(offset, offset + 200));
  return offset + (found?.[0].length ?? 0);
}

/** Empties a field; where nothing would show that it was there, it goes with its delimiter. */
export function removeField({ text }: Report, { dialect }: Table, field: Field): Edit {
  const { span } = field;
  const before = text.slice(0, span.start).trimEnd().length;
  switch (dialect) {
    case 'html':
      return { span: field.outer, text: '' };
    case 'lines':
    case 'spaces':
      return { span: { start: before, end: span.end }, text: '' };
    default:
      return { span, text: '' };
  }
}
