/** Inserts a column that the rows of a clause of 表二 lack: its head, and a blank in each row. */
import type { Label, MissingColumn, Report, Table } from '../../report/model';
import type { Edit } from '../../rule';
import { lineEndOf } from '../../text/lines';
import { covers, type Span } from '../../text/span';
import { fillIn, markedEdit } from './marks';

/** None where no neighbouring column is there, or the dialect cannot show a blank; 表三 has heads over heads and is left alone. */
export function columnEdits(report: Report, table: Table, missing: MissingColumn): readonly Edit[] {
  if (table.id !== 'disclosure' || table.dialect === 'spaces' || table.dialect === 'lines') return [];
  const neighbour = neighbourOf(table, missing);
  if (neighbour === undefined) return [];
  const { head, cells, behind } = neighbour;
  const places = cells.map((cell) => ({ span: cell, text: fillIn() }));
  return [{ span: headField(report.text, table, head), text: missing.column.label }, ...places].map(({ span, text }) =>
    insertField(report, table, span, text, behind),
  );
}

interface Neighbour {
  readonly head: Label;
  readonly cells: readonly Span[];
  /** Whether the new column goes behind it. */
  readonly behind: boolean;
}

/** The nearest column in front that is there, or else the nearest behind. */
function neighbourOf(table: Table, { column, rows, at }: MissingColumn): Neighbour | undefined {
  const columns = rows[0]?.columns ?? [];
  const index = columns.findIndex(({ key }) => key === column.key);
  const nearest = [...columns.slice(0, index).reverse(), ...columns.slice(index + 1)];
  for (const near of nearest) {
    const head = table.heads.find((label) => label.official === near.label && covers(at, label.span));
    const concerned = table.rows.filter(({ form }) => rows.some(({ key }) => key === form.key));
    const cells = concerned.flatMap((row) => row.cells.find((cell) => cell.column.key === near.key)?.outer ?? []);
    if (head !== undefined && cells.length === concerned.length) return { head, cells, behind: columns.indexOf(near) < index };
  }
  return undefined;
}

/** The whole field of a head: in HTML its `<td>`. */
function headField(text: string, { dialect }: Table, { span }: Label): Span {
  if (dialect !== 'html') return span;
  const before = text.slice(0, span.start).toLowerCase();
  const start = Math.max(before.lastIndexOf('<td'), before.lastIndexOf('<th'));
  const close = /<\/t[dh]\s{0,9}>/i.exec(text.slice(span.end, span.end + 2000));
  return close === null ? span : { start, end: span.end + close.index + close[0].length };
}

function insertField(report: Report, { dialect }: Table, span: Span, value: string, behind: boolean): Edit {
  const at = behind ? span.end : span.start;
  const write = (before: string, after: string): Edit =>
    markedEdit({ start: at, end: at }, behind ? before + value + after : value + after + before);
  switch (dialect) {
    case 'html':
      return markedEdit({ start: at, end: at }, `<td>${value}</td>`);
    case 'cells':
      return write(`${lineEndOf(report.text)}\t`, '');
    case 'pipes':
    case 'bars':
      return write(' | ', '');
    default:
      return write('\t', '');
  }
}
