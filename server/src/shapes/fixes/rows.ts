/** Inserts a row that a table lacks, blank, in the table's own dialect. */
import type { Dialect } from '../../form/dialect';
import type { FormRow, FormTable } from '../../form/model';
import { renderRow, renderTable } from '../../form/render/table';
import { FORMS } from '../../form/tables';
import type { Report, Table, TableRow } from '../../report/model';
import type { Edit } from '../../rule';
import { lineEndOf } from '../../text/lines';
import { lineEnd, lineStart } from './block';
import { adoptLabels, printedGroups } from './groups';
import { blankIn, optionsOf, withEol } from './insert';
import { markedEdit } from './marks';

/** Where rows go: behind or in front of another one. */
interface Anchor {
  readonly row: Pick<TableRow, 'span'>;
  readonly behind: boolean;
}

/** The edits that insert a row; none where the dialect cannot show a blank, or no neighbour tells the place. */
export function rowEdits(report: Report, table: Table, row: FormRow): readonly Edit[] {
  const form = formOf(report, table, row);
  if (form === undefined || !showsBlanks(report, table)) return [];
  const { previous, next } = neighbours(table, form, row);
  const anchor =
    table.dialect !== 'lines' && previous !== undefined
      ? behind(previous)
      : next !== undefined
        ? inFrontOf(next)
        : previous && behind(previous);
  if (anchor === undefined) return clauseEdits(report, table, form, row);
  const written = renderRow(form, row, table.dialect, blankIn(table.dialect), optionsOf(report));
  const groups = printedGroups(form, row);
  return [insertion(report, table, anchor, written), ...adoptLabels(report, table, form, row, groups, next)];
}

/** The row of fifteen blanks of 表四, of which only the heads are there. */
export function dataRowEdits(report: Report, table: Table): readonly Edit[] {
  const form = FORMS['2021'].tables.find(({ id }) => id === table.id);
  const row = form?.rows[0];
  if (form === undefined || row === undefined || !showsBlanks(report, table)) return [];
  const written = renderRow(form, row, table.dialect, blankIn(table.dialect), optionsOf(report));
  return [insertion(report, table, { row: lastRow(report, table), behind: true }, written)];
}

/** The stretch of the last printed row; in HTML its whole `<tr>`. */
function lastRow({ text }: Report, { span, dialect }: Table): Pick<TableRow, 'span'> {
  if (dialect !== 'html') return { span };
  const start = text.toLowerCase().lastIndexOf('<tr', span.end);
  return { span: { start: Math.max(start, span.start), end: span.end } };
}

function behind(row: TableRow): Anchor {
  return { row, behind: true };
}

function inFrontOf(row: TableRow): Anchor {
  return { row, behind: false };
}

function formOf(report: Report, table: Table, row: FormRow): FormTable | undefined {
  const ids = [table.form, report.due, report.form, '2021' as const, '2019' as const];
  const forms = ids.flatMap((id) => (id === undefined ? [] : FORMS[id].tables.filter((form) => form.id === table.id)));
  return forms.find((form) => form.rows.some(({ key }) => key === row.key));
}

/** PDF text shows no blanks; where every cell is a line that ends in a bar, the ends of rows are not shown. */
function showsBlanks({ text }: Report, table: Table): boolean {
  if (table.dialect === 'spaces') return false;
  return table.dialect !== 'bars' || table.rows.every(({ span }) => !/[\r\n]/.test(text.slice(span.start, span.end)));
}

/** The nearest rows of the form that the table has, in 表二 under the same clause. */
function neighbours(
  table: Table,
  form: FormTable,
  row: FormRow,
): { readonly previous: TableRow | undefined; readonly next: TableRow | undefined } {
  const at = form.rows.findIndex(({ key }) => key === row.key);
  const find = (keys: readonly FormRow[]): TableRow | undefined => {
    const same = table.id === 'disclosure' ? keys.filter(({ path }) => path[0] === row.path[0]) : keys;
    for (const { key } of same) {
      const found = table.rows.find((each) => each.form.key === key && !each.unreadable);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return { previous: find(form.rows.slice(0, at).reverse()), next: find(form.rows.slice(at + 1)) };
}

/** A clause of 表二 without any of its rows: its head, the heads of its columns and its rows. */
function clauseEdits(report: Report, table: Table, form: FormTable, row: FormRow): readonly Edit[] {
  if (table.id !== 'disclosure') return [];
  const rows = form.rows.filter(({ path }) => path[0] === row.path[0]);
  const at = form.rows.indexOf(rows[0] ?? row);
  const earlier = form.rows.slice(0, at).map(({ key }) => key);
  const previous = table.rows.findLast((each) => earlier.includes(each.form.key));
  const anchor: Anchor = previous === undefined ? { row: { span: table.span }, behind: false } : behind(previous);
  const written = renderTable({ ...form, rows }, table.dialect, blankIn(table.dialect), optionsOf(report));
  return [insertion(report, table, anchor, bareRows(written))];
}

/** Rows without what makes them a table of their own. */
function bareRows(written: string): string {
  return written
    .replace(/^\s*<table[^>]*>\s*<tbody>\s*|\s*<\/tbody>\s*<\/table>\s*$/g, '')
    .replace(/^\|(?:---\|)+\n/m, '')
    .replaceAll('\n    ', '\n');
}

function insertion(report: Report, table: Table, { row, behind }: Anchor, written: string): Edit {
  const { text } = report;
  const { span } = row;
  if (table.dialect === 'html') {
    const from = lineStart(text, span.start);
    const indent = text.slice(from, span.start);
    const gap = /^[ \t]*$/.test(indent) && (from > 0 || indent !== '') ? lineEndOf(text) + indent : '';
    const lines = written
      .trimEnd()
      .split('\n')
      .join(gap === '' ? '' : gap);
    const at = behind ? span.end : span.start;
    return markedEdit({ start: at, end: at }, behind ? gap + lines : lines + gap);
  }
  const eol = lineEndOf(text);
  const gap = table.dialect === 'cells' || table.dialect === 'lines' ? eol + eol : eol;
  const at = behind ? lineEnd(text, span.end) : lineStart(text, span.start);
  const lines = withEol(report, inFrontOfRows(report, table, row) + written.replace(/\n$/, ''));
  return markedEdit({ start: at, end: at }, behind ? gap + lines : lines + gap);
}

/** The number of a row in a column of its own (序号), and the same cell left blank. */
const ROW_NUMBERS: Readonly<Partial<Record<Dialect, readonly [number: RegExp, blank: string]>>> = {
  tsv: [/^ *\d{1,2}[.、]? *\t/u, '\t'],
  pipes: [/^ *\| *\d{1,2}[.、]? *\|/u, '|  '],
  bars: [/^ *\d{1,2}[.、]? *\|/u, ' | '],
};

/** What a row has in front of its labels where the others are numbered; which number is its own is left to the writer. */
function inFrontOfRows({ text }: Report, table: Table, row: Pick<TableRow, 'span'>): string {
  const [number, blank] = ROW_NUMBERS[table.dialect] ?? [];
  return number?.test(text.slice(row.span.start, row.span.end)) === true ? (blank ?? '') : '';
}
