/** The choices for a run of blank cells: what the sums leave, or 0 for the run, its row, its table, the report. */
import type { Cell, Report, Table, TableRow } from '../../report/model';
import type { Fix, Message } from '../../rule';
import { readableRows } from '../cells';
import type { Demand } from '../demand';
import { fillEdits, writeEdits } from './fill';
import { isInItsPlace, zeroable } from './zeros';

/** A run of blank cells with its surroundings. */
export interface BlankRun {
  readonly table: Table;
  readonly row: TableRow;
  readonly cells: readonly Cell[];
}

interface Scope {
  readonly zh: string;
  readonly en: string;
  readonly cells: readonly Cell[];
}

/** A number states a fact, so none of these is safe. 0 is left out where the sums of the table rule it out. */
export function blankFixes(report: Report, run: BlankRun, demanded: Demand | undefined): readonly Fix[] {
  const sole = demanded?.kind === 'values' ? demanded.values : undefined;
  const fixes: Fix[] = [];
  if (sole !== undefined && run.cells.every((cell) => isInItsPlace(run.table, run.row, cell))) fixes.push(soleFix(report, run.cells, sole));
  for (const scope of scopes(report, run, sole !== undefined)) {
    fixes.push({ title: zeroTitle(scope), edits: fillEdits(report, scope.cells), safe: false });
  }
  return fixes;
}

/** From the run outwards; of scopes that hold the same cells the widest. */
function scopes(report: Report, { table, row, cells }: BlankRun, runIsDone: boolean): readonly Scope[] {
  const inRow = zeroable(table, row);
  const whole = cells.every((cell) => inRow.includes(cell));
  const inTable = table.rows.flatMap((each) => zeroable(table, each));
  const inReport = [...readableRows(report)].flatMap((each) => zeroable(each.table, each.row));
  const run: Scope = { ...(cells.length === 1 ? { zh: '此格', en: 'this cell' } : { zh: '此处空白', en: 'these blanks' }), cells };
  const wider: readonly Scope[] = [
    { zh: '本行空白', en: 'the blanks of this row', cells: inRow },
    { zh: '本表空白', en: 'the blanks of this table', cells: inTable },
    { zh: '全文空白', en: 'all blanks of the report', cells: inReport },
  ];
  const all = (whole && !runIsDone ? [run, ...wider] : wider).filter((scope) => scope.cells.some((cell) => cells.includes(cell)));
  return all.filter((scope, index) => {
    const wide = scope !== run && !(whole && scope.cells.length === cells.length);
    return scope === run || (wide && scope.cells.length !== all[index + 1]?.cells.length);
  });
}

function zeroTitle({ zh, en, cells }: Scope): Message {
  if (cells.length === 1) return { zh: `${zh}填 0`, en: `Write 0 into ${en}` };
  return { zh: `${zh}填 0（${cells.length} 格）`, en: `Write 0 into ${en} (${cells.length} cells)` };
}

function soleFix(report: Report, cells: readonly Cell[], values: readonly number[]): Fix {
  const edits = writeEdits(report, new Map(cells.map((cell, index) => [cell, String(values[index] ?? 0)])));
  return { title: soleTitle(values), edits, safe: false, preferred: true };
}

function soleTitle(values: readonly number[]): Message {
  const [first] = values;
  if (values.length === 1) return { zh: `此格填 ${first}`, en: `Write ${first} into this cell` };
  if (values.every((value) => value === first))
    return { zh: `此处空白填 ${first}（${values.length} 格）`, en: `Write ${first} into these blanks (${values.length} cells)` };
  return { zh: `依次填 ${values.join('、')}`, en: `Write ${values.join(', ')} in turn` };
}
