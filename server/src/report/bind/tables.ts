import type { FormId, SectionNumber, TableId } from '../../form/model';
import { lineEndOf } from '../../text/lines';
import { hull } from '../../text/span';
import type { GridRow } from '../grids/row';
import type { Table } from '../model';
import { inDigests } from './digests';
import { certainKey, withoutNeighbours } from './ends';
import { formVotes } from './heads';
import { type RowReading, readRow } from './physical';
import { bindAgain, type RowsOfTable } from './rebind';

const TABLES: readonly TableId[] = ['disclosure', 'applications', 'disputes'];
/** So many rows of a table must come again, in a row, to be the table once more without a new head. */
const FEWEST_REPEATED = 3;
/** How far ahead they are looked for; bounds the time. */
const MOST_LOOKED_AT = 12;
/** Fewest fields of a row that can be the row of values of 表四. */
const FEWEST_DISPUTES = 10;

/** Tells the section in which an offset lies; `undefined` in front of the first one. */
type SectionFinder = (offset: number) => SectionNumber | undefined;

/** The official tables among the rows of a text, in the order of the text, and the form they were written on. */
export function findTables(
  text: string,
  rows: readonly GridRow[],
  sectionAt: SectionFinder,
  due: FormId | undefined,
): { readonly tables: readonly Table[]; readonly form: FormId | undefined } {
  const eol = lineEndOf(text);
  const instances = instancesOf(text, assign(text, rows.map(readRow), sectionAt));
  const forms = formsOf(instances);
  const form = [...forms.values()].find((each) => each !== undefined);
  const tables = instances.flatMap((instance) => {
    const own = forms.get(instance);
    const table = bindAgain(instance, own ?? form ?? due ?? '2021', own, eol);
    return table === undefined ? [] : withinSection(table, instance, sectionAt);
  });
  return { tables: tables.sort((a, b) => a.span.start - b.span.start), form: tables.length === 0 ? undefined : form };
}

/**
 * The form of each table: what its own labels say, else what those of the first of its kind say. A report of another year may
 * stand below. 表三 goes with the 表二 in front of it.
 */
function formsOf(instances: readonly RowsOfTable[]): ReadonlyMap<RowsOfTable, FormId | undefined> {
  const forms = new Map<RowsOfTable, FormId | undefined>();
  const disclosures = instances.filter(({ id }) => id === 'disclosure');
  for (const instance of disclosures)
    forms.set(instance, voted(formVotes(instance.rows, 'disclosure')) ?? forms.get(disclosures[0] ?? instance));
  const applications = instances.filter(({ id }) => id === 'applications');
  let behind = 0;
  for (const instance of applications) {
    // Both come in the order of the text.
    while (behind < disclosures.length && startOf(disclosures[behind]?.rows ?? []) < startOf(instance.rows)) behind++;
    const before = disclosures[Math.max(behind - 1, 0)];
    const disclosure = before === undefined ? undefined : forms.get(before);
    forms.set(instance, applicationsForm(formVotes(instance.rows, 'applications'), disclosure) ?? forms.get(applications[0] ?? instance));
  }
  return forms;
}

function startOf(rows: readonly RowReading[]): number {
  return rows[0]?.grid.span.start ?? 0;
}

/** Rows that were pasted into another section once more do not make a part of the table of the text in between. */
function withinSection(table: Table, { rows }: RowsOfTable, sectionAt: SectionFinder): Table {
  const { start, end } = table.span;
  if (sectionAt(start) === sectionAt(Math.max(start, end - 1))) return table;
  const counts = new Map<SectionNumber | undefined, number>();
  for (const { span } of [...table.heads, ...table.rows]) counts.set(sectionAt(span.start), (counts.get(sectionAt(span.start)) ?? 0) + 1);
  const [most] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [undefined, 0]);
  const own = hull(rows.map(({ grid }) => grid.span).filter((span) => sectionAt(span.start) === most));
  return own === undefined ? table : { ...table, span: { start: Math.max(start, own.start), end: Math.min(end, own.end) } };
}

