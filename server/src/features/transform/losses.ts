/** What rewriting a table would lose or would have to guess: each is a reason to leave it alone. */
import type { FormTable } from '../../form/model';
import { layout } from '../../form/render/layout';
import { formTable } from '../../form/tables';
import { unionOrder } from '../../report/bind/order';
import { isKnownLabel, labelKey } from '../../report/labels';
import type { Field, Report, Table, TableRow } from '../../report/model';
import { skeletonOf } from '../../text/characters';
import { covers, type Span } from '../../text/span';
import { type Extent, extentOf } from './extent';
import { type Refusal, refused } from './outcome';

const LONGEST_QUOTE = 20;

/** Why this table cannot be rewritten without losing or guessing something; `undefined` where it can. */
export function losses(report: Report, table: Table): Refusal | undefined {
  return inRows(table) ?? inSurroundings(report, table);
}

/** The reasons that lie in the rows themselves. */
export function inRows(table: Table): Refusal | undefined {
  const { name } = formTable(table.form ?? '2021', table.id);
  const unreadable = table.rows.find((row) => row.unreadable);
  if (unreadable !== undefined) {
    return refused(
      `${name}「${ownLabel(unreadable)}」一行的数字无法辨认，请先改正这一行。`,
      `${name}: the numbers of row ${ownLabel(unreadable)} cannot be read; correct that row first.`,
    );
  }
  const stray = table.strays[0];
  if (stray !== undefined) {
    const text = quote(stray.label.text);
    return refused(
      `${name}「${text}」一行重复，或者不是格式规定的行，请先处理。`,
      `${name}: row ${text} is repeated or no row of the form; settle that first.`,
    );
  }
  const extra = table.rows.find((row) => row.extra.length > 0);
  if (extra !== undefined) {
    return refused(
      `${name}「${ownLabel(extra)}」一行的数字多于格式的列，请先删去多余的一格。`,
      `${name}: row ${ownLabel(extra)} has more values than the form has columns; delete the surplus one first.`,
    );
  }
  const complete = table.missingColumns.length === 0 && (table.id !== 'disputes' || table.missingRows.length === 0);
  if (table.rows.length > 0 && complete) return undefined;
  return refused(`${name}缺少数据行或者列，请先补齐。`, `${name} lacks its row of figures or a column; add it first.`);
}

/** What stands between the rows and belongs to none of them. */
function inSurroundings(report: Report, table: Table): Refusal | undefined {
  const extent = extentOf(report, table);
  const vocabulary = vocabularyOf(table);
  const rest = [...strangers(extent, table), ...extent.lines].find(({ text }) => !isPiece(text, vocabulary));
  const source = report.text.slice(extent.span.start, extent.span.end);
  const hidden = table.dialect === 'html' ? /<caption|<img|<!--\s*ogi/i.exec(source) : /<!--/.exec(source);
  if (rest === undefined && hidden === null) return undefined;
  const text = quote(rest?.text ?? hidden?.[0] ?? '');
  return refused(
    `表格中间的「${text}」不属于表格，改写会丢失它，请先移到表格之外。`,
    `“${text}” stands inside the table and would be lost; move it out first.`,
  );
}

function strangers(extent: Extent, table: Table): readonly Field[] {
  const places: Span[] = [
    ...table.heads.map((label) => label.span),
    ...table.rows.flatMap((row) => [...row.labels, ...row.cells].map((each) => each.span)),
  ];
  const starts = new Set(places.map((span) => span.start));
  // Of a torn label only one piece is in the row; the other lies on one of its lines.
  const torn = table.rows.filter(isTorn).map((row) => row.span);
  return extent.fields.filter((field) => {
    return !starts.has(field.span.start) && !torn.some((span) => covers(span, field.span));
  });
}

/** All the official words of the table in the order of print: what is lost of them comes back when the table is written. */
function vocabularyOf(table: Table): string {
  const boxes = layout(presentRows(table)).rows.flatMap((row) => row.boxes);
  return boxes.map((box) => (box.kind === 'label' ? skeletonOf(box.text) : '')).join('');
}

/** An official label, two run together, or a piece of a torn one; a bare number never is. */
function isPiece(text: string, vocabulary: string): boolean {
  return isKnownLabel(labelKey(text.replaceAll('|', ''))) || (/\p{Script=Han}/u.test(text) && vocabulary.includes(skeletonOf(text)));
}

function isTorn(row: TableRow): boolean {
  return row.labels.some((label) => label.torn);
}

/** The table of the form with the rows that the text has, in the order of the form. */
export function presentRows(table: Table): FormTable {
  const official = formTable(table.form ?? '2021', table.id);
  const order = table.id === 'disputes' ? official.rows.map((row) => row.key) : unionOrder(table.id);
  const place = (key: string): number => order.indexOf(key);
  return { ...official, rows: table.rows.map((row) => row.form).sort((a, b) => place(a.key) - place(b.key)) };
}

function ownLabel(row: TableRow): string {
  return row.form.path.at(-1) ?? '';
}

function quote(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE)}……` : plain;
}
