/** The group labels around a row that comes in: the first row of a group carries them, and in HTML they span all its rows. */
import type { FormRow, FormTable } from '../../form/model';
import type { Label, Report, Table, TableRow } from '../../report/model';
import type { Edit } from '../../rule';
import type { Span } from '../../text/span';

/** The group labels that are printed in this row because it is the first of its group. 表二 prints its clauses in rows of their own. */
export function printedGroups(form: FormTable, row: FormRow): readonly string[] {
  if (form.id !== 'applications') return [];
  const above = form.rows[form.rows.findIndex(({ key }) => key === row.key) - 1];
  return row.path.slice(0, -1).filter((group, depth) => above?.path[depth] !== group);
}

/** Takes the labels that now stand in the new row from the row behind it, and lets those above it span one row more. */
export function adoptLabels(
  report: Report,
  table: Table,
  form: FormTable,
  row: FormRow,
  printed: readonly string[],
  next: TableRow | undefined,
): readonly Edit[] {
  const moved = next === undefined ? [] : next.labels.filter((label) => printed.includes(label.official));
  const edits = moved.flatMap((label) => (next === undefined ? [] : without(report, table, next, label)));
  if (table.dialect !== 'html') return edits;
  const around = row.path.slice(0, -1).filter((group) => !printed.includes(group));
  return [...edits, ...around.flatMap((group) => spanOneMore(report, table, form, group))];
}

function without({ text }: Report, { dialect }: Table, row: TableRow, label: Label): readonly Edit[] {
  const behind = row.labels[row.labels.indexOf(label) + 1];
  if (behind === undefined) return [];
  switch (dialect) {
    case 'html': {
      const start = cellStart(text, label.span);
      const end = cellStart(text, behind.span);
      return start === undefined || end === undefined ? [] : [{ span: { start, end }, text: '' }];
    }
    case 'bars':
    case 'lines':
      return [{ span: { start: label.span.start, end: behind.span.start }, text: '' }];
    default:
      return [{ span: label.span, text: '' }];
  }
}

/** Where the `<td>` or `<th>` around a label begins. */
function cellStart(text: string, { start }: Span): number | undefined {
  const before = text.slice(0, start).toLowerCase();
  const at = Math.max(before.lastIndexOf('<td'), before.lastIndexOf('<th'));
  return at < 0 ? undefined : at;
}

/** A group that spans fewer rows than the form has gets one more: the row is new to it. */
function spanOneMore({ text }: Report, table: Table, form: FormTable, group: string): readonly Edit[] {
  const label = table.rows.flatMap((row) => row.labels).find(({ official }) => official === group);
  const start = label === undefined ? undefined : cellStart(text, label.span);
  if (label === undefined || start === undefined) return [];
  const found = /\browspan\s{0,3}=\s{0,3}["']?(\d{1,3})/i.exec(text.slice(start, label.span.start));
  const rows = Number(found?.[1]);
  if (found === null || rows >= form.rows.filter(({ path }) => path.slice(0, -1).includes(group)).length) return [];
  const end = start + found.index + found[0].length;
  return [{ span: { start: end - (found[1]?.length ?? 0), end }, text: String(rows + 1) }];
}
