import type { FormRow } from '../form/model';
import type { Label, Table, TableRow } from '../report/model';
import type { Span } from '../text/span';

/** Rows that stand under one label of the form: a clause of 表二; 本年度办理结果, （三）不予公开 … of 表三. */
export interface RowGroup {
  /** The official label. */
  readonly label: string;
  /** 0 for a group of the whole table, 1 for one within another. */
  readonly depth: number;
  /** Where the label is written, else the beginning of the first row. */
  readonly labelSpan: Span;
  /** From the label to the end of the last row. */
  readonly span: Span;
  readonly rows: readonly TableRow[];
  readonly groups: readonly RowGroup[];
}

/** The outer groups of a table, in the order of the text. 表四 has one row of figures, and so no groups. */
export function rowGroups(table: Table): readonly RowGroup[] {
  return table.id === 'disputes' ? [] : groupsOf(table, table.rows, 0);
}

function groupsOf(table: Table, rows: readonly TableRow[], depth: number): readonly RowGroup[] {
  const found: RowGroup[] = [];
  let start = 0;
  for (let end = 1; end <= rows.length; end++) {
    const label = labelOf(rows[start]?.form, depth);
    if (end < rows.length && labelOf(rows[end]?.form, depth) === label) continue;
    if (label !== undefined) found.push(...group(table, rows.slice(start, end), label, depth));
    start = end;
  }
  return found;
}

/** The label at this depth of a row's path if it is a group's, not the row's own. */
function labelOf(form: FormRow | undefined, depth: number): string | undefined {
  return form !== undefined && depth < form.path.length - 1 ? form.path[depth] : undefined;
}

function group(table: Table, rows: readonly TableRow[], label: string, depth: number): readonly RowGroup[] {
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return [];
  const written = labelAbove(table, first, label);
  const start = Math.min(written?.span.start ?? first.span.start, last.span.end);
  const labelSpan = written?.span ?? { start, end: start };
  return [{ label, depth, labelSpan, span: { start, end: last.span.end }, rows, groups: groupsOf(table, rows, depth + 1) }];
}

/** The label in the row itself, or on a line of its own before it, as the clauses of 表二 are. */
function labelAbove(table: Table, row: TableRow, official: string): Label | undefined {
  const own = row.labels.find((label) => label.official === official);
  return own ?? table.heads.findLast((head) => head.official === official && head.span.end <= row.span.start);
}
