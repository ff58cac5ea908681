/** What of a view has to be drawn anew. */
import type { CellView, EquationView, TableView } from '../../../../server/src/lsp/protocol';

export interface Changes {
  /** Whether nothing of what is drawn can stay: another form, another language, a table that came or went. */
  readonly frame: boolean;
  readonly summary: boolean;
  readonly cells: readonly CellView[];
  readonly equations: readonly EquationView[];
}

export function changes(before: TableView | undefined, after: TableView): Changes {
  const frame = before === undefined || !same([before.language, before.grids], [after.language, after.grids]);
  return {
    frame,
    summary: frame || !same(before?.summary, after.summary),
    cells: changed(frame ? [] : (before?.cells ?? []), after.cells),
    equations: changed(frame ? [] : (before?.equations ?? []), after.equations),
  };
}

function changed<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): readonly T[] {
  const known = new Map(before.map((each) => [each.id, each]));
  return after.filter((each) => !same(known.get(each.id), each));
}

/** Whether two values are written alike; both come from one source, which writes properties in one order. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
