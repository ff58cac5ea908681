import type { FormColumn, FormRow, TableId } from '../form/model';
import { FORMS, HEADS, ORGANISATIONS_ALIASES } from '../form/tables';
import { fold, skeletonOf, trimmed } from '../text/characters';
import { keptWith, remembered } from '../text/remember';
import { similarity } from '../text/similarity';

/** Longest text that is looked up as a label; the longest official one has 38 characters. */
const LONGEST_LABEL = 80;
const LONGEST_NUMBERING = 12;

const NUMBERING =
  /^(?:[(【[]\s?(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s?[)】\]]\s?[、.,:]?|[一二三四五六七八九十]{1,3}\s*[、.,:]|\d{1,2}\s*[、.,:)]|\d{1,2}(?=\s*\p{Script=Han}))\s*/u;

/** The numbering in front of a label or heading, folded, '' when there is none: `（三）`, `4.`, `一、`. */
export function numberingOf(text: string): string {
  return readLabel(text).numbering;
}

/** Whether a numbering is one that labels have, with its point or brackets: `1件（已撤诉）` is a quantity in words. */
export function isLabelNumber(numbering: string): boolean {
  return /[^\d\s]/.test(numbering);
}

/** What a label is compared by: letters and Han characters without numbering, spaces and punctuation. */
export function labelKey(text: string): string {
  return readLabel(text).key;
}

/** A text read as a label, as far as it was asked. */
export class LabelReading {
  /** As `numberingOf` gives it. */
  readonly numbering: string;
  /** As `labelKey` gives it. */
  readonly key: string;
  private own: string | undefined;
  private named: readonly RowName[] | undefined;

  constructor(private readonly text: string) {
    const { start, end } = trimmed(text);
    this.numbering = NUMBERING.exec(fold(text.slice(start, start + LONGEST_NUMBERING)))?.[0] ?? '';
    const key = text.length > LONGEST_LABEL * 2 ? '' : skeletonOf(text.slice(start + this.numbering.length, end));
    this.key = key.length > LONGEST_LABEL ? '' : key;
  }

  /** As `keyWithoutGroups` gives it. */
  get ownKey(): string {
    this.own ??= ownKeyOf(this.text, this.key);
    return this.own;
  }

  /** As `rowsNamed` gives them. */
  get rows(): readonly RowName[] {
    this.named ??= rowsNamed(this.key);
    return this.named;
  }

  get group(): GroupName | undefined {
    return groupNamed(this.key);
  }

  get head(): HeadName | undefined {
    return headNamed(this.key);
  }
}

/** Reads a text as a label. */
export const readLabel = remembered((text) => new LabelReading(text));

/** A row of either form, by its own label. */
export interface RowName {
  readonly table: TableId;
  readonly key: string;
  readonly label: string;
}

/** A group of rows (clause, 本年度办理结果, （三）不予公开, 行政复议 …), by its label. */
export interface GroupName {
  readonly table: TableId;
  readonly label: string;
}

/** A column's head, with the tables in which it stands. */
export interface HeadName {
  readonly tables: ReadonlySet<TableId>;
  readonly label: string;
}

const rowNames = new Map<string, RowName[]>();
const groupNames = new Map<string, GroupName>();
const headNames = new Map<string, { readonly tables: Set<TableId>; readonly label: string }>();
const NO_ROWS: readonly RowName[] = [];
const keysByRow = new Map<string, string>();
const widthsByRow = new Map<string, Set<number>>();

function add(key: string, name: RowName): void {
  const known = rowNames.get(key) ?? [];
  if (!known.some((other) => other.key === name.key)) rowNames.set(key, [...known, name]);
}

function addHead(label: string, table: TableId, wording = label): void {
  const key = labelKey(wording);
  const known = headNames.get(key);
  if (known === undefined) headNames.set(key, { tables: new Set([table]), label });
  else known.tables.add(table);
}

/** The own label of a row: the last element of its path. */
export function ownLabel(row: FormRow): string {
  return row.path[row.path.length - 1] ?? '';
}

for (const form of Object.values(FORMS)) {
  for (const table of form.tables) {
    for (const row of table.rows) {
      const label = ownLabel(row);
      for (const group of table.id === 'disputes' ? row.path : row.path.slice(0, -1))
        groupNames.set(labelKey(group), { table: table.id, label: group });
      if (table.id !== 'disputes') {
        for (const wording of [label, ...row.aliases]) add(labelKey(wording), { table: table.id, key: row.key, label });
        keysByRow.set(row.key, labelKey(label));
        widthsByRow.set(row.key, (widthsByRow.get(row.key) ?? new Set()).add(row.columns.length));
      }
      for (const column of row.columns) for (const wording of [column.label, ...column.aliases]) addHead(column.label, table.id, wording);
    }
  }
}
for (const [label, table] of [
  [HEADS.item, 'disclosure'],
  [HEADS.note, 'applications'],
  [HEADS.applicants, 'applications'],
  [HEADS.organisations, 'applications'],
] as const) {
  addHead(label, table);
}
for (const wording of ORGANISATIONS_ALIASES) addHead(HEADS.organisations, 'applications', wording);

