import { foldCode, isSpace, trimmed } from '../../text/characters';
import { hull } from '../../text/span';
import { isKnownLabel, keyOfRow, keyWithoutGroups, labelKey, rowsNamed } from '../labels';
import { FORMS } from '../../form/tables';
import type { Field } from '../model';
import { readCell } from '../reading';
import { type Line, spanOf } from '../source/line';
import { type Block, fieldOf, type GridRow, isEmptyLine, isPageArtifact, plainGap } from './row';

const LONGEST_LINE = 160;
const LONGEST_PIECE = 40;
const MOST_PIECES = 7;
/** Fewest numbers in a line without a label that can be a row of 表三 or 表四. */
const FEWEST_ALONE = 5;

const ROW_KEYS: readonly string[] = [
  ...new Set(Object.values(FORMS).flatMap((form) => form.tables.flatMap((table) => table.rows.map((row) => keyOfRow(row.key))))),
].filter((key) => key.length > 3);

/**
 * Rows of the text layer of a PDF: a label and numbers parted by spaces, the label perhaps wrapped over the lines before.
 * Only lines that end in numbers behind an official label are taken; everything else stays a line.
 */
export function readSpaces(run: readonly Line[], fragment: number): readonly Block[] {
  const blocks: Block[] = [];
  let pending: Line[] = [];
  for (const line of run) {
    if (isEmptyLine(line) || isPageArtifact(line.text)) {
      blocks.push(line);
      continue;
    }
    const row = spaceRow(line, pending, fragment) ?? headRow(line, fragment);
    if (row !== undefined) {
      blocks.push(row);
      pending = [];
      continue;
    }
    blocks.push(line);
    if (line.text.length > LONGEST_PIECE || /[。；]/.test(line.text)) pending = [];
    else pending = [...pending.slice(1 - MOST_PIECES), line];
  }
  return blocks;
}

function words(line: Line): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = -1;
  for (let i = 0; i <= line.text.length; i++) {
    const space = i === line.text.length || isSpace(line.text.charCodeAt(i));
    if (space && start >= 0) found.push({ start, end: i });
    if (space) start = -1;
    else if (start < 0) start = i;
  }
  return found;
}

function isNumberAt(line: Line, word: { readonly start: number; readonly end: number }): boolean {
  const code = foldCode(line.text.charCodeAt(word.end - 1));
  if (!((code >= 48 && code <= 57) || '-/—\\'.includes(String.fromCharCode(code)))) return false;
  const { reads } = readCell(line.text.slice(word.start, word.end));
  return reads === 'number' || reads === 'stroke';
}

function spaceRow(line: Line, pending: readonly Line[], fragment: number): GridRow | undefined {
  if (line.text.length > LONGEST_LINE) return undefined;
  const all = words(line);
  let numbers = 0;
  while (numbers < all.length) {
    const word = all[all.length - 1 - numbers];
    if (word === undefined || !isNumberAt(line, word)) break;
    numbers++;
  }
  if (numbers === 0) return undefined;
  const values = all.slice(all.length - numbers).map((word) => fieldOf(line, word.start, word.end));
  if (numbers === all.length) {
    const reads = numbers >= FEWEST_ALONE;
    return reads ? gridRow(values, fragment) : undefined;
  }
  const label = labelOf(line, all[all.length - numbers]?.start ?? 0, pending);
  return label === undefined ? undefined : gridRow([label, ...values], fragment);
}

function gridRow(fields: readonly Field[], fragment: number): GridRow | undefined {
  const span = hull(fields.map((field) => field.outer));
  return span === undefined ? undefined : { kind: 'row', dialect: 'spaces', fields, span, fragment, collapsed: true };
}

/** The label in front of the numbers, with as many of the wrapped lines before it as make it an official one. */
function labelOf(line: Line, end: number, pending: readonly Line[]): Field | undefined {
  const inner = trimmed(line.text, 0, end);
  let text = line.text.slice(inner.start, inner.end);
  let span = spanOf(line, inner.start, inner.end);
  for (let taken = 0; taken <= pending.length; taken++) {
    if (taken > 0) {
      const before = pending[pending.length - taken];
      if (before === undefined) break;
      const { start, end: stop } = trimmed(before.text);
      text = before.text.slice(start, stop) + text;
      span = { start: before.at(start), end: span.end };
    }
    if (rowsNamed(keyWithoutGroups(text)).length > 0) return { span, outer: span, text, gap: plainGap(span) };
  }
  const own = line.text.slice(inner.start, inner.end);
  const key = labelKey(own);
  const begun = key.length >= 6 && ROW_KEYS.filter((row) => row.startsWith(key)).length === 1;
  const ownSpan = spanOf(line, inner.start, inner.end);
  return begun ? { span: ownSpan, outer: ownSpan, text: own, gap: plainGap(ownSpan) } : undefined;
}

/** A line of column heads only. */
function headRow(line: Line, fragment: number): GridRow | undefined {
  if (line.text.length > LONGEST_LINE) return undefined;
  const all = words(line);
  if (all.length < 2) return undefined;
  if (!all.every((word) => isKnownLabel(labelKey(line.text.slice(word.start, word.end))))) return undefined;
  return gridRow(
    all.map((word) => fieldOf(line, word.start, word.end)),
    fragment,
  );
}
