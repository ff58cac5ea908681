import type { FormColumn, FormId, FormRow, TableId } from '../../form/model';
import { formTable } from '../../form/tables';
import { similarity } from '../../text/similarity';
import { hull, type Span } from '../../text/span';
import { labelKey, ownLabel } from '../labels';
import type { Field, Label, MissingColumn, StrayRow, Table, TableRow } from '../model';
import { cellsOf, sumsAgree, sumsUp, type Values, valuesOf } from './cells';
import { bindDisputes } from './disputes';
import { columnPlace, type HeadReading, label, readHeads } from './heads';
import { joinTorn, type Match, matchRows } from './match';
import { rowOf } from './order';
import type { PhysicalRow } from './physical';
import { buildOf, type Start, startsOf } from './starts';

/** Labels less alike than this are different labels. */
const LIKE_GROUP = 0.5;

/** The rows of the text that belong to one table, in their order. */
export interface Instance {
  readonly id: TableId;
  readonly rows: readonly PhysicalRow[];
}

/** Binds the rows of one table to the form. `undefined` when nothing of the form is in them. */
export function bindTable(instance: Instance, form: FormId, voted: FormId | undefined, eol: string): Table | undefined {
  const { id } = instance;
  const heads = readHeads(instance.rows, id, form);
  if (id === 'disputes') return bindDisputes(instance.rows, heads, eol);
  const data = joinTorn(
    instance.rows.filter((row) => row.role !== 'head' && row.role !== 'blank'),
    id,
  );
  const { matches, unreadable } = matchRows(data, id, form);
  const binder = new RowBinder(id, form, heads, matches, eol);
  const rows = [...binder.rows(), ...unreadable.flatMap((gap) => torn(id, form, gap))];
  if (rows.length === 0 && distinct(heads.labels) < 4) return undefined;
  const bound = new Set(rows.map((row) => row.form.key));
  const order = [...rows].sort((a, b) => a.span.start - b.span.start);
  const span = hull([...instance.rows.filter((row) => row.role === 'head').map((row) => row.grid.span), ...order.map((row) => row.span)]);
  const dialect = instance.rows.find((row) => row.role !== 'blank')?.grid.dialect ?? 'tsv';
  return {
    id,
    form: voted,
    dialect,
    span: span ?? { start: 0, end: 0 },
    heads: heads.labels,
    rows: order,
    strays: matches.filter(({ key }) => key === undefined).flatMap((match) => stray(match, id, form)),
    missingRows: formTable(form, id).rows.filter((row) => !bound.has(row.key)),
    missingColumns: binder.missingColumns(),
  };
}

function distinct(labels: readonly Label[]): number {
  return new Set(labels.map((item) => item.official)).size;
}

function torn(id: TableId, form: FormId, gap: { readonly keys: readonly string[]; readonly span: Span }): readonly TableRow[] {
  return gap.keys.flatMap((key) => {
    const row = rowOf(id, key, form);
    return row === undefined ? [] : [{ form: row, span: gap.span, labels: [], cells: [], extra: [], unreadable: true }];
  });
}

function stray(match: Match, id: TableId, form: FormId): readonly StrayRow[] {
  const { row, repeats } = match;
  const own = row.labels[row.labels.length - 1];
  if (own === undefined || row.role !== 'data') return [];
  const repeated = repeats === undefined ? undefined : rowOf(id, repeats, form);
  if (repeated === undefined && !row.rest.some((field) => field.reading.reads === 'number')) return [];
  return [{ span: row.grid.span, label: own, repeats: repeated }];
}

/** Binds the rows of one table; knows which columns are there and where rows of one build have their values. */
class RowBinder {
  private readonly missing = new Map<string, MissingColumn>();
  private readonly starts: ReadonlyMap<string, Start>;
  /** The row of the form for each match. */
  private readonly forms: readonly (FormRow | undefined)[];

  constructor(
    private readonly id: TableId,
    form: FormId,
    private readonly heads: HeadReading,
    private readonly matches: readonly Match[],
    private readonly eol: string,
  ) {
    this.forms = matches.map(({ key }) => (key === undefined ? undefined : rowOf(id, key, form)));
    for (const clause of new Set(this.forms.map((row) => this.clauseOf(row)))) this.findMissing(clause);
    this.starts = startsOf(matches.map(({ row }, i) => ({ row, width: this.widthOf(this.forms[i]) })).filter(({ width }) => width > 0));
  }

  missingColumns(): readonly MissingColumn[] {
    return [...this.missing.values()];
  }

  rows(): readonly TableRow[] {
    const rows: TableRow[] = [];
    this.matches.forEach((match, i) => {
      const row = this.forms[i];
      if (row !== undefined) rows.push(this.bind(match, row));
    });
    return rows;
  }

