import type { TableId } from '../../form/model';
import { foldCode, isHan } from '../../text/characters';
import { keptWith } from '../../text/remember';
import { type GridField, isWritten } from '../grids/field';
import type { GridRow } from '../grids/row';
import { COMMON_LABELS, isLabelNumber, rowsNamed } from '../labels';

/** A row of the text with its labels told from its values. */
export interface PhysicalRow {
  readonly grid: GridRow;
  readonly role: 'head' | 'data' | 'label' | 'blank';
  /** The table that its labels name; `undefined` where they do not tell. */
  readonly names: TableId | undefined;
  /** Non-blank label fields in front of the values, groups first. */
  readonly labels: readonly GridField[];
  /** The fields behind the last label. */
  readonly rest: readonly GridField[];
  /** What the row's own label is compared by; '' when it has none. */
  readonly key: string;
}

const MOST_LABELS = 4;
/** Heads that also turn up where other words are torn: they tell no table. */
const WEAK_HEADS = new Set(['其他', '总计']);

/** What a row is, wherever it stands: of its fields only what they read, not where they are. */
export type RowReading = Omit<PhysicalRow, 'labels' | 'rest'> & {
  readonly labels: readonly FieldReading[];
  readonly rest: readonly FieldReading[];
};

type FieldReading = Pick<GridField, 'text' | 'reading' | 'label'>;

/** Tells labels from values, and heads from rows of data. Looks at no other row. */
export function readRow(grid: GridRow): RowReading {
  return grid.origin === undefined ? told(grid) : { ...toldOf(grid.origin), grid };
}

/** The same row with its fields in their places. */
export function inPlace(row: RowReading): PhysicalRow {
  const { grid } = row;
  // Read for the first time: its fields are where they are.
  if (grid.origin === undefined) return row as PhysicalRow;
  const { origin, fields } = grid;
  if (origin.fields === fields) return { ...toldOf(origin), grid };
  const { labels, rest, ...others } = toldOf(origin);
  const placed = (chosen: readonly GridField[]): readonly GridField[] =>
    fields.filter((_, i) => chosen.includes(origin.fields[i] as GridField));
  return { ...others, grid, labels: placed(labels), rest: placed(rest) };
}

const toldOf = keptWith(told);

function told(grid: GridRow): PhysicalRow {
  const { fields } = grid;
  const words = wordsIn(fields);
  const head = words === undefined ? undefined : headOf(words);
  if (head !== undefined) return { grid, role: 'head', names: head.table, labels: words ?? [], rest: [], key: '' };
  const last = lastLabel(fields);
  const labels = fields.slice(0, last + 1).filter((field) => field.reading.reads === 'words');
  const rest = fields.slice(last + 1);
  if (words !== undefined && rest.some(isLabel)) return { grid, role: 'label', names: undefined, labels: words, rest: [], key: '' };
  const key = labels[labels.length - 1]?.label.ownKey ?? '';
  const role = rest.some(isWritten) ? 'data' : labels.length > 0 ? 'label' : 'blank';
  return { grid, role, names: tableOf(labels, key), labels, rest, key };
}

/** Words behind a row's label that are labels themselves: the row is that of the heads of a table of the organ's own, 部门 | 新收 | 予以公开 | 不予公开. */
function isLabel({ label: { rows, group, key } }: GridField): boolean {
  return (rows.length > 0 || group !== undefined) && !COMMON_LABELS.has(key);
}

/** What is written in a row of nothing but words; `undefined` for any other row. */
function wordsIn(fields: readonly GridField[]): readonly GridField[] | undefined {
  for (const { reading } of fields) if (reading.reads !== 'blank' && reading.reads !== 'words') return undefined;
  const words = fields.filter(isWritten);
  return words.length === 0 ? undefined : words;
}

/** The table whose heads a row of words shows, if they tell it (总计 and 其他 do not); `undefined` for a row that is not one of heads. */
function headOf(words: readonly GridField[]): { readonly table: TableId | undefined } | undefined {
  let heads = 0;
  let rows = 0;
  let table: TableId | undefined;
  for (const field of words.slice(0, 40)) {
    const { head, group, numbering, rows: named } = field.label;
    const numbered = numbering !== '';
    if (named.length > 0 && (head === undefined || numbered)) rows++;
    else if (head !== undefined && !numbered) {
      heads++;
      if (head.tables.size === 1 && !WEAK_HEADS.has(head.label)) table ??= [...head.tables][0];
    } else if (group !== undefined && (group.table !== 'applications' || group.label === words[0]?.text)) {
      if (group.table !== 'applications') heads++;
      if (group.table !== 'applications') table ??= group.table;
    }
  }
  if (rows > 0 || heads === 0) return undefined;
  if (words.length === 1 && table === undefined) return undefined;
  return table !== undefined || heads > 1 ? { table } : undefined;
}

/**
 * Index of the last label field: known labels anywhere in front of the numbers, unknown text only before a known one or as the first text.
 * A number in front of a label counts the rows (序号), or is the label's own in a cell of its own.
 */
function lastLabel(fields: readonly GridField[]): number {
  let last = -1;
  let known = false;
  let named = false;
  for (let i = 0, seen = 0; i < fields.length && seen < MOST_LABELS; i++) {
    const field = fields[i];
    if (field === undefined) break;
    if (field.reading.reads === 'blank' || (!named && countsRows(fields, i, seen === 0))) continue;
    if (field.reading.reads !== 'words') break;
    seen++;
    const { rows, group, ownKey, numbering } = field.label;
    const isRow = rows.length > 0 || (group === undefined && rowsNamed(ownKey).length > 0);
    const numbered = isLabelNumber(numbering);
    if (!numbered && COMMON_LABELS.has(ownKey) && (named || isWide(fields, i))) break;
    named ||= isRow && group === undefined;
    if (isRow || group !== undefined || last < 0 || ((!known || numbered) && hanCount(field.text) > 2)) last = i;
    known ||= isRow;
  }
  return last;
}

/**
 * Whether a number stands right in front of a label: `1 | 规章 | 0 | 0 | 3`, `（三）不予公开 | 2 | 其他法律行政法规禁止公开 | 0 …`.
 * Behind other words it may be a value, and only an official label shows that it is none.
 */
function countsRows(fields: readonly GridField[], i: number, leads: boolean): boolean {
  const value = fields[i]?.reading.value;
  if (value === undefined || !Number.isInteger(value) || value < 1 || value > MOST_ROWS) return false;
  let at = i + 1;
  while (fields[at]?.reading.reads === 'blank' && at - i < MOST_LABELS) at++;
  const next = fields[at];
  if (next?.reading.reads !== 'words') return false;
  const { rows, group } = next.label;
  return rows.length > 0 || group !== undefined || (leads && hanCount(next.text) > 2 && !isWide(fields, at));
}

/** More than any table has. */
const MOST_ROWS = 40;

/** Whether more is written from here on than 表三 has columns: such a row is that of the values of 表四. */
function isWide(fields: readonly GridField[], from: number): boolean {
  return fields.length - from > MOST_WRITTEN && fields.slice(from).filter(isWritten).length > MOST_WRITTEN;
}

const MOST_WRITTEN = 10;

function hanCount(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length && count < 8; i++) if (isHan(foldCode(text.charCodeAt(i)))) count++;
  return count;
}

function tableOf(labels: readonly GridField[], key: string): TableId | undefined {
  const row = rowsNamed(key)[0];
  if (row !== undefined) return row.table;
  for (const label of labels) {
    if (label.label.group !== undefined) return label.label.group.table;
  }
  return undefined;
}
