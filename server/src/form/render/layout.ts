/**
 * The official tables as they are printed: a grid of boxes with spans, whatever the dialect.
 * Everything that writes, inserts or shows a table starts here.
 */
import type { FormColumn, FormRow, FormTable } from '../model';
import { HEADS } from '../tables';

interface Place {
  /** 0-based grid column of the box's left edge. */
  readonly column: number;
  /** How many grid columns the box covers. */
  readonly colspan: number;
}

/** A printed label: a clause, a column head, a group of rows or a row's own label. */
export interface LabelBox extends Place {
  readonly kind: 'label';
  readonly text: string;
  /** How many printed rows the box covers. */
  readonly rowspan: number;
}

/** The place of one figure. */
export interface ValueBox extends Place {
  readonly kind: 'value';
  readonly of: FormRow;
  readonly under: FormColumn;
}

/** Covered by a label of an earlier row that spans down to here: blank on paper, absent in HTML. */
export interface ContinuedBox extends Place {
  readonly kind: 'continued';
  /** The label that covers it. */
  readonly text: string;
}

export type Box = LabelBox | ValueBox | ContinuedBox;

/** A printed row: its boxes tile the width of the grid without gap or overlap, left to right. */
export interface LayoutRow {
  readonly boxes: readonly Box[];
  /** The rows of the form whose figures stand here: none for heads, three for the one row of 表四. */
  readonly rows: readonly FormRow[];
}

export interface Layout {
  readonly table: FormTable;
  /** Grid columns: 表二 4, 表三 10, 表四 15. */
  readonly width: number;
  /** How many of them, from the left, hold the labels of rows: 表二 1, 表三 3, 表四 0. */
  readonly labelColumns: number;
  readonly rows: readonly LayoutRow[];
}

/** The printed layout of an official table. */
export function layout(table: FormTable): Layout {
  switch (table.id) {
    case 'disclosure':
      return disclosure(table);
    case 'applications':
      return applications(table);
    case 'disputes':
      return disputes(table);
  }
}

/** The printed row in which a row of the form has its figures. Throws if the table has no such row. */
export function layoutRow(of: Layout, row: FormRow): LayoutRow {
  const found = of.rows.find((candidate) => candidate.rows.some((each) => each.key === row.key));
  if (found === undefined) throw new Error(`table ${of.table.id} has no row ${row.key}`);
  return found;
}

function label(text: string, column: number, colspan = 1, rowspan = 1): LabelBox {
  return { kind: 'label', text, column, colspan, rowspan };
}

function value(of: FormRow, under: FormColumn, column: number, colspan = 1): ValueBox {
  return { kind: 'value', of, under, column, colspan };
}

function continued(text: string, column: number, colspan = 1): ContinuedBox {
  return { kind: 'continued', text, column, colspan };
}

/** 表二: under each clause the heads and rows of its own; where there are fewer than three columns the last one is wider. */
function disclosure(table: FormTable): Layout {
  const width = 4;
  const rows: LayoutRow[] = [];
  let clause: string | undefined;
  for (const row of table.rows) {
    const last = row.columns.length - 1;
    const colspan = (index: number): number => (index === last ? width - row.columns.length : 1);
    if (row.path[0] !== clause) {
      clause = row.path[0] ?? '';
      rows.push({ boxes: [label(clause, 0, width)], rows: [] });
      const heads = row.columns.map((column, index) => label(column.label, index + 1, colspan(index)));
      rows.push({ boxes: [label(HEADS.item, 0), ...heads], rows: [] });
    }
    const values = row.columns.map((column, index) => value(row, column, index + 1, colspan(index)));
    rows.push({ boxes: [label(row.path.at(-1) ?? '', 0), ...values], rows: [row] });
  }
  return { table, width, labelColumns: 1, rows };
}

/** 表三: three rows of heads beside the note; group labels span down over their rows. */
function applications(table: FormTable): Layout {
  const labelColumns = Math.max(...table.rows.map((row) => row.path.length));
  const columns = table.rows[0]?.columns ?? [];
  const body = table.rows.map((row, index): LayoutRow => {
    const labels = row.path.map((text, depth) => {
      const colspan = depth === row.path.length - 1 ? labelColumns - depth : 1;
      if (opensGroup(table.rows, index, depth)) return label(text, depth, colspan, groupSize(table.rows, index, depth));
      return continued(text, depth, colspan);
    });
    return { boxes: [...labels, ...row.columns.map((column, at) => value(row, column, labelColumns + at))], rows: [row] };
  });
  const heads = applicantHeads(columns, labelColumns).map((boxes): LayoutRow => ({ boxes, rows: [] }));
  return { table, width: labelColumns + columns.length, labelColumns, rows: [...heads, ...body] };
}

/** The heads of 表三: 自然人, five kinds of organisations, 总计. */
function applicantHeads(columns: readonly FormColumn[], from: number): readonly (readonly Box[])[] {
  const texts = columns.map((column) => column.label);
  const person = texts[0] ?? '';
  const total = texts.at(-1) ?? '';
  const organisations = texts.slice(1, -1);
  const end = from + columns.length - 1;
  return [
    [label(HEADS.note, 0, from, 3), label(HEADS.applicants, from, columns.length)],
    [
      continued(HEADS.note, 0, from),
      label(person, from, 1, 2),
      label(HEADS.organisations, from + 1, organisations.length),
      label(total, end, 1, 2),
    ],
    [
      continued(HEADS.note, 0, from),
      continued(person, from),
      ...organisations.map((text, at) => label(text, from + 1 + at)),
      continued(total, end),
    ],
  ];
}

/** 表四: three rows of heads over one row of fifteen figures. */
function disputes(table: FormTable): Layout {
  const first: Box[] = [];
  const second: Box[] = [];
  const third: Box[] = [];
  const figures: Box[] = [];
  table.rows.forEach((row, index) => {
    const from = figures.length;
    const width = row.columns.length;
    const grouped = row.path.length > 1;
    if (opensGroup(table.rows, index, 0)) first.push(label(row.path[0] ?? '', from, width * groupSize(table.rows, index, 0)));
    if (grouped) second.push(label(row.path.at(-1) ?? '', from, width));
    row.columns.forEach((column, at) => {
      if (grouped) third.push(label(column.label, from + at));
      else {
        second.push(label(column.label, from + at, 1, 2));
        third.push(continued(column.label, from + at));
      }
      figures.push(value(row, column, from + at));
    });
  });
  const heads = [first, second, third].map((boxes): LayoutRow => ({ boxes, rows: [] }));
  return { table, width: figures.length, labelColumns: 0, rows: [...heads, { boxes: figures, rows: table.rows }] };
}

/** Whether the label at `depth` of a row's path is not already there in the row above. */
function opensGroup(rows: readonly FormRow[], index: number, depth: number): boolean {
  const above = rows[index - 1];
  const here = rows[index]?.path;
  return above === undefined || here === undefined || !sameUpTo(above.path, here, depth);
}

/** How many rows from `index` on share the path down to `depth`. */
function groupSize(rows: readonly FormRow[], index: number, depth: number): number {
  const path = rows[index]?.path ?? [];
  let end = index + 1;
  while (end < rows.length && sameUpTo(rows[end]?.path ?? [], path, depth)) end++;
  return end - index;
}

function sameUpTo(a: readonly string[], b: readonly string[], depth: number): boolean {
  for (let at = 0; at <= depth; at++) if (a[at] !== b[at]) return false;
  return true;
}
