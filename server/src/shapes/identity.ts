/** Evaluates the equations of the form over a table, with everything that cannot be read as an unknown non-negative number. */
import { EQUATIONS, type Equation } from '../form/equations';
import type { FormColumn, FormRow } from '../form/model';
import type { Cell, Table, TableRow } from '../report/model';
import { keptWith } from '../text/remember';
import { CellPlaces, MovedInstance } from './moved-identity';

/** One term of an equation. */
export interface Operand {
  readonly row: FormRow;
  readonly column: FormColumn;
  /** The cell in the text; `undefined` where row, column or cell are missing. */
  readonly cell: Cell | undefined;
  /** A non-negative integer; `undefined` where the text gives none: it then stands for any non-negative number. */
  readonly value: number | undefined;
}

/**
 * `holds`: the sums agree, with unknown operands at 0. `open`: they agree for other values of the unknown operands.
 * `broken`: no values make them agree.
 */
export type Status = 'holds' | 'open' | 'broken';

/** An equation in one column or in one row. */
export interface Instance {
  readonly equation: Equation;
  /** Set for an equation along the columns. */
  readonly column: FormColumn | undefined;
  /** Set for an equation along the rows. */
  readonly row: FormRow | undefined;
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
  /** Sums of the known operands. */
  readonly leftSum: number;
  readonly rightSum: number;
  /** How many operands are unknown. */
  readonly leftUnknown: number;
  readonly rightUnknown: number;
  readonly unknown: readonly Operand[];
  readonly status: Status;
  /** What the unknown operands add up to, where that follows; a single one has just this value. */
  readonly need: number | undefined;
  /** Where a cell stands in the equation. */
  find(cell: Cell): Found | undefined;
}

/** A cell as an operand. */
export interface Found {
  readonly side: 'left' | 'right';
  readonly value: number | undefined;
}

/** All equations of one table. */
export interface Evaluation {
  readonly instances: readonly Instance[];
  /** Those of them that no values make agree. */
  readonly broken: readonly Instance[];
  /** The instances that a cell is an operand of. */
  through(cell: Cell): readonly Instance[];
}

/** A row with its cells in the order of the form's columns; what the form has but the text lacks is unknown, not absent. */
class Line {
  readonly cells: readonly (Cell | undefined)[];
  /** What each cell counts for; `undefined` where that is not known. */
  readonly counts: readonly (number | undefined)[];

  constructor(
    readonly form: FormRow,
    row: TableRow | undefined,
  ) {
    const cells = row?.cells ?? [];
    const { columns } = form;
    this.cells = cells.length === columns.length ? cells : columns.map(({ key }) => cells.find((cell) => cell.column.key === key));
    this.counts = this.cells.map((cell) => (row?.unreadable === false ? count(cell?.value) : undefined));
  }
}

/** A term of an equation: a place in a line. */
interface Term {
  readonly line: Line;
  readonly index: number;
}

/** The terms of one side: the same column of several lines, or several columns of one line. */
type Side = readonly Term[];

class TableInstance implements Instance {
  readonly leftSum: number;
  readonly rightSum: number;
  readonly leftUnknown: number;
  readonly rightUnknown: number;
  private leftOperands: readonly Operand[] | undefined;
  private rightOperands: readonly Operand[] | undefined;

  constructor(
    readonly equation: Equation,
    readonly column: FormColumn | undefined,
    readonly row: FormRow | undefined,
    private readonly leftSide: Side,
    private readonly rightSide: Side,
  ) {
    this.leftSum = sumOf(leftSide);
    this.rightSum = sumOf(rightSide);
    this.leftUnknown = unknownIn(leftSide);
    this.rightUnknown = unknownIn(rightSide);
  }

  get left(): readonly Operand[] {
    this.leftOperands ??= this.leftSide.map(operand);
    return this.leftOperands;
  }

  get right(): readonly Operand[] {
    this.rightOperands ??= this.rightSide.map(operand);
    return this.rightOperands;
  }

  get unknown(): readonly Operand[] {
    return operands(this).filter(isUnknown);
  }

  get status(): Status {
    return statusOf(this.rightSum - this.leftSum, this.leftUnknown > 0, this.rightUnknown > 0);
  }

  get need(): number | undefined {
    const determined = this.status !== 'broken' && this.leftUnknown > 0 !== this.rightUnknown > 0;
    return determined ? Math.abs(this.rightSum - this.leftSum) : undefined;
  }

  find(cell: Cell): Found | undefined {
    return found(cell, this.rightSide, 'right') ?? found(cell, this.leftSide, 'left');
  }
}

function found(cell: Cell, terms: Side, side: Found['side']): Found | undefined {
  for (const { line, index } of terms) if (line.cells[index] === cell) return { side, value: line.counts[index] };
  return undefined;
}

/** The equations of a table; computed once for each table value, in time linear in its cells. */
export const evaluate: (table: Table) => Evaluation = keptWith((table) =>
  table.origin === undefined ? new TableEvaluation(() => instancesOf(table)) : movedEvaluation(table, table.origin),
);

