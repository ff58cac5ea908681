import { fold, isHan } from '../../text/characters';
import { chineseNumber } from '../../text/numerals';
import { groupNamed, headNamed, isKnownLabel, labelKey, numberingOf, rowsNamed, widthsNamed } from '../labels';
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

type Role = 'value' | 'row' | 'group' | 'head' | 'unknown';

function roleOf(token: Token, next: Token | undefined, inHead: boolean): Role {
  if (token.isValue) return 'value';
  if (groupNamed(token.key) !== undefined && next !== undefined && !next.isValue && rowsNamed(next.key).length > 0) return 'group';
  const named = rowsNamed(token.key).length > 0;
  const head = headNamed(token.key) !== undefined;
  if (named && head) return inHead && numberingOf(token.field.text) === '' ? 'head' : 'row';
  if (named) return 'row';
  if (head) return 'head';
  return groupNamed(token.key) === undefined ? 'unknown' : 'group';
}

/** Cells of the row of values of 表四. */
const DISPUTES = 15;

/** Words that stand in the place of a number (见附件): with them, a row is just as long as the form has it. */
function withWordsAsValues(tokens: readonly Token[]): readonly Token[] {
  const result = [...tokens];
  let from = 0;
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i];
    if (token !== undefined && !isKnownLabel(token.key)) continue;
    const row = tokens.slice(from, i);
    const numbers = row.filter(({ isValue }) => isValue).length;
    const label = tokens[from - 1];
    if (label !== undefined && numbers < row.length && numbers * 2 > row.length && isRowOf(label, row.length)) {
      for (let j = from; j < i; j++) result[j] = { ...(tokens[j] as Token), isValue: true };
    }
    from = i + 1;
  }
  return result;
}

function isRowOf({ key }: Token, width: number): boolean {
  return widthsNamed(key).has(width) || (width === DISPUTES && headNamed(key)?.tables.has('disputes') === true);
}

/** Cuts the stream of cells into rows: a row label opens one, heads and values do not mix. */
export function splitRows(all: readonly Token[]): readonly (readonly Token[])[] {
  const tokens = withWordsAsValues(all);
  const rows: Token[][] = [];
  let current: Token[] = [];
  let last: Role = 'unknown';
  let inHead = false;
  tokens.forEach((token, index) => {
    const role = roleOf(token, tokens[index + 1], inHead);
    const opens =
      role === 'value'
        ? last === 'head'
        : role === 'row'
          ? last !== 'group'
          : role === 'head'
            ? last === 'value' || last === 'row'
            : last !== 'head' && last !== 'group';
    if (opens && current.length > 0) {
      rows.push(current);
      current = [];
    }
    current.push(token);
    inHead = role === 'head' || (role === 'group' && inHead);
    last = role;
  });
  if (current.length > 0) rows.push(current);
  return rows;
}
