import type { FormId, TableId } from '../../form/model';
import { hull, type Span } from '../../text/span';
import { spanning } from '../grids/row';
import { groupNamed, isKnownLabel, keyOfRow, keyWithoutGroups, likeness, numberingOf, ownLabel, rowsNamed } from '../labels';
import { certainKey } from './ends';
import { hasRow, rowOf, unionOrder } from './order';
import type { PhysicalRow } from './physical';

/** A row of the text and the row of the form that it is; `torn` where its label cannot be judged. */
export interface Match {
  readonly row: PhysicalRow;
  readonly key: string | undefined;
  readonly torn: boolean;
  /** The row of the form that it repeats. */
  readonly repeats: string | undefined;
}

/** Labels less alike than this are different labels. */
const LIKE = 0.5;
const LIKE_ANYWHERE = 0.75;
const SHORTEST_BEGINNING = 4;
const SHORTEST_NUMBERED = 2;
/** How much a shorter one counts that has its number. */
const NUMBERED = 0.6;
/** Official labels of this length may go on in other words: `四、结转下年度继续办理的政府信息公开申请数量`. */
const SHORTEST_LENGTHENED = 6;
/** How much a label counts that begins as an official one, or begins with one. */
const BEGUN = 0.95;
/** Official tables have at most 25 rows; in anything longer than this only exact labels are bound, which keeps the time linear. */
const LONGEST_TABLE = 400;

/** Joins rows that a page break tore: `4.无正当理由大量反复` ⏎ `申请`. One of the two has the values. */
export function joinTorn(rows: readonly PhysicalRow[], table: TableId): readonly (PhysicalRow & { readonly torn?: boolean })[] {
  const joined: (PhysicalRow & { readonly torn?: boolean })[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const next = rows[i + 1];
    if (row === undefined) continue;
    const whole = next === undefined ? undefined : torn(row, next, table);
    joined.push(whole ?? row);
    if (whole !== undefined) i++;
  }
  return joined;
}

function torn(row: PhysicalRow, next: PhysicalRow, table: TableId): (PhysicalRow & { readonly torn: boolean }) | undefined {
  if (row.role === 'head' || next.role === 'head' || row.labels.length === 0) return undefined;
  const valued = row.role === 'data' ? row : next;
  const span = hull([row.grid.span, next.grid.span]) ?? row.grid.span;
  const grid = spanning(valued.grid, span);
  if (row.role === 'label' && next.role === 'data' && next.labels.length === 0 && isRowOf(row.key, table)) {
    return row.rest.length < next.rest.length ? { ...row, grid, role: 'data', rest: next.rest, torn: false } : undefined;
  }
  if (row.role === next.role || next.labels.length === 0 || isRowOf(row.key, table)) return undefined;
  const text = (row.labels[row.labels.length - 1]?.text ?? '') + (next.labels[0]?.text ?? '');
  const key = keyWithoutGroups(text);
  if (!isRowOf(key, table) || isRowOf(next.key, table)) return undefined;
  return { ...row, grid, role: 'data', rest: valued.rest, names: table, key, torn: true };
}

function isRowOf(key: string, table: TableId): boolean {
  return rowsNamed(key).some((name) => name.table === table);
}

/** Rows of the form whose numbers are somewhere in `span`, but cannot be told apart. */
export interface TornStretch {
  readonly keys: readonly string[];
  readonly span: Span;
}

/** Binds rows to the form: by their labels, then by the closest label in their place, then by counting. */
export function matchRows(
  rows: readonly (PhysicalRow & { readonly torn?: boolean })[],
  table: TableId,
  form: FormId,
): { readonly matches: readonly Match[]; readonly unreadable: readonly TornStretch[] } {
  const matcher = new Matcher(rows, table, form);
  matcher.byLabel();
  if (rows.length <= LONGEST_TABLE) {
    matcher.byLikeness();
    matcher.byCount();
    matcher.anywhere();
  }
  return { matches: matcher.result(), unreadable: matcher.unreadable };
}

class Matcher {
  private readonly order: readonly string[];
  private readonly keys: (string | undefined)[];
  private readonly torn: boolean[];
  private readonly repeats: (string | undefined)[];
  private readonly taken = new Set<string>();
  readonly unreadable: TornStretch[] = [];

  constructor(
    private readonly rows: readonly (PhysicalRow & { readonly torn?: boolean })[],
    private readonly table: TableId,
    private readonly form: FormId,
  ) {
    this.order = unionOrder(table);
    this.keys = rows.map(() => undefined);
    this.torn = rows.map((row) => row.torn === true);
    this.repeats = rows.map(() => undefined);
  }

  result(): readonly Match[] {
    return this.rows.map((row, i) => ({ row, key: this.keys[i], torn: this.torn[i] ?? false, repeats: this.repeats[i] }));
  }

  /** Exact labels and known other wordings. Of two rows with one label the one with values is the row. */
  byLabel(): void {
    for (const pass of ['data', 'label'] as const) {
      this.rows.forEach((row, i) => {
        if (row.role !== pass || row.key === '') return;
        const name = rowsNamed(row.key).find((candidate) => candidate.table === this.table);
        if (name === undefined || (pass === 'label' && (!this.wants(name.key) || certainKey(row, this.table) === undefined))) return;
        if (this.taken.has(name.key)) this.repeats[i] = name.key;
        else this.bind(i, name.key);
      });
    }
  }

