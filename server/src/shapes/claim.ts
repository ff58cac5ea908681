/** A claim of the prose beside its cells, in the form's words. */
import type { FormRow } from '../form/model';
import type { Claim, Reading } from '../report/figures/index';
import type { Subject } from '../report/figures/model';
import type { Cell } from '../report/model';
import type { Message, Note } from '../rule';
import { cite, ownLabel, quote, rowLabel, tableName } from './words';

/** 「正文“收到1件”是 1，表三“一、本年新收…”行“总计”列是 0，相差 1」, for a claim that agrees with no reading. */
export function claimMessage(claim: Claim, text: string): Message {
  const [plain, ...others] = claim.readings;
  const phrase = cite(
    text
      .slice(claim.span.start, claim.span.end)
      .replace(/<[^>]*>/g, '')
      .replace(/([\u3000-\u9fff])\s+/gu, '$1'),
  );
  if (plain === undefined) return { zh: `正文${phrase}`, en: `The text says ${phrase}` };
  if (claim.subjects.some((subject) => NOT_UPHELD.has(subject))) return notUpheld(phrase, plain);
  const other = others.find((reading) => reading.minus.length === 0 && reading.min !== plain.min && reading.max === reading.min);
  const place = placeOf(plain);
  const found = amount(plain, claim.value);
  const also = other === undefined ? { zh: '', en: '' } : alsoTried(other);
  return {
    zh: `正文${phrase}的数量是 ${claim.value}，${place.zh}${found.zh}${also.zh}；请核对，改正其中一处。`,
    en: `The text says ${claim.value} in ${phrase}, but ${place.en} ${found.en}${also.en}; check both and correct one.`,
  };
}

const NOT_UPHELD: ReadonlySet<Subject> = new Set<Subject>(['reconsiderationNotUpheld', 'litigationNotUpheld']);

/** 「均获维持」 beside cases with another outcome, or with none yet. */
function notUpheld(phrase: string, { cells, min }: Reading): Message {
  const others = [...new Set(cells.filter((cell) => (cell.value ?? 0) > 0).map((cell) => quote(cell.column.label)))].join('、');
  return {
    zh: `正文说${phrase}，表四${others}列合计有 ${min} 件；请核对，改正其中一处。`,
    en: `The text says ${phrase}, but table 4 has ${min} under ${others}; check both and correct one.`,
  };
}

/** Every cell of the plain reading, as related information. */
export function claimNotes(claim: Claim): readonly Note[] {
  return claim.cells.map((cell) => {
    const value = cell.value === undefined ? { zh: '空白', en: 'blank' } : { zh: String(cell.value), en: String(cell.value) };
    const label = `${tableName(cell.table)}${quote(rowLabel(cell.row))}`;
    return { at: cell.span, message: { zh: `${label}${cell.column.label} ${value.zh}`, en: `${label} ${cell.column.label} ${value.en}` } };
  });
}

/** 表三“（三）不予公开”各行“总计”列, for one row or the rows of a group. */
function placeOf(reading: Reading): Message {
  const rows = rowsOf(reading.cells);
  const table = tableName(reading.cells[0]?.table ?? 'applications');
  const columns = [...new Set(reading.cells.map((cell) => cell.column.label))];
  const name = groupName(rows);
  const column = columns.length === 1 ? columns[0] : undefined;
  return {
    zh: `${table}${name.zh}${column === undefined ? '' : `${quote(column)}列`}`,
    en: `${table}, ${name.en}${column === undefined ? '' : `, column ${quote(column)}`}`,
  };
}

function rowsOf(cells: readonly Cell[]): readonly FormRow[] {
  return [...new Map(cells.map((cell) => [cell.row.key, cell.row])).values()];
}

function groupName(rows: readonly FormRow[]): Message {
  const [first] = rows;
  if (first === undefined) return { zh: '', en: '' };
  if (rows.length === 1) return { zh: `${quote(rowLabel(first))}行`, en: `row ${quote(rowLabel(first))}` };
  const group = first.path.at(-2);
  if (group !== undefined && first.path.length === 3 && rows.every((row) => row.path.at(-2) === group)) {
    return { zh: `${quote(group)}各行`, en: `the rows of ${quote(group)}` };
  }
  const names = rows.map((row) => quote(row.path.length === 3 ? rowLabel(row) : ownLabel(row).replace(/（区分.*$/u, ''))).join('、');
  return { zh: `${names}各行`, en: `the rows ${names}` };
}

function amount(reading: Reading, claimed: number): Message {
  const several = reading.cells.length > 1;
  if (reading.min === reading.max) {
    const difference = Math.abs(reading.min - claimed);
    return {
      zh: `${several ? '合计' : ''}是 ${reading.min}，相差 ${difference}`,
      en: `${several ? 'come to' : 'holds'} ${reading.min}, a difference of ${difference}`,
    };
  }
  return { zh: `已填部分合计已有 ${reading.min}`, en: `come to ${reading.min} already, blanks aside` };
}

function alsoTried(reading: Reading): Message {
  const rows = rowsOf(reading.cells);
  if (rows.length < 2) return { zh: '', en: '' };
  return {
    zh: `（加上${quote(rowLabel(rows.at(-1) ?? (rows[0] as FormRow)))}共 ${reading.min}）`,
    en: ` (${reading.min} with ${quote(rowLabel(rows.at(-1) ?? (rows[0] as FormRow)))})`,
  };
}
