import { isBlank } from '../../text/characters';
import { noted } from '../../text/remember';
import { hull } from '../../text/span';
import { isKnownLabel, labelKey, rowsNamed } from '../labels';
import { isPageArtifact } from '../page-number';
import { readCell } from '../reading';
import type { Line } from '../source/line';
import type { GridField } from './field';
import { type Block, fieldOf, type GridRow, isEmptyLine } from './row';
import { readVisible, showsBlanks } from './stream';
import { isValue, joinTorn, splitRows, type Token } from './tokens';

const LONGEST_TOKEN = 90;
/** Fewest official labels and blank cells in a table without numbers. */
const FEWEST_LABELS = 5;

/** Whether a run of plain lines is a table with one cell a line: several numbers, or lines that are visibly blank, stand alone beside official row labels. */
export function isLoose(run: readonly Line[]): boolean {
  let alone = 0;
  let blanks = 0;
  let labels = 0;
  let heads = 0;
  for (const line of run) {
    if (line.text.length > LONGEST_TOKEN || line.text === '') continue;
    const token = tokenIn(line);
    if (token === 'blank') blanks++;
    else if (token === 'number') alone++;
    else if (token === 'row') labels++;
    else if (token === 'label') heads++;
  }
  if (labels >= 2 && alone >= 3) return true;
  return labels + heads >= FEWEST_LABELS && blanks >= labels && blanks > FEWEST_LABELS && showsBlanks(run);
}

/** What stands alone on a line: nothing but space, a number, the label of a row, another label of the form, or other words. */
const tokenIn = noted((text): 'blank' | 'number' | 'row' | 'label' | 'words' => {
  if (isBlank(text)) return 'blank';
  if (readCell(text).reads === 'number') return 'number';
  const key = labelKey(text);
  if (rowsNamed(key).length > 0) return 'row';
  return isKnownLabel(key) ? 'label' : 'words';
});

/** Reads the table of a loose run; the lines before and behind it stay lines. */
export function readLoose(run: readonly Line[], fragment: number): readonly Block[] {
  const first = run.findIndex((line) => line.text.length <= LONGEST_TOKEN && isKnownLabel(labelKey(line.text)));
  const last = run.findLastIndex(
    (line) => !isEmptyLine(line) && line.text.length <= LONGEST_TOKEN && (isKnownLabel(labelKey(line.text)) || isValue(line.text)),
  );
  // Blank cells behind the last label or number still belong to its row.
  const text = run.findIndex((line, i) => i > last && !isBlank(line.text));
  const end = text < 0 ? run.length : text;
  const inside = run.slice(Math.max(first, 0), end);
  if (showsBlanks(inside)) return [...run.slice(0, first), ...readVisible(inside, fragment), ...run.slice(end)];
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

/**
 * The fields of a row with its blank cells: the empty lines at a cell's distance from what stands before and behind them, up to
 * the line `end`. A number written there leaves all cells as they are.
 */
function withBlanks(row: readonly Token[], run: readonly Line[], pitch: number, end: number): readonly GridField[] {
  const fields: GridField[] = [];
  let at = -1;
  const fillTo = (line: number): void => {
    for (let i = at + pitch; at >= 0 && i + pitch <= line; i += pitch) {
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
