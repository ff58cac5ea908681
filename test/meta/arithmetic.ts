/** The equations once more, plainly: over complete tables of numbers, as a second opinion on the rules. */
import type { FormId, FormRow } from '../../server/src/form/model';
import { formTable } from '../../server/src/form/tables';

export type Figure = (row: FormRow, column: string) => number;

const INCOMING = ['newlyReceived', 'carriedOver'];
const OUTGOING = ['handledTotal', 'carriedForward'];

/** Broken instances, as the rule and the part of `data` that names the instance. */
export function brokenEquations(form: FormId, figure: Figure): readonly string[] {
  return [...applications(form, figure), ...disputes(form, figure), ...inForce(form, figure)].sort();
}

function applications(form: FormId, figure: Figure): readonly string[] {
  const { rows } = formTable(form, 'applications');
  const columns = rows[0]?.columns ?? [];
  const broken: string[] = [];
  for (const { key, label } of columns) {
    const sum = (wanted: (row: FormRow) => boolean): number => rows.filter(wanted).reduce((total, row) => total + figure(row, key), 0);
    const handled = sum((row) => row.key === 'handledTotal');
    if (sum((row) => INCOMING.includes(row.key)) !== sum((row) => OUTGOING.includes(row.key))) broken.push(`applications-balance ${label}`);
    const results = sum((row) => row.path.length > 1 && row.key !== 'handledTotal');
    if (results !== handled) broken.push(`results-total ${label}`);
  }
  for (const row of rows) if (!adds(row, figure)) broken.push(`row-total ${row.path.join('/')}`);
  return broken;
}

function disputes(form: FormId, figure: Figure): readonly string[] {
  return formTable(form, 'disputes')
    .rows.filter((row) => !adds(row, figure))
    .map((row) => `disputes-total ${row.path.at(-1)}`);
}

function adds(row: FormRow, figure: Figure): boolean {
  const values = row.columns.map((column) => figure(row, column.key));
  return values.slice(0, -1).reduce((sum, value) => sum + value, 0) === values.at(-1);
}

function inForce(form: FormId, figure: Figure): readonly string[] {
  if (form === '2019') return [];
  return formTable(form, 'disclosure')
    .rows.filter((row) => row.columns.length === 3)
    .filter((row) => figure(row, 'inForce') < figure(row, 'made') - figure(row, 'abolished'))
    .map((row) => `in-force ${row.path.at(-1)}`);
}

/** The same name for a finding of the rules; other findings give their rule id. */
export function instanceName(rule: string, data: Readonly<Record<string, unknown>>): string {
  const { column, row, group } = data;
  if (rule === 'row-total') return `${rule} ${(row as readonly string[]).join('/')}`;
  if (rule === 'in-force') return `${rule} ${(row as readonly string[]).at(-1)}`;
  if (rule === 'disputes-total') return `${rule} ${group}`;
  return rule === 'applications-balance' || rule === 'results-total' ? `${rule} ${column}` : rule;
}
