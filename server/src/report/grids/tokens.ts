import { fold, isHan } from '../../text/characters';
import { chineseNumber } from '../../text/numerals';
import {
  COMMON_LABELS,
  groupNamed,
  headNamed,
  isKnownLabel,
  isLabelNumber,
  labelKey,
  numberingOf,
  resemblesRow,
  rowsNamed,
  widthsNamed,
} from '../labels';
import { readCell } from '../reading';
import { GridField } from './field';

const MOST_PIECES = 6;

/** A cell of a table whose cells are lines of their own. */
export interface Token {
  readonly field: GridField;
  readonly key: string;
  readonly isValue: boolean;
  /** Index of its first and last line in the run. */
  readonly first: number;
  readonly last: number;
}

/** Whether a cell of its own line is a value rather than a label. */
export function isValue(text: string): boolean {
  const { reads } = readCell(text);
  if (reads === 'number' || reads === 'stroke') return true;
  const packed = fold(text.trim());
  return packed.length <= 3 && (chineseNumber(packed) !== undefined || !isHan(packed.charCodeAt(0)));
}

/** Puts together labels that are broken over several lines: `商业⏎⏎企业`. */
export function joinTorn(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    let taken = token;
    let count = 1;
    if (!token.isValue && !isKnownLabel(token.key)) {
      let text = token.field.text;
      for (let more = 1; more < MOST_PIECES; more++) {
        const next = tokens[i + more];
        if (next === undefined || next.isValue) break;
        text += next.field.text;
        const key = labelKey(text);
        if (!isKnownLabel(key)) continue;
        const span = { start: token.field.span.start, end: next.field.span.end };
        taken = { ...token, key, last: next.last, field: new GridField(span, span, text) };
        count = more + 1;
        break;
      }
    }
    joined.push(taken);
    i += count - 1;
  }
  return joined;
}

type Role = 'value' | 'number' | 'row' | 'group' | 'head' | 'unknown';

function roleOf(token: Token, next: Token | undefined, inHead: boolean): Role {
  if (token.isValue) return 'value';
  if (groupNamed(token.key) !== undefined && next !== undefined && !next.isValue && rowsNamed(next.key).length > 0) return 'group';
  const named = rowsNamed(token.key).length > 0;
  const head = headNamed(token.key) !== undefined;
  if (named && head) return inHead && numberingOf(token.field.text) === '' ? 'head' : 'row';
  if (named) return 'row';
  if (head) return 'head';
  if (groupNamed(token.key) !== undefined) return 'group';
  return next?.isValue === true && isLikeRow(token) ? 'row' : 'unknown';
}

/** Whether a text that is no official label is a row's all the same. */
function isLikeRow({ key, field }: Token): boolean {
  return isLabelNumber(numberingOf(field.text)) || resemblesRow(key);
}

/** Cells of the row of values of 表四. */
const DISPUTES = 15;

/** Words that stand in the place of a number (见附件): with them, a row is just as long as the form has it. */
function withWordsAsValues(tokens: readonly Token[]): readonly Token[] {
  const result = [...tokens];
  const notRows = commonNoRows(tokens);
  let from = 0;
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i];
    if (token !== undefined && mayBeWords(token, notRows)) continue;
    const row = rowOfWords(tokens, from, i);
    for (let j = row.from; j < row.to; j++) result[j] = { ...(tokens[j] as Token), isValue: true };
    from = i + 1;
  }
  return result;
}

/**
 * Those of 其他, 总计 and the like that, without a number, are labels of no row here: their row has one, or stands in another
 * stretch, or the form has none (2019: （六）其他处理 is a row).
 */
function commonNoRows(tokens: readonly Token[]): ReadonlySet<string> {
  const ofApplications = tokens.some(({ key }) => !COMMON_LABELS.has(key) && rowsNamed(key).some(({ table }) => table === 'applications'));
  if (!ofApplications) return COMMON_LABELS;
  const keys = new Set(tokens.filter(({ field }) => numberingOf(field.text) !== '').map(({ key }) => key));
  if (tokens.some(({ key }, i) => key === OTHER_HANDLING && tokens[i + 1]?.isValue === true))
    for (const key of ['其他', '其它']) keys.add(key);
  return keys;
}

