import type { Field } from '../model';
import { groupNamed, headNamed, isKnownLabel, labelKey, numberingOf, rowsNamed } from '../labels';
import { readCell } from '../reading';
import { isHan } from '../../text/characters';
import { chineseNumber } from '../../text/numerals';
import { hull } from '../../text/span';
import type { Line } from '../source/line';
import { type Block, fieldOf, type GridRow, isEmptyLine, isPageArtifact, plainGap } from './row';

const LONGEST_TOKEN = 90;
const MOST_PIECES = 6;

/** A cell of a table whose cells are lines of their own. */
interface Token {
  readonly field: Field;
  readonly key: string;
  readonly isValue: boolean;
  /** Index of its first and last line in the run. */
  readonly first: number;
  readonly last: number;
}

/** Whether a run of plain lines is a table with one cell a line: several numbers stand alone beside official row labels. */
export function isLoose(run: readonly Line[]): boolean {
  let alone = 0;
  let labels = 0;
  for (const line of run) {
    if (line.text.length > LONGEST_TOKEN || isEmptyLine(line)) continue;
    if (readCell(line.text).reads === 'number') alone++;
    else if (rowsNamed(labelKey(line.text)).length > 0) labels++;
  }
  return alone >= 3 && labels >= 2;
}

/** Reads the table of a loose run; the lines before and behind it stay lines. */
export function readLoose(run: readonly Line[], fragment: number): readonly Block[] {
  const first = run.findIndex((line) => line.text.length <= LONGEST_TOKEN && isKnownLabel(labelKey(line.text)));
  const last = run.findLastIndex((line) => !isEmptyLine(line) && line.text.length <= LONGEST_TOKEN && (isKnownLabel(labelKey(line.text)) || isValue(line.text)));
  const tokens = joinTorn(tokenize(run, first, last));
  const rows = splitRows(tokens);
  const pitch = pitchOf(rows);
  const trail = trailOf(rows, pitch);
  const blocks: Block[] = [...run.slice(0, first)];
  rows.forEach((row, index) => {
    const next = rows[index + 1]?.[0]?.first ?? last + 1 + pitch * (trail + 1) - pitch;
    const fields = withBlanks(row, run, pitch, next - pitch * trail);
    const span = hull(fields.map((field) => field.outer));
    if (span !== undefined) blocks.push({ kind: 'row', dialect: 'lines', fields, span, fragment, collapsed: true } satisfies GridRow);
  });
  return [...blocks, ...run.slice(last + 1)];
}

/** Rows of a table written as `cell |`, one a line: blank cells are written, the ends of rows are not. */
export function readStream(cells: readonly GridRow[], fragment: number): readonly GridRow[] {
  const tokens = cells.flatMap((row, index) =>
    row.fields.map((field): Token => {
      const blank = field.text === '';
      return { field, key: blank ? '' : labelKey(field.text), isValue: blank || isValue(field.text), first: index, last: index };
    }),
  );
  return splitRows(joinTorn(tokens)).flatMap((row) => {
    const span = hull(row.map((token) => token.field.outer));
    if (span === undefined) return [];
    return [{ kind: 'row', dialect: 'bars', fields: row.map((token) => token.field), span, fragment, collapsed: true } satisfies GridRow];
  });
}

function isValue(text: string): boolean {
  const { reads } = readCell(text);
  if (reads === 'number' || reads === 'stroke') return true;
  const packed = text.trim();
  return packed.length <= 3 && (chineseNumber(packed) !== undefined || !isHan(packed.charCodeAt(0)));
}

function tokenize(run: readonly Line[], from: number, to: number): Token[] {
  const tokens: Token[] = [];
  for (let i = Math.max(from, 0); i <= to; i++) {
    const line = run[i];
    if (line === undefined || isEmptyLine(line) || isPageArtifact(line.text)) continue;
    const field = fieldOf(line, 0, line.text.length);
    tokens.push({ field, key: labelKey(line.text), isValue: isValue(line.text), first: i, last: i });
  }
  return tokens;
}

/** Puts together labels that are broken over several lines: `商业⏎⏎企业`. */
function joinTorn(tokens: readonly Token[]): readonly Token[] {
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
        taken = { ...token, key, last: next.last, field: { span, outer: span, text, gap: plainGap(span) } };
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

/** Cuts the stream of cells into rows: a row label opens one, heads and values do not mix. */
function splitRows(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const rows: Token[][] = [];
  let current: Token[] = [];
  let last: Role = 'unknown';
  let inHead = false;
  tokens.forEach((token, index) => {
    const role = roleOf(token, tokens[index + 1], inHead);
    const opens =
      role === 'value' ? last === 'head' : role === 'row' ? last !== 'group' : role === 'head' ? last === 'value' || last === 'row' : last !== 'head' && last !== 'group';
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

/** Lines from one cell to the next. */
function pitchOf(rows: readonly (readonly Token[])[]): number {
  let pitch = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    for (let i = 1; i < row.length; i++) {
      const before = row[i - 1];
      const token = row[i];
      if (before?.isValue === true && token?.isValue === true) pitch = Math.min(pitch, token.first - before.last);
    }
  }
  return Number.isFinite(pitch) ? pitch : 1;
}

/** Cells' worth of empty lines that stand behind every row: they part rows and are no blank cells. */
function trailOf(rows: readonly (readonly Token[])[], pitch: number): number {
  let trail = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 1 < rows.length; i++) {
    const last = rows[i]?.at(-1);
    const next = rows[i + 1]?.[0];
    if (last?.isValue === true && next !== undefined) trail = Math.min(trail, Math.floor((next.first - last.last) / pitch) - 1);
  }
  return Number.isFinite(trail) ? Math.max(trail, 0) : 0;
}

/** The fields of a row with its blank cells: the empty lines at a cell's distance, up to the line `end`. */
function withBlanks(row: readonly Token[], run: readonly Line[], pitch: number, end: number): readonly Field[] {
  const fields: Field[] = [];
  let at = -1;
  const fillTo = (line: number): void => {
    for (let i = at + pitch; at >= 0 && i < line; i += pitch) {
      const blank = run[i];
      if (blank !== undefined && isEmptyLine(blank)) fields.push(fieldOf(blank, 0, blank.text.length));
    }
  };
  row.forEach((token, index) => {
    if (token.isValue || (index > 0 && row[index - 1]?.isValue === true)) fillTo(token.first);
    fields.push(token.field);
    at = token.last;
  });
  fillTo(end);
  return fields;
}