function movedEvaluation(table: Table, origin: Table): Evaluation {
  const first = evaluate(origin);
  const places = new CellPlaces(origin, table);
  return new TableEvaluation(() => first.instances.map((instance) => new MovedInstance(instance, places)), first);
}

class TableEvaluation implements Evaluation {
  private all: readonly Instance[] | undefined;
  private failed: readonly Instance[] | undefined;
  private byCell: ReadonlyMap<Cell, readonly Instance[]> | undefined;

  /** `first`: that of the same table in another place. */
  constructor(
    private readonly read: () => readonly Instance[],
    private readonly first?: Evaluation,
  ) {}

  get instances(): readonly Instance[] {
    this.all ??= this.read();
    return this.all;
  }

  get broken(): readonly Instance[] {
    // Where all hold nobody asks where the cells of each of them are now.
    this.failed ??= this.first?.broken.length === 0 ? [] : this.instances.filter(({ status }) => status === 'broken');
    return this.failed;
  }

  through(cell: Cell): readonly Instance[] {
    this.byCell ??= byCell(this.instances);
    return this.byCell.get(cell) ?? [];
  }
}

function byCell(instances: readonly Instance[]): ReadonlyMap<Cell, readonly Instance[]> {
  const through = new Map<Cell, Instance[]>();
  for (const instance of instances) {
    for (const { cell } of operands(instance)) {
      if (cell === undefined) continue;
      const list = through.get(cell);
      if (list === undefined) through.set(cell, [instance]);
      else list.push(instance);
    }
  }
  return through;
}

function instancesOf(table: Table): readonly Instance[] {
  const equations = EQUATIONS_OF[table.id];
  if (equations.length === 0) return [];
  const lines = linesOf(table);
  return equations.flatMap((equation) => (equation.along === 'columns' ? alongColumns(equation, lines) : alongRows(equation, lines)));
}

const EQUATIONS_OF: Readonly<Record<Table['id'], readonly Equation[]>> = {
  disclosure: EQUATIONS.filter(({ table }) => table === 'disclosure'),
  applications: EQUATIONS.filter(({ table }) => table === 'applications'),
  disputes: EQUATIONS.filter(({ table }) => table === 'disputes'),
};

/** The rows of the table by key, missing ones included. */
function linesOf(table: Table): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>();
  for (const row of table.rows) if (!lines.has(row.form.key)) lines.set(row.form.key, new Line(row.form, row));
  for (const form of table.missingRows) if (!lines.has(form.key)) lines.set(form.key, new Line(form, undefined));
  return lines;
}

function alongColumns(equation: Equation, lines: ReadonlyMap<string, Line>): readonly Instance[] {
  const columns = new Map<string, FormColumn>();
  for (const { form } of lines.values()) for (const column of form.columns) columns.set(column.key, column);
  const left = equation.left.flatMap((key) => lines.get(key) ?? []);
  const right = equation.right.flatMap((key) => lines.get(key) ?? []);
  if (left.length === 0 || right.length === 0) return [];
  const side = (chosen: readonly Line[], column: FormColumn): Side =>
    chosen.map((line) => ({ line, index: indexOf(column.key, line.form.columns) }));
  return [...columns.values()].map((column) => new TableInstance(equation, column, undefined, side(left, column), side(right, column)));
}

function alongRows(equation: Equation, lines: ReadonlyMap<string, Line>): readonly Instance[] {
  return [...lines.values()].flatMap((line) => {
    const side = (keys: readonly string[]): Side =>
      keys.map((key) => ({ line, index: indexOf(key, line.form.columns) })).filter(({ index }) => index >= 0);
    const left = side(equation.left);
    const right = side(equation.right);
    return left.length === 0 || right.length === 0 ? [] : [new TableInstance(equation, undefined, line.form, left, right)];
  });
}

function indexOf(key: string, columns: readonly FormColumn[]): number {
  for (let i = 0; i < columns.length; i++) if (columns[i]?.key === key) return i;
  return -1;
}

function operand({ line, index }: Term): Operand {
  return { row: line.form, column: line.form.columns[index] as FormColumn, cell: line.cells[index], value: line.counts[index] };
}

/** A negative number, a fraction or one too long to add exactly is a fault of its own and says nothing in a sum. */
function count(value: number | undefined): number | undefined {
  return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function sumOf(side: Side): number {
  let sum = 0;
  for (const { line, index } of side) sum += line.counts[index] ?? 0;
  return sum;
}

function unknownIn(side: Side): number {
  let unknown = 0;
  for (const { line, index } of side) if (line.counts[index] === undefined) unknown++;
  return unknown;
}

/** Both sides of an instance. */
export function operands(instance: Instance): readonly Operand[] {
  return [...instance.left, ...instance.right];
}

/** `lack`: what the known operands of the left side lack to those of the right. */
export function statusOf(lack: number, leftUnknown: boolean, rightUnknown: boolean): Status {
  if (lack === 0) return 'holds';
  return (lack > 0 ? leftUnknown : rightUnknown) ? 'open' : 'broken';
}

function isUnknown(operand: Operand): boolean {
  return operand.value === undefined;
}