const OTHER_HANDLING = labelKey('（六）其他处理');

/** A value, or words that are no label here. */
function mayBeWords(token: Token, notRows: ReadonlySet<string>): boolean {
  return !isKnownLabel(token.key) || (isCommon(token) && notRows.has(token.key));
}

function isCommon(token: Token | undefined): boolean {
  return token !== undefined && COMMON_LABELS.has(token.key) && numberingOf(token.field.text) === '';
}

/** The row of values and words among the tokens from `from` to `to`, behind its label; empty where they make up none. */
function rowOfWords(tokens: readonly Token[], from: number, to: number): { readonly from: number; readonly to: number } {
  // 其他 and 总计 may as well be the last of the heads in front, or the first of those behind.
  for (let start = from; start <= from + MOST_COMMON && (start === from || isCommon(tokens[start - 1])); start++) {
    const label = tokens[start - 1];
    if (label === undefined) continue;
    for (let end = to; end >= to - MOST_COMMON && end > start && (end === to || isCommon(tokens[end])); end--) {
      // The last of the heads of 表四 is 总计: with one number lost it would make up the fifteen.
      if (isCommon(tokens[start]) && !isCommon(label) && headNamed(label.key)?.tables.has('disputes') === true) continue;
      if (isRowOf(label, end - start)) return isOfWords(tokens.slice(start, end)) ? { from: start, to: end } : NO_ROW;
    }
  }
  return NO_ROW;
}

/** More than the heads 其他 and 总计 do not follow each other. */
const MOST_COMMON = 2;
const NO_ROW = { from: 0, to: 0 };

/** Whether most are numbers, and some are words that no label resembles. */
function isOfWords(row: readonly Token[]): boolean {
  const words = row.filter(({ isValue }) => !isValue);
  return words.length > 0 && words.length * 2 < row.length && !words.some(isLikeRow);
}

function isRowOf({ key, field }: Token, width: number): boolean {
  if (widthsNamed(key).has(width)) return true;
  return width === DISPUTES && numberingOf(field.text) === '' && headNamed(key)?.tables.has('disputes') === true;
}

/** The numbers in front of the labels (序号): they go up by one from row to row, as the last cells of rows do not. */
function rowNumbers(tokens: readonly Token[]): ReadonlySet<Token> {
  const numbers = tokens.filter((token, index) => token.isValue && isInFrontOfRow(tokens[index + 1]));
  const first = readCell(numbers[0]?.field.text ?? '').value ?? Number.NaN;
  const goUp = numbers.length >= FEWEST_NUMBERS && numbers.every(({ field }, index) => readCell(field.text).value === first + index);
  return new Set(goUp ? numbers : []);
}

const FEWEST_NUMBERS = 3;

function isInFrontOfRow(next: Token | undefined): boolean {
  if (next === undefined || next.isValue) return false;
  return rowsNamed(next.key).length > 0 || groupNamed(next.key)?.table === 'applications';
}

/** Cuts the stream of cells into rows: a row label opens one, heads and values do not mix. */
export function splitRows(all: readonly Token[]): readonly (readonly Token[])[] {
  const tokens = withWordsAsValues(all);
  const rows: Token[][] = [];
  let current: Token[] = [];
  let last: Role = 'unknown';
  let inHead = false;
  const numbers = rowNumbers(tokens);
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    const role = numbers.has(token) ? 'number' : roleOf(token, next, inHead);
    if (opensRow(role, last) && current.length > 0) {
      rows.push(current);
      current = [];
    }
    current.push(token);
    // A head with a slip in it does not end the heads: 总计 behind it is one of them.
    inHead = role === 'head' || ((role === 'group' || role === 'unknown') && inHead);
    last = role;
  });
  if (current.length > 0) rows.push(current);
  return rows;
}

function opensRow(role: Role, last: Role): boolean {
  switch (role) {
    case 'number':
      return true;
    case 'value':
      return last === 'head';
    case 'row':
      return last !== 'group' && last !== 'number';
    case 'head':
      return last === 'value' || last === 'row';
    default:
      return last !== 'head' && last !== 'group' && last !== 'number';
  }
}
