/** The form's own words, short enough for a message. Official labels stay Chinese in both languages. */
import type { FormColumn, FormRow, TableId } from '../form/model';
import { formTable } from '../form/tables';
import type { Message } from '../rule';

/** What the note on 表三 calls items one to four, and 表四 its groups. */
const SHORT: Readonly<Record<string, string>> = {
  newlyReceived: '本年新收',
  carriedOver: '上年结转',
  handledTotal: '办理结果总计',
  carriedForward: '结转下年度',
};

/** The row as an addend: 本年新收, （一）予以公开, （三）1.属于国家秘密. */
export function rowTerm(row: FormRow): string {
  return SHORT[row.key] ?? rowLabel(row);
}

/** The row's own label without its explanation; a numbered one with the numeral of its group. */
export function rowLabel(row: FormRow): string {
  const own = ownLabel(row).replace(/(.)（[^（）]*）$/, '$1');
  if (!/^\d/.test(own)) return own;
  const group = /^（.）/.exec(row.path.at(-2) ?? '')?.[0] ?? '';
  return group + (own.split('、')[0] ?? own);
}

/** The last official label of the row's path. */
export function ownLabel(row: FormRow): string {
  return row.path.at(-1) ?? '';
}

/** 表二, 表三, 表四. */
export function tableName(table: TableId): string {
  return formTable('2021', table).name;
}

const ROW_PLACES = new WeakMap<FormRow, Message>();

/** A row of a table: 表三“（一）予以公开”行. */
export function rowPlace(table: TableId, row: FormRow): Message {
  const known = ROW_PLACES.get(row);
  if (known !== undefined) return known;
  const made = placeOf(table, row);
  ROW_PLACES.set(row, made);
  return made;
}

function placeOf(table: TableId, row: FormRow): Message {
  const name = quote(rowLabel(row));
  return { zh: `${tableName(table)}${name}${table === 'disputes' ? '栏' : '行'}`, en: `${tableName(table)}, row ${name}` };
}

/** A cell of a table: 表三“（一）予以公开”行“自然人”列. */
export function cellPlace(table: TableId, row: FormRow, column: FormColumn): Message {
  const place = rowPlace(table, row);
  return { zh: `${place.zh}${quote(column.label)}列`, en: `${place.en}, column ${quote(column.label)}` };
}

/** In quotation marks; marks within become single ones. */
export function quote(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** Text of the report for a message: in one line, not too long, in quotation marks. */
export function cite(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return quote(characters.length > 30 ? `${characters.slice(0, 29).join('')}…` : line);
}

/** 、 between all. */
export function list(labels: readonly string[]): string {
  return labels.join('、');
}