  private bind(match: Match, row: FormRow): TableRow {
    const columns = this.columnsOf(row);
    const applications = this.id === 'applications';
    const start = match.row.rest.length > columns.length ? this.starts.get(buildOf(match.row)) : undefined;
    const hints = {
      like: match.row.rest.length > columns.length ? (start?.sure ?? this.underHead(match.row, columns[0])) : undefined,
      likely: applications ? start?.likely : undefined,
      padded: applications,
      holds: columns.length === 7 ? sumsUp : () => false,
      agrees: columns.length === 7 ? sumsAgree : undefined,
    };
    const values = valuesOf(match.row, columns.length, hints, this.eol);
    return {
      form: row,
      span: match.row.grid.span,
      labels: labelsOf(match, row),
      cells: values.unreadable ? [] : cellsOf(this.id, row, columns, values.fields),
      extra: values.extra.filter((field) => !this.isRepeated(match.row, values, field)),
      unreadable: values.unreadable,
    };
  }

  /** Whether a surplus number is that of a merged cell, written into every square that the cell covers, as its head is. */
  private isRepeated({ grid }: PhysicalRow, { fields }: Values, surplus: Field): boolean {
    const square = grid.fields.findIndex((field) => field.outer.start === surplus.outer.start);
    return this.heads.repeated.has(`${grid.fragment}/${grid.fields.length}/${square}`) && surplus.text === fields.at(-1)?.text;
  }

  /** Where the values of a row begin if they stand under the head of their first column in a grid of the same width. */
  private underHead(row: PhysicalRow, column: FormColumn | undefined): number | undefined {
    const place = column === undefined ? undefined : this.heads.indexes.get(columnPlace(row, column));
    const start = place === undefined ? -1 : place - (row.grid.fields.length - row.rest.length);
    return start < 0 ? undefined : start;
  }

  private clauseOf(row: FormRow | undefined): string {
    return this.id === 'disclosure' ? (row?.path[0] ?? '') : '';
  }

  private widthOf(row: FormRow | undefined): number {
    return row === undefined ? 0 : this.columnsOf(row).length;
  }

  private columnsOf(row: FormRow): readonly FormColumn[] {
    if (this.missing.size === 0) return row.columns;
    const clause = this.id === 'disclosure' ? (row.path[0] ?? '') : '';
    return row.columns.filter((column) => !this.missing.has(`${clause}/${column.key}`));
  }

  /** A column is missing when its head is not there, its neighbours' heads are, and every full row is as much shorter. */
  private findMissing(clause: string): void {
    const { heads } = this;
    const belongs = (row: FormRow | undefined): row is FormRow => row !== undefined && this.clauseOf(row) === clause;
    const columns = this.forms.find(belongs)?.columns ?? [];
    const named = heads.named.get(clause);
    if (named === undefined || columns.length < 2 || columns.every(({ key }) => named.has(key))) return;
    const matches = this.matches.filter((_, i) => belongs(this.forms[i]));
    const written = Math.max(...matches.map((match) => match.row.rest.filter((field) => field.reading.reads !== 'blank').length));
    const unnamed = columns.filter((column) => !named.has(column.key));
    // Where every cell has a line of its own 总计 looks like a row's label; the numbers show that its column is there.
    const absent = written > columns.length - unnamed.length ? unnamed.filter(({ key }) => key !== 'total') : unnamed;
    const width = columns.length - absent.length;
    if (absent.length === 0 || width < Math.max(1, columns.length - 2) || written !== width) return;
    const rows = this.forms.filter(belongs);
    const at = heads.places.get(clause);
    if (at === undefined) return;
    for (const column of absent) this.missing.set(`${clause}/${column.key}`, { column, rows, at });
  }
}

/** The labels of a bound row: its groups as far as they are written, and its own. */
function labelsOf(match: Match, row: FormRow): readonly Label[] {
  const { labels, key } = match.row;
  const groups = row.path.slice(0, -1);
  const found: Label[] = [];
  for (const [index, field] of labels.entries()) {
    if (index === labels.length - 1) {
      const own = ownLabel(row);
      found.push({ span: field.span, text: field.text, official: own, exact: key === labelKey(own), torn: match.torn });
      break;
    }
    const group = closestGroup(field.label.key, groups);
    if (group !== undefined) found.push(label(field, group.label, group.alike === 1));
  }
  return found;
}

/** The group of a row that a label names, by its closest wording. */
function closestGroup(key: string, groups: readonly string[]): { readonly label: string; readonly alike: number } | undefined {
  const exact = groups.find((group) => labelKey(group) === key);
  if (exact !== undefined) return { label: exact, alike: 1 };
  let best: { readonly label: string; readonly alike: number } | undefined;
  for (const group of groups) {
    const alike = similarity(key, labelKey(group));
    if (alike > (best?.alike ?? LIKE_GROUP)) best = { label: group, alike };
  }
  return best;
}
