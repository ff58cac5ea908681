import type { FormColumn, FormId, TableId } from '../../form/model';
import { formTable, HEADS, ORGANISATIONS_ALIASES } from '../../form/tables';
import type { Span } from '../../text/span';
import type { GridField } from '../grids/field';
import { closestColumn, headNamed, labelKey, rowsNamed } from '../labels';
import type { Label } from '../model';
import { rowOf } from './order';
import type { PhysicalRow, RowReading } from './physical';

/** What the heads of a stretch of a table say. */
export interface HeadReading {
  readonly labels: readonly Label[];
  /** Columns that are named, by the rows they stand over: the clause for 表二, '' for the other tables. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
  /** Index of a column's head in its row of fields, by `fragment/number of fields/column`; the first one counts. */
  readonly indexes: ReadonlyMap<string, number>;
  /** Where the heads of each clause stand. */
  readonly places: ReadonlyMap<string, Span>;
  /** Squares in which a merged head is written once more, by `fragment/number of fields/index`: a number there may be one, too. */
  readonly repeated: ReadonlySet<string>;
}

const FIXED: ReadonlyMap<string, string> = new Map([
  ...[HEADS.item, HEADS.note, HEADS.applicants, HEADS.organisations].map((wording) => [labelKey(wording), wording] as const),
  ...ORGANISATIONS_ALIASES.map((wording) => [labelKey(wording), HEADS.organisations] as const),
]);

/** The columns that may stand under a clause of 表二, or in the table as a whole. */
function columnsOf(table: TableId, form: FormId, clause: string): readonly FormColumn[] {
  const { rows } = formTable(form, table);
  const row = table === 'disclosure' ? rows.find(({ path }) => path[0] === clause) : rows[0];
  return row?.columns ?? NO_COLUMNS;
}

const NO_COLUMNS: readonly FormColumn[] = [];

/** Reads the head rows of a table: which columns are named, and how. */
export function readHeads(rows: readonly PhysicalRow[], table: TableId, form: FormId): HeadReading {
  const labels: Label[] = [];
  const named = new Map<string, Set<string>>();
  const places = new Map<string, Span>();
  const indexes = new Map<string, number>();
  const repeated = new Set<string>();
  let clause = '';
  let stated = false;
  rows.forEach((row, index) => {
    const [only] = row.labels;
    // A head that stands alone on its line looks like a row's label; it shows all the same that the column is there.
    if (row.role === 'label' && only !== undefined && row.labels.length === 1 && only.label.numbering === '') {
      const column = headNamed(row.key) === undefined ? undefined : closestColumn(row.key, columnsOf(table, form, clause));
      if (column !== undefined) nameColumn(named, clause, column);
    }
    if (row.role !== 'head') return;
    clause = clauseOf(rows[index + 1], table, form) ?? (stated ? clause : '');
    for (const square of repeatedSquares(row)) repeated.add(square);
    for (const field of row.labels) {
      const { key, group } = field.label;
      const fixed = FIXED.get(key);
      if (group !== undefined || fixed !== undefined) {
        if (group?.table === 'disclosure') {
          clause = group.label;
          stated = true;
        }
        const official = group?.label ?? fixed ?? '';
        labels.push(label(field, official, key === labelKey(official)));
        continue;
      }
      const column = columnNamed(key, table, form, clause);
      if (column === undefined) continue;
      const exact = labelKey(column.label) === key;
      const head = label(field, column.label, exact);
      labels.push(isWhole(row, field) ? { ...head, torn: false } : head);
      nameColumn(named, clause, column);
      places.set(clause, row.grid.span);
      const place = columnPlace(row, column);
      if (!indexes.has(place))
        indexes.set(
          place,
          row.grid.fields.findIndex((other) => other.span.start === field.span.start),
        );
    }
  });
  return { labels, named, indexes, places, repeated };
}

/** Whether no line end can have torn a cell: a cell of HTML, or one that stands between others on its line. */
function isWhole({ grid: { dialect, fields } }: PhysicalRow, field: GridField): boolean {
  if (dialect === 'html' || dialect === 'pipes') return true;
  if (dialect !== 'tsv' && dialect !== 'bars') return false;
  const index = fields.findIndex((other) => other.span.start === field.span.start);
  return index > 0 && index < fields.length - 1;
}

/** Where a column has its head, for rows of the same stretch and width. */
export function columnPlace({ grid: { fragment, fields } }: PhysicalRow, column: FormColumn): string {
  return `${fragment}/${fields.length}/${column.key}`;
}

/** The clause of 表二 to which a row belongs: heads stand under it even where its own line is none of the table's. */
function clauseOf(row: PhysicalRow | undefined, table: TableId, form: FormId): string | undefined {
  if (table !== 'disclosure' || row === undefined || row.role === 'head') return undefined;
  const name = rowsNamed(row.key).find((candidate) => candidate.table === table);
  return name && rowOf(table, name.key, form)?.path[0];
}

function repeatedSquares({ grid: { fields, fragment } }: PhysicalRow): readonly string[] {
  const squares: string[] = [];
  fields.forEach(({ text }, index) => {
    if (text !== '' && text === fields[index - 1]?.text) squares.push(`${fragment}/${fields.length}/${index}`);
  });
  return squares;
}

function nameColumn(named: Map<string, Set<string>>, clause: string, column: FormColumn): void {
  const columns = named.get(clause);
  if (columns === undefined) named.set(clause, new Set([column.key]));
  else columns.add(column.key);
}

/** The column of the form, or else of the other one, that a head names. */
function columnNamed(key: string, table: TableId, form: FormId, clause: string): FormColumn | undefined {
  const other = form === '2019' ? '2021' : '2019';
  return closestColumn(key, columnsOf(table, form, clause)) ?? closestColumn(key, columnsOf(table, other, clause));
}

/** A piece of an official wording (hard-wrapped heads) that is no wording of its own is torn. */
export function label(field: GridField, official: string, exact: boolean): Label {
  const torn = !exact && labelKey(official).endsWith(field.label.key);
  return { span: field.span, text: field.text, official, exact, torn };
}

/** Votes of the labels for a form: columns and rows that only one of the forms has. */
export function formVotes(rows: readonly RowReading[], table: TableId): Readonly<Record<FormId, number>> {
  const votes = { '2019': 0, '2021': 0 };
  if (table === 'disputes') return votes;
  for (const row of rows) {
    if (row.role === 'head') for (const { label } of row.labels) vote(votes, label.key);
    else vote(votes, row.key);
  }
  return votes;
}

function vote(votes: Record<FormId, number>, key: string): void {
  const form = ONLY_IN.get(key);
  if (form !== undefined) votes[form]++;
}

function wordings(form: FormId): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const table of ['disclosure', 'applications'] as const) {
    for (const row of formTable(form, table).rows) {
      keys.add(labelKey(row.path[row.path.length - 1] ?? ''));
      for (const alias of row.aliases) keys.add(labelKey(alias));
      for (const column of row.columns) for (const wording of [column.label, ...column.aliases]) keys.add(labelKey(wording));
    }
  }
  return keys;
}

/** The form that alone has a wording. */
const ONLY_IN: ReadonlyMap<string, FormId> = onlyIn(wordings('2019'), wordings('2021'));

function onlyIn(older: ReadonlySet<string>, newer: ReadonlySet<string>): ReadonlyMap<string, FormId> {
  const only = new Map<string, FormId>();
  for (const key of older) if (!newer.has(key)) only.set(key, '2019');
  for (const key of newer) if (!older.has(key)) only.set(key, '2021');
  return only;
}
