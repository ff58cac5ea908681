/** What the equations of a table say about blank cells. */
import type { Cell } from '../report/model';
import { allowed } from './allowed';
import type { Evaluation } from './identity';

/** The one value of each cell, in their order; or what they add up to; or the cells that cannot be 0, each with its least value. */
export type Demand =
  | { readonly kind: 'values'; readonly values: readonly number[] }
  | { readonly kind: 'sum'; readonly sum: number }
  | { readonly kind: 'least'; readonly cells: readonly { readonly cell: Cell; readonly least: number }[] };

/** What must stand in these adjacent cells of one row; `undefined` where the equations leave 0 open, or disagree. */
export function demand(evaluation: Evaluation, run: readonly Cell[]): Demand | undefined {
  const ranges = run.map((cell) => ({ cell, ...allowed(cell, evaluation.through(cell)) }));
  if (ranges.some(({ min, max }) => min > max)) return undefined;
  const sum = sumOf(evaluation, run);
  const least = ranges.reduce((total, { min }) => total + min, 0);
  const most = ranges.reduce((total, { max }) => total + max, 0);
  if (sum !== undefined && (sum < least || sum > most)) return undefined;
  if (least === most) return { kind: 'values', values: ranges.map(({ min }) => min) };
  if (sum !== undefined) return { kind: 'sum', sum };
  const cells = ranges.filter(({ min }) => min > 0).map(({ cell, min }) => ({ cell, least: min }));
  return cells.length === 0 ? undefined : { kind: 'least', cells };
}

/** What the run adds up to by an equation that has no other unknown. */
function sumOf(evaluation: Evaluation, run: readonly Cell[]): number | undefined {
  const first = run[0];
  if (first === undefined) return undefined;
  const cells = new Set<Cell | undefined>(run);
  const exact = evaluation
    .through(first)
    .find((each) => each.need !== undefined && each.unknown.length === cells.size && each.unknown.every(({ cell }) => cells.has(cell)));
  return exact?.need;
}
