/** An official table of a report as the form prints it, with the figures exactly as they are written. */
import type { FormId, FormRow, TableId } from '../../form/model';
import { type Layout, type LayoutRow, layout } from '../../form/render/layout';
import { NUMERALS, SECTIONS } from '../../form/sections';
import { formTable } from '../../form/tables';
import type { GridRow } from '../../report/grids/row';
import type { Table as ReportTable, StrayRow, TableRow } from '../../report/model';
import type { Box, Row, Table } from '../document';
import { widthOf } from '../grid';

/** What a row of the text has besides the cells of the form. */
interface Surplus {
  /** Behind which row of the form it comes; `undefined`: before all of them. */
  readonly behind: FormRow | undefined;
  readonly row: Row;
}

/**
 * The table as `form` prints it. Rows that the text lacks are left out, rows that the form lacks come where they stand,
 * and values beyond the form's columns follow their row.
 * @param gridRow the row of the text that begins at an offset
 */
export function officialTable(table: ReportTable, form: FormId, gridRow: (start: number) => GridRow | undefined): Table {
  const found = new Map(table.rows.map((row) => [row.form.key, row]));
  const printed = withoutMissingColumns(printedLayout(table, form), found);
  const surplus = table.strays.map((stray) => strayRow(stray, table, printed, gridRow));
  const headRows = table.id === 'disclosure' ? 0 : printed.rows.filter((row) => row.rows.length === 0).length;
  const rows: Row[] = [];
  const addSurplus = (wanted: (behind: FormRow | undefined) => boolean): void => {
    for (const { behind, row } of surplus) if (wanted(behind)) rows.push(row);
  };
  printed.rows.forEach((of, index) => {
    if (index === headRows) addSurplus((behind) => behind === undefined);
    rows.push(boxesOf(of, found, printed, gridRow));
    addSurplus((behind) => behind !== undefined && of.rows.some(({ key }) => key === behind.key));
  });
  if (printed.rows.length === headRows) addSurplus((behind) => behind === undefined);
  const official = { id: table.id, caption: captionOf(table.id, form) };
  return { kind: 'table', official, width: Math.max(printed.width, widthOf(rows)), rows, headRows };
}

function captionOf(id: TableId, form: FormId): string {
  const { section, name } = formTable(form, id);
  return `${name}（${NUMERALS[section - 1] ?? ''}、${SECTIONS[section - 1]?.title ?? ''}）`;
}

/** The layout of the rows that are there; of a table without any, its heads. */
function printedLayout(table: ReportTable, form: FormId): Layout {
  const of = formTable(form, table.id);
  const order = new Map(of.rows.map((row, index) => [row.key, index]));
  const rows = table.rows.map((row) => row.form);
  // A row of the other form stays where it is.
  const known = rows.every((row) => order.has(row.key));
  const sorted = known ? [...rows].sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0)) : rows;
  if (rows.length > 0) return layout({ ...of, rows: sorted });
  const whole = layout(of);
  return { ...whole, rows: whole.rows.filter((row) => row.rows.length === 0) };
}

/** Leaves out what the text lacks in every row; a blank column in its place would state what nobody wrote. */
function withoutMissingColumns(printed: Layout, found: ReadonlyMap<string, TableRow>): Layout {
  const values = printed.rows.flatMap((row) => row.boxes.flatMap((box) => (box.kind === 'value' ? [box] : [])));
  const missing = (column: number): boolean => {
    const under = values.filter((box) => box.column <= column && column < box.column + box.colspan);
    return under.length > 0 && under.every((box) => box.colspan === 1 && isMissing(found.get(box.of.key), box.under.key));
  };
  const gone = Array.from({ length: printed.width }, (_, column) => column).filter(missing);
  if (gone.length === 0 || gone.length === values.length) return printed;
  const goneBefore = (end: number): number => gone.filter((column) => column < end).length;
  const rows = printed.rows.map((row) => ({
    ...row,
    boxes: row.boxes.flatMap((box) => {
      const column = box.column - goneBefore(box.column);
      const colspan = box.colspan - goneBefore(box.column + box.colspan) + goneBefore(box.column);
      return colspan === 0 ? [] : [{ ...box, column, colspan }];
    }),
  }));
  return { ...printed, rows, width: printed.width - gone.length };
}

function isMissing(row: TableRow | undefined, column: string): boolean {
  return row?.unreadable === false && !row.cells.some((cell) => cell.column.key === column);
}

function boxesOf(
  of: LayoutRow,
  found: ReadonlyMap<string, TableRow>,
  printed: Layout,
  gridRow: (start: number) => GridRow | undefined,
): Row {
  const unreadable = of.rows.map((row) => found.get(row.key)).find((row) => row?.unreadable === true);
  if (unreadable !== undefined) return unreadableRow(of, unreadable, printed, gridRow);
  const boxes = of.boxes.map((box): Box => {
    const { column, colspan } = box;
    if (box.kind === 'value') {
      const text = found.get(box.of.key)?.cells.find((cell) => cell.column.key === box.under.key)?.text ?? '';
      return { kind: 'cell', role: 'value', text, column, colspan, rowspan: 1 };
    }
    const role = of.rows.length === 0 ? 'head' : 'label';
    if (box.kind === 'continued') return { kind: 'continued', role, text: '', column, colspan, rowspan: 1 };
    return { kind: 'cell', role, text: box.text, column, colspan, rowspan: box.rowspan };
  });
  const extra = of.rows.flatMap((row) => found.get(row.key)?.extra ?? []);
  return [...boxes, ...extra.map((field, index) => plain(field.text, printed.width + index))];
}

/** Labels, and in place of the figures that could not be told apart what the text has. */
function unreadableRow(of: LayoutRow, row: TableRow, printed: Layout, gridRow: (start: number) => GridRow | undefined): Row {
  const labels = boxesOf({ boxes: of.boxes.filter((box) => box.kind !== 'value'), rows: of.rows }, new Map(), printed, gridRow);
  const column = labels.reduce((end, box) => Math.max(end, box.column + box.colspan), 0);
  const named = new Set(row.labels.map((label) => label.text));
  const fields = gridRow(row.span.start)?.fields ?? [];
  const text = fields.flatMap((field) => (field.text === '' || named.has(field.text) ? [] : [field.text])).join(' ');
  return [...labels, { ...plain(text, column), colspan: Math.max(1, printed.width - column) }];
}

function strayRow(stray: StrayRow, table: ReportTable, printed: Layout, gridRow: (start: number) => GridRow | undefined): Surplus {
  const before = table.rows.findLast((row) => row.span.start < stray.span.start);
  const texts = (gridRow(stray.span.start)?.fields ?? []).map((field) => field.text);
  const own = texts.indexOf(stray.label.text);
  const values = texts.slice(own + 1, texts.findLastIndex((text) => text !== '') + 1);
  const labels = Math.max(1, printed.labelColumns);
  const label: Box = { kind: 'cell', role: 'label', text: stray.label.text, column: 0, colspan: labels, rowspan: 1 };
  const firstValue = values.findIndex((text) => text !== '');
  return { behind: before?.form, row: [label, ...values.slice(Math.max(firstValue, 0)).map((text, index) => plain(text, labels + index))] };
}

function plain(text: string, column: number): Box {
  return { kind: 'cell', role: 'value', text, column, colspan: 1, rowspan: 1 };
}
