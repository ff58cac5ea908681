/** Changes of wording that leave the figures alone, whatever stands around them. */
import type { Report } from '../../report/model';
import { parse } from '../../report/parse';
import type { Edit } from '../../rule';
import { applyEdits } from './apply';

/** How often a report is read anew to find the changes that do harm; those not found out about by then are left out. */
const MOST_TRIES = 40;

/**
 * Those of some changes after which, all made together, every figure is still read where it was. In a torn text a wording may
 * part cells, or hide what would part them. The edits of all changes lie apart.
 */
export function harmless<T extends { readonly edits: readonly Edit[] }>(report: Report, changes: readonly T[]): readonly T[] {
  const figures = figuresOf(report);
  let tries = 0;
  const kept: T[] = [];
  const add = (more: readonly T[]): void => {
    if (more.length === 0 || tries >= MOST_TRIES) return;
    tries++;
    const edits = [...kept, ...more].flatMap((change) => change.edits);
    if (holds(figures, parse(applyEdits(report.text, edits)))) kept.push(...more);
    else if (more.length > 1) {
      const half = more.length >> 1;
      add(more.slice(0, half));
      add(more.slice(half));
    }
  };
  add(changes);
  return kept;
}

function figuresOf({ tables }: Report): readonly string[] {
  return tables.flatMap(({ id, rows }) =>
    rows.flatMap(({ form, cells }) =>
      cells.flatMap(({ column, value }) => (value === undefined ? [] : [`${id}/${form.key}/${column.key}=${value}`])),
    ),
  );
}

/** Whether all of the figures are there; that one can be read which could not before is no harm. */
function holds(figures: readonly string[], after: Report): boolean {
  const left = new Map<string, number>();
  for (const figure of figuresOf(after)) left.set(figure, (left.get(figure) ?? 0) + 1);
  return figures.every((figure) => {
    const count = left.get(figure) ?? 0;
    left.set(figure, count - 1);
    return count > 0;
  });
}