function voted(votes: Readonly<Record<FormId, number>>): FormId | undefined {
  if (votes['2019'] === votes['2021']) return undefined;
  return votes['2019'] > votes['2021'] ? '2019' : '2021';
}

/** A single row （六）其他处理 also stands in real tables of the 2021 form, so it does not outvote 表二. */
function applicationsForm(votes: Readonly<Record<FormId, number>>, disclosure: FormId | undefined): FormId | undefined {
  if (votes['2021'] > 0) return '2021';
  return votes['2019'] > 0 ? (disclosure ?? '2019') : undefined;
}

interface Assigned {
  readonly id: TableId;
  readonly row: RowReading;
}

/** Tells for each row to which table it belongs: by its labels, else by the rows before it, else by the section it stands in. */
function assign(text: string, rows: readonly RowReading[], sectionAt: SectionFinder): readonly Assigned[] {
  const named = new Map<number, Set<TableId>>();
  for (const row of rows) {
    if (row.names === undefined) continue;
    named.set(row.grid.fragment, (named.get(row.grid.fragment) ?? new Set()).add(row.names));
  }
  const inDigest = inDigests(text, rows);
  const assigned: Assigned[] = [];
  let current: TableId | undefined;
  let section: SectionNumber | undefined;
  for (const [index, row] of rows.entries()) {
    const here = sectionAt(row.grid.span.start);
    if (here !== section) current = undefined;
    section = here;
    if (inDigest[index] === true) continue;
    current = row.names ?? current ?? tableOfSection(here);
    if (current === undefined) continue;
    const labelled = row.labels.length > 0 && row.role !== 'head';
    const stranger = row.names === undefined && labelled && named.get(row.grid.fragment)?.has(current) !== true;
    if (!stranger) assigned.push({ id: current, row });
  }
  return assigned;
}

function tableOfSection(section: SectionNumber | undefined): TableId | undefined {
  return section === 2 ? 'disclosure' : section === 3 ? 'applications' : section === 4 ? 'disputes' : undefined;
}

/** Groups rows by table; a table that comes a second time is an instance of its own. */
function instancesOf(text: string, assigned: readonly Assigned[]): readonly RowsOfTable[] {
  return TABLES.flatMap((id) => {
    const rows = assigned.filter((item) => item.id === id).map((item) => item.row);
    return split(rows, id).map((part): RowsOfTable => ({ id, rows: withoutNeighbours(text, part, id) }));
  });
}

function split(rows: readonly RowReading[], id: TableId): readonly (readonly RowReading[])[] {
  const parts: RowReading[][] = [];
  let current: RowReading[] = [];
  let seen = new Set<string>();
  let heads: RowReading[] = [];
  rows.forEach((row, i) => {
    if (row.role === 'head') {
      heads.push(row);
      return;
    }
    const key = keyIn(row, id);
    const again = key !== undefined && seen.has(key);
    if (again && (heads.length > 0 || repeatsFrom(rows, i, id, seen))) {
      parts.push(current);
      current = [];
      seen = new Set();
    }
    current.push(...heads, row);
    heads = [];
    if (key !== undefined) seen.add(key);
  });
  current.push(...heads);
  if (current.length > 0) parts.push(current);
  return parts;
}

/** What marks a row as the same again: its official row; for 表四, which has one row, that it has numbers. */
function keyIn(row: RowReading, id: TableId): string | undefined {
  if (id === 'disputes') return row.role === 'data' && row.labels.length === 0 && row.rest.length >= FEWEST_DISPUTES ? 'values' : undefined;
  return certainKey(row, id);
}

function repeatsFrom(rows: readonly RowReading[], from: number, id: TableId, seen: ReadonlySet<string>): boolean {
  const keys = new Set<string>();
  const end = Math.min(rows.length, from + MOST_LOOKED_AT);
  for (let i = from; i < end && keys.size < FEWEST_REPEATED; i++) {
    const row = rows[i];
    const key = row === undefined ? undefined : keyIn(row, id);
    if (key === undefined || !seen.has(key)) return false;
    keys.add(key);
  }
  return keys.size >= FEWEST_REPEATED;
}
