/** The cells of the official tables with what stands in them and what is to be said about them. */
import type { FormColumn, FormRow, FormTable } from '../../form/model';
import type { Cell, Report, Table, TableRow } from '../../report/model';
import { type Finding, type Locale, speak } from '../../rule';
import { cellAt } from '../../shapes/last-year';
import { ownLabel, rowLabel } from '../../shapes/words';
import { covers } from '../../text/span';
import { cellId, rowOf } from './ids';
import type { CellView, EquationView } from './model';

/** What the cells are seen against. */
export interface Surroundings {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Those of the table. */
  readonly equations: readonly EquationView[];
  readonly previous: Report | undefined;
  readonly locale: Locale;
}

/** Every cell of the form's table, whether the text has it or not. */
export function cellsOf(form: FormTable, found: Table | undefined, around: Surroundings): readonly CellView[] {
  if (found === undefined) return [];
  const near = around.findings.filter(({ span }) => span.start <= found.span.end && span.end >= found.span.start);
  return form.rows.flatMap((row) => {
    const written = rowOf(found, row);
    return row.columns.map((column) => cellView(form, row, column, written, { ...around, findings: near }));
  });
}

function cellView(form: FormTable, row: FormRow, column: FormColumn, written: TableRow | undefined, around: Surroundings): CellView {
  const cell = written?.cells.find((each) => each.column.key === column.key);
  const findings = cell === undefined ? [] : around.findings.filter((finding) => isAt(finding, cell));
  const id = cellId(form.id, row, column);
  // A sum that does not add up is shown at its total; the messages of the rules say the same.
  const broken = around.equations.filter(({ status, totals }) => status === 'broken' && totals.includes(id)).map(({ words }) => words);
  return {
    id,
    state: state(written, cell),
    text: written?.unreadable === true ? '' : (cell?.text ?? ''),
    label: `${[...row.path.slice(0, -1), form.id === 'disputes' ? ownLabel(row) : rowLabel(row)].join(' › ')} × ${column.label}`,
    notes: [...findings.map(({ message }) => message), ...broken],
    severity: broken.length > 0 ? 'error' : worst(findings),
    lastYear: lastYear(form, row, column, cell, around),
  };
}

function state(written: TableRow | undefined, cell: Cell | undefined): CellView['state'] {
  if (written?.unreadable === true) return 'unreadable';
  if (cell === undefined) return 'missing';
  if (cell.reads === 'number' || cell.reads === 'blank') return cell.reads;
  return 'word';
}

/** Whether a finding speaks of this cell, alone or in a run whose columns it names: not of a whole row or table. */
function isAt({ span, data }: Finding, cell: Cell): boolean {
  if (covers(cell.outer, span)) return true;
  const named = Array.isArray(data.columns) && data.columns.includes(cell.column.label);
  return named && span.start <= cell.span.end && cell.span.start <= span.end;
}

function worst(findings: readonly Finding[]): CellView['severity'] {
  return (['error', 'warning', 'info'] as const).find((severity) => findings.some((each) => each.severity === severity)) ?? 'none';
}

function lastYear(form: FormTable, row: FormRow, column: FormColumn, cell: Cell | undefined, around: Surroundings): CellView['lastYear'] {
  if (around.previous === undefined || cell?.value === undefined) return null;
  const value = cellAt(around.previous, form.id, row.key, column.key)?.value;
  if (value === undefined) return null;
  const change = Math.round((cell.value - value) * 1e6) / 1e6;
  const signed = change > 0 ? `+${change}` : String(change);
  return { value, change, words: speak({ zh: `上年 ${value}（${signed}）`, en: `last year ${value} (${signed})` }, around.locale) };
}
