import { moved, type Span } from '../../text/span';
import type { Cell, Field, Gap, Label, Table, TableRow } from '../model';

/** The same table `by` characters further on. */
export function movedTable(table: Table, by: number): Table {
  if (by === 0) return table;
  return {
    ...table,
    origin: table,
    span: moved(table.span, by),
    heads: table.heads.map((label) => movedLabel(label, by)),
    rows: table.rows.map((row) => new MovedRow(row, by)),
    strays: table.strays.map((stray) => {
      const label = 'outer' in stray.label ? movedField(stray.label, by) : movedLabel(stray.label, by);
      return { ...stray, span: moved(stray.span, by), label };
    }),
    missingColumns: table.missingColumns.map((column) => ({ ...column, at: moved(column.at, by) })),
  };
}

/** A row in another place. Of most rows nobody asks more than which they are. */
class MovedRow implements TableRow {
  readonly form: TableRow['form'];
  readonly span: Span;
  readonly unreadable: boolean;
  private movedLabels: readonly Label[] | undefined;
  private movedCells: readonly Cell[] | undefined;
  private movedExtra: readonly Field[] | undefined;

  constructor(
    private readonly there: TableRow,
    private readonly by: number,
  ) {
    this.form = there.form;
    this.span = moved(there.span, by);
    this.unreadable = there.unreadable;
  }

  get labels(): readonly Label[] {
    this.movedLabels ??= this.there.labels.map((label) => movedLabel(label, this.by));
    return this.movedLabels;
  }

  get cells(): readonly Cell[] {
    this.movedCells ??= this.there.cells.map((cell) => new MovedCell(cell, this.by));
    return this.movedCells;
  }

  get extra(): readonly Field[] {
    this.movedExtra ??= this.there.extra.map((field) => movedField(field, this.by));
    return this.movedExtra;
  }
}

function movedLabel(label: Label, by: number): Label {
  return { ...label, span: moved(label.span, by) };
}

function movedField(field: Field, by: number): Field {
  return { span: moved(field.span, by), outer: moved(field.outer, by), text: field.text, gap: movedGap(field.gap, by) };
}

function movedGap(gap: Gap, by: number): Gap {
  return { ...gap, span: moved(gap.span, by) };
}

/** A cell in another place; where that is, is seldom asked. */
class MovedCell implements Cell {
  readonly table: Cell['table'];
  readonly row: Cell['row'];
  readonly column: Cell['column'];
  readonly reads: Cell['reads'];
  readonly value: Cell['value'];
  readonly dress: Cell['dress'];

  constructor(
    private readonly cell: Cell,
    private readonly by: number,
  ) {
    this.table = cell.table;
    this.row = cell.row;
    this.column = cell.column;
    this.reads = cell.reads;
    this.value = cell.value;
    this.dress = cell.dress;
  }

  get span(): Span {
    return moved(this.cell.span, this.by);
  }

  get outer(): Span {
    return moved(this.cell.outer, this.by);
  }

  get text(): string {
    return this.cell.text;
  }

  get gap(): Gap {
    return movedGap(this.cell.gap, this.by);
  }
}
