/** Which single cell is to blame for broken equations. */
import type { Cell } from '../report/model';
import { soleValue } from './allowed';
import { type Evaluation, type Instance, operands } from './identity';

/** The cell whose change to `value` alone makes every equation through it hold. */
export interface Culprit {
  readonly cell: Cell;
  readonly value: number;
  /** How many broken equations meet in the cell; at least two. */
  readonly broken: number;
}

/**
 * The culprit of a broken instance: the only one of its cells in which several broken equations meet, and which one value heals.
 * One broken equation alone tells nothing: any of its cells may be wrong.
 */
export function culprit(evaluation: Evaluation, instance: Instance): Culprit | undefined {
  const found = operands(instance).flatMap(({ cell }) => {
    if (cell === undefined) return [];
    const broken = evaluation.through(cell).filter((each) => each.status === 'broken').length;
    if (broken < 2) return [];
    const value = soleValue(evaluation, cell);
    return value === undefined ? [] : [{ cell, value, broken }];
  });
  return found.length === 1 ? found[0] : undefined;
}
