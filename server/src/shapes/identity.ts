/** Evaluates the equations of the form over a table, with everything that cannot be read as an unknown non-negative number. */
import { EQUATIONS, type Equation } from '../form/equations';
import type { FormColumn, FormRow } from '../form/model';
import type { Cell, Table, TableRow } from '../report/model';

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
  readonly unknown: readonly Operand[];
  readonly status: Status;
  /** What the unknown operands add up to, where that follows; a single one has just this value. */
  readonly need: number | undefined;
}

/** All equations of one table. */
export interface Evaluation {
  readonly instances: readonly Instance[];
  /** The instances that a cell is an operand of. */
  through(cell: Cell): readonly Instance[];
}

interface Line {
  readonly form: FormRow;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly readable: boolean;
}

const EVALUATIONS = new WeakMap<Table, Evaluation>();

/** The equations of a table; computed once for each table value, in time linear in its cells. */
export function evaluate(table: Table): Evaluation {
  const known = EVALUATIONS.get(table);
  if (known !== undefined) return known;
  const made = evaluation(table);
  EVALUATIONS.set(table, made);
  return made;
}

function evaluation(table: Table): Evaluation {
  const lines = linesOf(table);
  const instances = EQUATIONS.filter((equation) => equation.table === table.id).flatMap((equation) =>
    equation.along === 'columns' ? alongColumns(equation, lines) : alongRows(equation, lines),
  );
  const through = new Map<Cell, Instance[]>();
  for (const instance of instances) {
    for (const { cell } of operands(instance)) {
      if (cell === undefined) continue;
      const list = through.get(cell);
      if (list === undefined) through.set(cell, [instance]);
      else list.push(instance);
    }
  }
  return { instances, through: (cell) => through.get(cell) ?? [] };
}

/** Both sides of an instance. */
export function operands(instance: Instance): readonly Operand[] {
  return [...instance.left, ...instance.right];
}

/** The rows of the table by key, missing ones included: what the form has but the text lacks is unknown, not absent. */
function linesOf(table: Table): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>();
  const add = (form: FormRow, row: TableRow | undefined): void => {
    if (lines.has(form.key)) return;
    const cells = new Map((row?.cells ?? []).map((cell) => [cell.column.key, cell]));
    lines.set(form.key, { form, cells, readable: row?.unreadable === false });
  };
  for (const row of table.rows) add(row.form, row);
  for (const row of table.missingRows) add(row, undefined);
  return lines;
}

function alongColumns(equation: Equation, lines: ReadonlyMap<string, Line>): readonly Instance[] {
  const columns = new Map<string, FormColumn>();
  for (const line of lines.values()) for (const column of line.form.columns) columns.set(column.key, column);
  const side = (keys: readonly string[], column: FormColumn): readonly Operand[] =>
    keys.flatMap((key) => {
      const line = lines.get(key);
      return line === undefined ? [] : [operand(line, column)];
    });
  return [...columns.values()].flatMap((column) =>
    instance({ equation, column, row: undefined, left: side(equation.left, column), right: side(equation.right, column) }),
  );
}

function alongRows(equation: Equation, lines: ReadonlyMap<string, Line>): readonly Instance[] {
  return [...lines.values()].flatMap((line) => {
    const columns = new Map(line.form.columns.map((column) => [column.key, column]));
    const side = (keys: readonly string[]): readonly Operand[] =>
      keys.flatMap((key) => {
        const column = columns.get(key);
        return column === undefined ? [] : [operand(line, column)];
      });
    return instance({ equation, column: undefined, row: line.form, left: side(equation.left), right: side(equation.right) });
  });
}

function operand(line: Line, column: FormColumn): Operand {
  const cell = line.cells.get(column.key);
  return { row: line.form, column, cell, value: line.readable ? count(cell?.value) : undefined };
}

/** A negative number, a fraction or one too long to add exactly is a fault of its own and says nothing in a sum. */
function count(value: number | undefined): number | undefined {
  return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function instance(terms: Pick<Instance, 'equation' | 'column' | 'row' | 'left' | 'right'>): readonly Instance[] {
  const { left, right } = terms;
  if (left.length === 0 || right.length === 0) return [];
  const leftSum = sum(left);
  const rightSum = sum(right);
  const unknown = [...left, ...right].filter(isUnknown);
  const status = statusOf(left, right);
  const determined = status !== 'broken' && left.some(isUnknown) !== right.some(isUnknown);
  const need = determined ? Math.abs(rightSum - leftSum) : undefined;
  return [{ ...terms, leftSum, rightSum, unknown, status, need }];
}

function statusOf(left: readonly Operand[], right: readonly Operand[]): Status {
  const lack = sum(right) - sum(left);
  if (lack === 0) return 'holds';
  return (lack > 0 ? left : right).some(isUnknown) ? 'open' : 'broken';
}

/** The status that an instance would have with other values in some of its cells. */
export function statusWith(instance: Instance, values: ReadonlyMap<Cell, number>): Status {
  const changed = (side: readonly Operand[]): readonly Operand[] =>
    side.map((each) => (each.cell === undefined ? each : { ...each, value: values.get(each.cell) ?? each.value }));
  return statusOf(changed(instance.left), changed(instance.right));
}

function isUnknown(operand: Operand): boolean {
  return operand.value === undefined;
}

function sum(side: readonly Operand[]): number {
  return side.reduce((total, each) => total + (each.value ?? 0), 0);
}

/** Values that a cell may take; none when `min > max`. */
export interface Allowed {
  readonly min: number;
  readonly max: number;
}

const ANY: Allowed = { min: 0, max: Number.POSITIVE_INFINITY };

/** The values of one cell with which all these equations through it can hold, everything else being as it is. */
export function allowed(cell: Cell, instances: readonly Instance[]): Allowed {
  return instances.reduce((range, each) => {
    const { min, max } = allowedBy(each, cell);
    return { min: Math.max(range.min, min), max: Math.min(range.max, max) };
  }, ANY);
}

/** The one value that a cell can have by all equations through it; `undefined` where they leave a choice or disagree. */
export function soleValue(evaluation: Evaluation, cell: Cell): number | undefined {
  const { min, max } = allowed(cell, evaluation.through(cell));
  return min === max ? min : undefined;
}

function allowedBy(instance: Instance, cell: Cell): Allowed {
  const here = (each: Operand): boolean => each.cell === cell;
  const [mine, other] = instance.left.some(here) ? [instance.left, instance.right] : [instance.right, instance.left];
  const rest = mine.filter((each) => !here(each));
  // value + rest (known and unknown) = other (known and unknown)
  const value = sum(other) - sum(rest);
  return { min: rest.some(isUnknown) ? 0 : value, max: other.some(isUnknown) ? Number.POSITIVE_INFINITY : value };
}
