import type { FormId, TableId } from '../../form/model';
import { FIELD, Memory, TABLES } from '../../text/remember';
import type { GridRow } from '../grids/row';
import type { Table } from '../model';
import { movedTable } from './moved';
import { inPlace, type RowReading } from './physical';
import { bindTable } from './table';

/** A table where it was first bound; `start` is that of its first row. */
interface Bound {
  readonly start: number;
  readonly table: Table | undefined;
}

const BOUND = new Memory<Bound>(TABLES, ({ table }) => (table?.rows ?? []).reduce((size, { cells }) => size + cells.length * FIELD, 0));

/** The rows of the text that belong to one table, in their order. */
export interface RowsOfTable {
  readonly id: TableId;
  readonly rows: readonly RowReading[];
}

/** What `bindTable` gives, without binding again what was bound before: the same rows, as far from each other, are the same table. */
export function bindAgain(instance: RowsOfTable, form: FormId, voted: FormId | undefined, eol: string): Table | undefined {
  const bind = (): Table | undefined => bindTable({ id: instance.id, rows: instance.rows.map(inPlace) }, form, voted, eol);
  const rows = keyOf(instance);
  if (rows === undefined) return bind();
  const start = startOf(instance);
  const bound = BOUND.get([instance.id, form, voted, eol, rows].join(), () => ({ start, table: bind() }));
  return bound.table && movedTable(bound.table, start - bound.start);
}

const startOf = ({ rows }: RowsOfTable): number => rows[0]?.grid.span.start ?? 0;

const NUMBERS = new WeakMap<GridRow, number>();
let numbered = 0;

/** Which rows these are, and how they stand to each other; nothing where one of them was not read before. */
function keyOf(instance: RowsOfTable): string | undefined {
  const start = startOf(instance);
  const first = instance.rows[0]?.grid.fragment ?? 0;
  let key = '';
  for (const { grid } of instance.rows) {
    if (grid.origin === undefined) return undefined;
    key += `${numberOf(grid.origin)}/${grid.span.start - start}/${grid.fragment - first};`;
  }
  return key;
}

function numberOf(row: GridRow): number {
  const known = NUMBERS.get(row);
  if (known !== undefined) return known;
  numbered++;
  NUMBERS.set(row, numbered);
  return numbered;
}
