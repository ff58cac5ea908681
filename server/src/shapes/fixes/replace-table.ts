/** Puts an official table where another one stands. */
import type { FormTable } from '../../form/model';
import { renderTable } from '../../form/render/table';
import type { CellText } from '../../form/render/write';
import type { Report, Table } from '../../report/model';
import { isPageArtifact } from '../../report/page-number';
import type { Edit } from '../../rule';
import { covers, type Span } from '../../text/span';
import { lineEnd, lineStart } from './block';
import { optionsOf, tableStart, withEol } from './insert';
import { markedEdit } from './marks';

/** The edit; `undefined` where it would take something along that is no part of the table, or the dialect cannot show blanks. */
export function replaceTable(report: Report, table: Table, form: FormTable, value: CellText): Edit | undefined {
  const place = table.dialect === 'spaces' ? undefined : placeOf(report, table);
  if (place === undefined || !isWhole(report, table, place)) return undefined;
  const written = withEol(report, renderTable(form, table.dialect, value, optionsOf(report)).replace(/\n$/, ''));
  return markedEdit(place, table.dialect === 'html' ? inner(written) : written);
}

/** The lines of the table; in HTML what stands between its tags. */
function placeOf({ text }: Report, { span, dialect }: Table): Span | undefined {
  if (dialect !== 'html') return { start: lineStart(text, span.start), end: lineEnd(text, span.end) };
  const open = text.indexOf('>', tableStart(text, span.start, dialect));
  const close = text.toLowerCase().indexOf('</table', span.end);
  return open < 0 || close < 0 || open >= span.start ? undefined : { start: open + 1, end: close };
}

/** The rows of a table without its own tags. */
function inner(written: string): string {
  return written.replace(/^<table[^>]*>/, '').replace(/<\/table>$/, '');
}

/** Whether everything in the place was read as this table. */
function isWhole(report: Report, table: Table, place: Span): boolean {
  const { text } = report;
  if (table.strays.length > 0 || table.rows.some((row) => row.unreadable || row.extra.length > 0)) return false;
  if (!table.rows.every(({ span }) => covers(table.span, span))) return false;
  if (/<\/?table/i.test(text.slice(place.start, place.end))) return false;
  const foreign = report.paragraphs.filter(({ span }) => covers(place, span));
  return foreign.every((paragraph) => isPageArtifact(paragraph.text));
}