/** Numbers of columns of the rows whose own label this is, in either form. */
export function widthsNamed(key: string): ReadonlySet<number> {
  return new Set(rowsNamed(key).flatMap((name) => [...(widthsByRow.get(name.key) ?? [])]));
}

/** Rows whose own label this is, official or under a known other wording. */
export function rowsNamed(key: string): readonly RowName[] {
  return rowNames.get(key) ?? NO_ROWS;
}

/** The group whose label this is. */
export function groupNamed(key: string): GroupName | undefined {
  return groupNames.get(key);
}

/** The column head whose label this is. */
export function headNamed(key: string): HeadName | undefined {
  return headNames.get(key);
}

/** Whether a text is any official label at all, as a whole. */
export function isKnownLabel(key: string): boolean {
  return key !== '' && (rowNames.has(key) || groupNames.has(key) || headNames.has(key));
}

/** Labels that say nothing without a number or a place: 其他 and 总计 are heads of columns, too. */
export const COMMON_LABELS: ReadonlySet<string> = new Set(['其他', '其它', '总计', '合计']);
const LIKE_ROW = 0.6;

/** Whether a key is that of a row's label with a typo, or without its beginning or its end. */
export function resemblesRow(key: string): boolean {
  return key.length > 1 && !COMMON_LABELS.has(key) && RESEMBLES_ROW(key);
}

const RESEMBLES_ROW = remembered((key) => {
  for (const row of rowNames.keys()) {
    if (COMMON_LABELS.has(row)) continue;
    if (row.startsWith(key) || row.endsWith(key)) return true;
    const [shorter, longer] = [Math.min(key.length, row.length), Math.max(key.length, row.length)];
    if (shorter >= longer * LIKE_ROW && similarity(key, row) >= LIKE_ROW) return true;
  }
  return false;
});

/** How alike a label key is to a row's own label. */
export function likeness(key: string, row: string): number {
  return similarity(key, keysByRow.get(row) ?? '');
}

/** The label key of a row. */
export function keyOfRow(row: string): string {
  return keysByRow.get(row) ?? '';
}

/** The column of `columns` that a head names, by its closest wording; `undefined` below a likeness of one half. */
export function closestColumn(key: string, columns: readonly FormColumn[]): FormColumn | undefined {
  return closestOf(columns)(key).column;
}

const closestOf = keptWith((columns: readonly FormColumn[]) => remembered((key) => ({ column: compareColumns(key, columns) })));

function compareColumns(key: string, columns: readonly FormColumn[]): FormColumn | undefined {
  let best: FormColumn | undefined;
  let most = 0.5;
  for (const column of columns) {
    for (const wording of [column.label, ...column.aliases]) {
      const alike = similarity(key, labelKey(wording));
      if (alike > most || (alike === 1 && most < 1)) {
        best = column;
        most = alike;
      }
    }
  }
  return best;
}

/** Ways in which the groups of a row are run together in front of its own label, as skeletons. */
const groupRuns = new Map<string, ReadonlySet<string>>();
for (const form of Object.values(FORMS)) {
  for (const row of form.tables.flatMap((table) => (table.id === 'disputes' ? [] : table.rows))) {
    const groups = row.path.slice(0, -1).map(skeletonOf);
    const known = groupRuns.get(row.key) ?? [];
    groupRuns.set(row.key, new Set([...known, ...groups.map((_, from) => groups.slice(from).join('')), ...groups]));
  }
}

const NUMERALS_BEHIND = /[一二三四五六七八九十\d]+$/u;
/** Groups are recognised with a typo in them, no more. */
const LIKE_GROUPS = 0.7;

/** The label without the group labels that are run together with it: `（五）不予处理1.信访举报投诉类申请` → the key of `信访举报投诉类申请`. */
export function keyWithoutGroups(text: string): string {
  return readLabel(text).ownKey;
}

function ownKeyOf(text: string, key: string): string {
  if (key === '' || rowNames.has(key)) return key;
  const whole = skeletonOf(text);
  let best = '';
  for (const [wording, names] of rowNames) {
    if (wording.length <= best.length || !whole.endsWith(wording)) continue;
    const front = whole.slice(0, whole.length - wording.length).replace(NUMERALS_BEHIND, '');
    if (front !== '' && names.some((name) => isGroupRun(front, name.key))) best = wording;
  }
  return best === '' ? key : best;
}

function isGroupRun(front: string, row: string): boolean {
  for (const run of groupRuns.get(row) ?? []) if (similarity(front, run) >= LIKE_GROUPS) return true;
  return false;
}
