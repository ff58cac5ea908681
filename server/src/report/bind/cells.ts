import type { Dialect } from '../../form/dialect';
import type { FormColumn, FormRow, TableId } from '../../form/model';
import type { Span } from '../../text/span';
import { GridField } from '../grids/field';
import type { Cell, Dress, Field, Gap, Reads } from '../model';
import type { PhysicalRow } from './physical';
import { type Hints, placeWindow, type Window } from './window';

/** The values of a row of the text, or why they cannot be told. */
export interface Values {
  readonly fields: readonly GridField[];
  readonly extra: readonly Field[];
  readonly unreadable: boolean;
}

const NONE: readonly GridField[] = [];
const UNREADABLE: Values = { fields: [], extra: [], unreadable: true };

/** Dialects in which a row that is too short lacks its last cells, by their own rules. */
const RAGGED: ReadonlySet<Dialect> = new Set(['pipes', 'html']);

/** Finds the `width` value fields of a row. A row that is too short gets its last cells as blanks only where that is the one reading. */
export function valuesOf(row: PhysicalRow, width: number, hints: Hints, eol: string): Values {
  const written = row.rest.filter((field) => field.reading.reads !== 'blank');
  // A merged cell of 表二 whose number went to its right end leaves an empty field between two numbers; 表三 has no merged values.
  if (!hints.padded && width > 1 && row.rest.length > width && written.length === width)
    return { fields: written, extra: [], unreadable: false };
  const window = placeWindow(row.rest, width, hints);
  if (window !== undefined) {
    const fields = row.rest.slice(window.start, window.start + width);
    const pinned = row.rest.length === width || (window.extra.length === 0 && isFull(fields)) || hints.holds(fields);
    // Too many numbers with gaps between them: where blank cells leave no trace, the gaps tell nothing of the columns.
    const muddled = row.grid.collapsed && window.extra.length > 0 && fields.some((field) => field.reading.reads === 'blank');
    return muddled || (row.grid.openEnd === true && !pinned) ? UNREADABLE : taken(row.rest, width, window);
  }
  const { dialect, collapsed } = row.grid;
  const short = width - row.rest.length;
  const gapless = row.rest.every((field) => field.reading.reads !== 'blank');
  const lostOne = short === 1 && row.rest.length > 1 && gapless && !RAGGED.has(dialect);
  if (collapsed || lostOne) return UNREADABLE;
  const last = row.rest[row.rest.length - 1] ?? row.labels[row.labels.length - 1];
  const end = last?.outer.end ?? row.grid.span.end;
  const nowhere = { start: end, end };
  const blank = new GridField(nowhere, nowhere, '', appended(dialect, end, eol));
  return { fields: [...row.rest, ...Array.from({ length: short }, () => blank)], extra: [], unreadable: false };
}

/** Whether the first and the last cell are written. */
function isFull(fields: readonly GridField[]): boolean {
  return fields[0]?.reading.reads !== 'blank' && fields[fields.length - 1]?.reading.reads !== 'blank';
}

function taken(rest: readonly GridField[], width: number, window: Window): Values {
  const extra = window.extra.length === 0 ? NONE : window.extra.flatMap((index) => rest[index] ?? []);
  return { fields: rest.slice(window.start, window.start + width), extra, unreadable: false };
}

/** How a cell is added behind the last one of a row. */
function appended(dialect: Dialect, end: number, eol: string): Gap {
  const span = { start: end, end };
  switch (dialect) {
    case 'tsv':
      return { span, before: '\t', after: '' };
    case 'cells':
      return { span, before: `${eol}\t`, after: '' };
    case 'lines':
      return { span, before: eol + eol, after: '' };
    case 'html':
      return { span, before: '<td>', after: '</td>' };
    case 'pipes':
    case 'bars':
      return { span, before: '| ', after: ' ' };
    case 'spaces':
      return { span, before: ' ', after: '' };
  }
}

/** A field at its official row and column. */
class BoundCell implements Cell {
  readonly span: Span;
  readonly reads: Reads;
  readonly value: number | undefined;
  readonly dress: readonly Dress[];

  constructor(
    readonly table: TableId,
    readonly row: FormRow,
    readonly column: FormColumn,
    private readonly field: GridField,
  ) {
    const { reads, value, dress } = field.reading;
    this.span = field.span;
    this.reads = reads;
    this.value = value;
    this.dress = dress;
  }

  get outer(): Span {
    return this.field.outer;
  }

  get text(): string {
    return this.field.text;
  }

  get gap(): Gap {
    return this.field.gap;
  }
}

/** The cells of a bound row. */
export function cellsOf(table: TableId, row: FormRow, columns: readonly FormColumn[], fields: readonly GridField[]): readonly Cell[] {
  const cells: Cell[] = [];
  columns.forEach((column, index) => {
    const field = fields[index];
    if (field !== undefined) cells.push(new BoundCell(table, row, column, field));
  });
  return cells;
}

/** Whether the last of the numbers is the sum of the others; blanks count as nothing. */
export function sumsAgree(fields: readonly GridField[]): boolean {
  let sum = 0;
  for (const field of fields.slice(0, -1)) {
    if (field.reading.reads === 'words' || field.reading.reads === 'stroke') return false;
    sum += field.reading.value ?? 0;
  }
  const total = fields[fields.length - 1]?.reading;
  return total?.reads === 'number' && total.value === sum;
}

/** The same; nothing but zeros shows nothing. */
export function sumsUp(fields: readonly GridField[]): boolean {
  return sumsAgree(fields) && (fields[fields.length - 1]?.reading.value ?? 0) > 0;
}
