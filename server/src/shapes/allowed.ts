/** Which values of a cell let the equations through it hold. */
import type { Cell } from '../report/model';
import { type Evaluation, type Instance, type Operand, type Status, statusOf } from './identity';

/** Values that a cell may take; none when `min > max`. */
export interface Allowed {
  readonly min: number;
  readonly max: number;
}

/** The values of one cell with which all these equations through it can hold, everything else being as it is. */
export function allowed(cell: Cell, instances: readonly Instance[]): Allowed {
  let min = 0;
  let max = Number.POSITIVE_INFINITY;
  for (const instance of instances) {
    const range = allowedBy(instance, cell);
    min = Math.max(min, range.min);
    max = Math.min(max, range.max);
  }
  return { min, max };
}

/** The one value that a cell can have by all equations through it; `undefined` where they leave a choice or disagree. */
export function soleValue(evaluation: Evaluation, cell: Cell): number | undefined {
  const { min, max } = allowed(cell, evaluation.through(cell));
  return min === max ? min : undefined;
}

/** value + rest of its side (known and unknown) = other side (known and unknown) */
function allowedBy(instance: Instance, cell: Cell): Allowed {
  const { leftSum, rightSum, leftUnknown, rightUnknown } = instance;
  const own = instance.find(cell);
  const known = own?.value ?? 0;
  const [value, rest, other] =
    own?.side === 'left'
      ? [rightSum - leftSum + known, leftUnknown, rightUnknown]
      : [leftSum - rightSum + known, rightUnknown, leftUnknown];
  const others = own?.value === undefined ? rest - 1 : rest;
  return { min: others > 0 ? 0 : value, max: other > 0 ? Number.POSITIVE_INFINITY : value };
}

/** The status that an instance would have with other values in some of its cells. */
export function statusWith(instance: Instance, values: ReadonlyMap<Cell, number>): Status {
  const left = withValues(instance.left, values);
  const right = withValues(instance.right, values);
  return statusOf(right.sum - left.sum, left.unknown, right.unknown);
}

function withValues(side: readonly Operand[], values: ReadonlyMap<Cell, number>): { readonly sum: number; readonly unknown: boolean } {
  const changed = side.map(({ cell, value }) => (cell === undefined ? value : (values.get(cell) ?? value)));
  return { sum: changed.reduce<number>((sum, value) => sum + (value ?? 0), 0), unknown: changed.includes(undefined) };
}