  /** Unknown labels: the closest official label among those that are missing between the bound neighbours. */
  byLikeness(): void {
    this.rows.forEach((row, i) => {
      if (!this.isOpen(i) || row.labels.length === 0 || isForeign(row.key)) return;
      const missing = this.missingAround(i);
      let best: string | undefined;
      let most = LIKE;
      for (const key of missing) {
        const official = keyOfRow(key);
        const begins = official.length > row.key.length && official.startsWith(row.key);
        const begun = begins && row.key.length >= SHORTEST_BEGINNING;
        const lengthened = official.length >= SHORTEST_LENGTHENED && row.key.startsWith(official);
        const numbered = begins && row.key.length >= SHORTEST_NUMBERED && this.hasNumberOf(row, key) ? NUMBERED : 0;
        const alike = begun || lengthened ? BEGUN : Math.max(numbered, likeness(row.key, key)) + (this.wants(key) ? 0.01 : 0);
        if (alike <= most) continue;
        best = key;
        most = alike;
      }
      if (best === undefined) return;
      this.bind(i, best);
      const cut = most === BEGUN && !row.key.startsWith(keyOfRow(best));
      // The lines of a PDF end anywhere; elsewhere a label that lacks but its end was written so, and a cell with marks at both ends is whole.
      const whole = row.grid.dialect === 'html' || row.grid.dialect === 'pipes';
      this.torn[i] ||= cut && !whole && (row.grid.dialect === 'spaces' || likeness(row.key, best) < 0.8);
    });
  }

  /** Whether a row's label has the number of an official one: `7.属于行` can only be 7.属于行政执法案卷. */
  private hasNumberOf({ labels }: PhysicalRow, key: string): boolean {
    const official = rowOf(this.table, key, this.form);
    const number = digitsOf(labels[labels.length - 1]?.label.numbering ?? '');
    return number !== '' && official !== undefined && number === digitsOf(numberingOf(ownLabel(official)));
  }

  /** Rows of numbers whose labels were torn off: they are the missing rows if they are just as many. */
  byCount(): void {
    for (let i = 0; i < this.rows.length; i++) {
      if (!this.isNumbersOnly(i)) continue;
      const orphans: number[] = [];
      let j = i;
      for (; j < this.rows.length && this.keys[j] === undefined; j++) if (this.isNumbersOnly(j)) orphans.push(j);
      const missing = this.missingAround(i).filter((key) => this.wants(key));
      if (missing.length === orphans.length) {
        orphans.forEach((row, n) => {
          this.bind(row, missing[n] ?? '');
          this.torn[row] = true;
        });
      } else if (missing.length > 0) {
        const span = hull(orphans.flatMap((row) => this.rows[row]?.grid.span ?? []));
        if (span !== undefined) this.unreadable.push({ keys: missing, span });
      }
      i = j;
    }
  }

  /** Rows out of their place: bound only if their label is nearly an official one. */
  anywhere(): void {
    this.rows.forEach((row, i) => {
      if (!this.isOpen(i) || row.key === '' || isForeign(row.key)) return;
      const key = this.order.find((candidate) => likeness(row.key, candidate) >= LIKE_ANYWHERE);
      if (key === undefined) return;
      if (this.taken.has(key)) this.repeats[i] = key;
      else this.bind(i, key);
    });
  }

  private wants(key: string): boolean {
    return hasRow(this.table, this.form, key);
  }

  private bind(i: number, key: string): void {
    this.keys[i] = key;
    this.taken.add(key);
  }

  private isOpen(i: number): boolean {
    const row = this.rows[i];
    return (
      row !== undefined &&
      this.keys[i] === undefined &&
      this.repeats[i] === undefined &&
      (row.role === 'data' || row.role === 'label') &&
      !isGroupAlone(row)
    );
  }

  private isNumbersOnly(i: number): boolean {
    const row = this.rows[i];
    if (row === undefined || !this.isOpen(i) || row.labels.length > 0) return false;
    const values = row.rest.filter((field) => field.reading.reads === 'number').length;
    return this.table === 'applications' && values === 7 && row.rest.length <= 10;
  }

  /** Rows of the form, in its order, that are not bound and lie between the bound neighbours of row `i`. */
  private missingAround(i: number): readonly string[] {
    let before = -1;
    for (let j = i - 1; j >= 0 && before < 0; j--) before = this.order.indexOf(this.keys[j] ?? '');
    let after = this.order.length;
    for (let j = i + 1; j < this.rows.length; j++) {
      const place = this.order.indexOf(this.keys[j] ?? '');
      if (place < 0) continue;
      if (place > before) after = place;
      break;
    }
    return this.order.slice(before + 1, after).filter((key) => !this.taken.has(key));
  }
}

/** A group's label on a row of its own: `（六）其他处理` of the 2021 form is no blank row of the 2019 form. */
function isGroupAlone(row: PhysicalRow): boolean {
  return row.role === 'label' && groupNamed(row.key) !== undefined;
}

/** A label that the form knows for something else than a row: no typo of a row's label. */
function isForeign(key: string): boolean {
  return isKnownLabel(key) && rowsNamed(key).length === 0;
}

function digitsOf(numbering: string): string {
  return numbering.replace(/[^\d一二三四五六七八九十]/gu, '');
}
