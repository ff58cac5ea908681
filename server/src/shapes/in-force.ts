/** 现行有效 ≥ 制发 − 废止, for the rows of 表二 that have these columns. */
import type { Cell, TableRow } from '../report/model';

export interface InForce {
  readonly cells: readonly Cell[];
  readonly made: number;
  readonly abolished: number;
  readonly inForce: number;
  /** 制发 − 废止. */
  readonly least: number;
}

const COLUMNS = ['made', 'abolished', 'inForce'];

/** The numbers of a row; `undefined` where one of them is not known, or is no count. `blank` is what blanks count as. */
export function inForceOf(row: TableRow, blank?: number): InForce | undefined {
  if (!COLUMNS.every((key) => row.form.columns.some((column) => column.key === key))) return undefined;
  const cells = COLUMNS.map((key) => row.cells.find((each) => each.column.key === key));
  const [made, abolished, inForce] = cells.map((cell) => (cell?.reads === 'blank' ? blank : cell?.value));
  if (!isCount(made) || !isCount(abolished) || !isCount(inForce)) return undefined;
  return { cells: cells.filter((cell) => cell !== undefined), made, abolished, inForce, least: made - abolished };
}

/** A number that is negative or has a fraction is a fault of its own, from which nothing follows. */
function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0;
}
