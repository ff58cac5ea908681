import type { Dialect } from '../../form/dialect';
import type { TableId } from '../../form/model';
import { COMMON_LABELS, keyOfRow, likeness, rowsNamed } from '../labels';
import { unionOrder } from './order';
import type { RowReading } from './physical';

/** Dialects in which rows of one table follow each other without an empty line. */
const DENSE: ReadonlySet<Dialect> = new Set(['tsv', 'pipes', 'bars', 'html']);
const LIKE = 0.75;
const SHORTEST_LIKE = 4;
const APPLICANTS = 7;

/** The official row that a label names beyond doubt, whatever stands around it; `undefined` for 总计 and the like without a number. */
export function certainKey(row: RowReading, id: TableId): string | undefined {
  const name = rowsNamed(row.key).find((candidate) => candidate.table === id);
  if (name === undefined || !COMMON_LABELS.has(row.key)) return name?.key;
  const [own, ...groups] = [...row.labels].reverse();
  const placed = (own !== undefined && own.label.numbering !== '') || groups.some(({ label }) => label.group?.table === id);
  return placed ? name.key : undefined;
}

/**
 * The rows of a table without those of other tables that stand close before and behind it: contacts, figures of websites.
 * What stands between two official rows, or right below one, belongs to the table.
 */
export function withoutNeighbours(text: string, rows: readonly RowReading[], id: TableId): readonly RowReading[] {
  if (id === 'disputes') return rows;
  const first = rows.findIndex((row) => isOfficial(row, id));
  if (first < 0) return rows.filter((row) => row.role === 'head');
  let last = rows.findLastIndex((row) => isOfficial(row, id));
  while (last + 1 < rows.length && follows(text, rows[last], rows[last + 1])) last++;
  return rows.filter((row, i) => (i >= first && i <= last) || row.role === 'head' || isLoneHead(row) || isTornOff(row, id));
}

function isOfficial(row: RowReading, id: TableId): boolean {
  if (row.role === 'head' || row.labels.length === 0) return false;
  if (certainKey(row, id) !== undefined) return true;
  if (COMMON_LABELS.has(row.key)) return false;
  if (row.names === id) return true;
  return row.key.length >= SHORTEST_LIKE && unionOrder(id).some((key) => resembles(row.key, key));
}

function resembles(key: string, row: string): boolean {
  const official = keyOfRow(row);
  if (official.startsWith(key)) return true;
  return Math.abs(official.length - key.length) <= SHORTEST_LIKE && likeness(key, row) >= LIKE;
}

/** Whether a row stands on the very next line, or in the same `<table>`. */
function follows(text: string, row: RowReading | undefined, next: RowReading | undefined): boolean {
  if (row === undefined || next === undefined || row.grid.fragment !== next.grid.fragment || !DENSE.has(next.grid.dialect)) return false;
  return next.grid.dialect === 'html' || /^(?:\r\n|\r|\n)?$/.test(text.slice(row.grid.span.end, next.grid.span.start));
}

/** A column's head alone on its line, as it is where every cell has a line of its own. */
function isLoneHead(row: RowReading): boolean {
  return row.role === 'label' && row.rest.length === 0 && row.labels.length === 1 && COMMON_LABELS.has(row.key);
}

/** A full row of 表三 whose label was torn off. */
function isTornOff(row: RowReading, id: TableId): boolean {
  if (id !== 'applications' || row.labels.length > 0) return false;
  return row.rest.filter((field) => field.reading.reads === 'number').length === APPLICANTS;
}
