import { FORMS } from '../../form/tables';
import { isSpace, skeletonOf, trimmed } from '../../text/characters';
import { noted } from '../../text/remember';
import { similarity } from '../../text/similarity';
import { hull } from '../../text/span';
import { isKnownLabel, keyOfRow, keyWithoutGroups, labelKey, rowsNamed, widthsNamed } from '../labels';
import { isPageArtifact } from '../page-number';
import { type Line, spanOf } from '../source/line';
import { GridField } from './field';
import { type Block, fieldOf, type GridRow, isEmptyLine, isRuler, spanning } from './row';
import { endsLikeNumber, isNumberAt, type Word, withoutRowNumber, words } from './words';

/** Longest line that can be a row, and how much of it can be written: `pdftotext -layout` sets columns far apart. */
const LONGEST_LINE = 600;
const LONGEST_WRITTEN = 160;
const LONGEST_PIECE = 40;
const MOST_PIECES = 7;
/** Fewest lines with row labels in a run in which a label alone is a row, too. */
const FEWEST_ROWS = 3;
/** Fewest numbers in a line without a label that can be a row of 表三 or 表四. */
const FEWEST_ALONE = 5;
/** Cells of a row of 表三, and of the row of 表四. */
const APPLICANTS = 7;
const DISPUTES = 15;

const ROW_KEYS: readonly string[] = [
  ...new Set(Object.values(FORMS).flatMap((form) => form.tables.flatMap((table) => table.rows.map((row) => keyOfRow(row.key))))),
].filter((key) => key.length > 3);
/** What the labels of groups consist of, numerals included. */
const GROUP_CHARACTERS: ReadonlySet<string> = new Set(
  Object.values(FORMS).flatMap((form) =>
    form.tables.flatMap((table) => table.rows.flatMap((row) => [...skeletonOf(row.path.slice(0, -1).join(''))])),
  ),
);
const LIKE = 0.75;
const SHORTEST_TYPO = 4;

/**
 * Rows of the text layer of a PDF: a label and numbers parted by spaces, the label perhaps wrapped over the lines before.
 * Only lines that end in numbers behind an official label are taken; everything else stays a line.
 */
export function readSpaces(run: readonly Line[], fragment: number): readonly Block[] {
  const blocks: Block[] = [];
  let pending: Line[] = [];
  let underHead = false;
  const inTable = run.filter((line) => isRowLine(line)).length >= FEWEST_ROWS;
  for (const line of run) {
    if (isEmptyLine(line) || isPageArtifact(line.text) || isRulerLine(line)) {
      blocks.push(line);
      continue;
    }
    if (isTooLong(line.text)) {
      blocks.push(line);
      pending = [];
      underHead = false;
      continue;
    }
    const row: GridRow | undefined =
      (underHead ? valuesOfDisputes(line, fragment) : undefined) ??
      (inTable ? rowWithWords(line, fragment) : undefined) ??
      spaceRow(line, pending, inTable, fragment) ??
      headRow(line, fragment) ??
      (underHead ? fewNumbers(line, fragment) : undefined) ??
      (inTable ? oddRow(line, fragment) : undefined);
    underHead = row?.fields.every((field) => isKnownLabel(labelKey(field.text))) === true;
    if (row !== undefined) {
      blocks.push(row);
      pending = [];
      continue;
    }
    blocks.push(inTable ? (labelRow(line, fragment) ?? line) : line);
    if (line.text.length > LONGEST_PIECE || /[。；]/.test(line.text)) pending = [];
    else pending = [...pending.slice(1 - MOST_PIECES), line];
  }
  return blocks;
}

/** `------ ---- ----`, as pandoc sets it above and below the heads. */
function isRulerLine(line: Line): boolean {
  const first = line.text[trimmed(line.text).start] ?? '';
  return (
    '-=─'.includes(first) && !isTooLong(line.text) && isRuler(words(line).map(({ start, end }) => ({ text: line.text.slice(start, end) })))
  );
}

function isTooLong(text: string): boolean {
  if (text.length > LONGEST_LINE) return true;
  let written = 0;
  if (text.length <= LONGEST_WRITTEN) return false;
  for (let i = 0; i < text.length && written <= LONGEST_WRITTEN; i++) if (!isSpace(text.charCodeAt(i))) written++;
  return written > LONGEST_WRITTEN;
}

const BEFORE_NUMBERS = /^(?:\s*\d{1,2}\s)?[^\d]*(?:\d{1,2}\s*[.、．][^\d]*)?/u;

/** Whether a line begins with an official row label that has nothing or numbers behind it. */
const isRowLine = noted((text): boolean => {
  if (isTooLong(text)) return false;
  const label = BEFORE_NUMBERS.exec(text)?.[0] ?? '';
  return rowsNamed(keyWithoutGroups(label)).length > 0;
});

/** Numbers alone right under the heads of 表四: its row of values with the blank cells gone. One number alone may be a page's. */
function fewNumbers(line: Line, fragment: number): GridRow | undefined {
  const all = words(line);
  if (all.length < 2 || !all.every((word) => isNumberAt(line, word))) return undefined;
  return gridRow(
    all.map((word) => fieldOf(line, word.start, word.end)),
    fragment,
  );
}

/** The row of values of 表四 with words among the numbers. */
function valuesOfDisputes(line: Line, fragment: number): GridRow | undefined {
  const all = words(line);
  if (all.length !== DISPUTES || !isMostlyNumbers(line, all)) return undefined;
  return gridRow(
    all.map((word) => fieldOf(line, word.start, word.end)),
    fragment,
  );
}

/** A row with words among its numbers (见附件) that has as many cells behind its label as the form. */
function rowWithWords(line: Line, fragment: number): GridRow | undefined {
  const all = words(line);
  if (all.length <= APPLICANTS) return undefined;
  const behind = all.slice(all.length - APPLICANTS);
  const label = { start: all[0]?.start ?? 0, end: all[all.length - APPLICANTS - 1]?.end ?? 0 };
  if (!isMostlyNumbers(line, behind) || behind.every((word) => isNumberAt(line, word))) return undefined;
  if (!widthsNamed(keyWithoutGroups(line.text.slice(label.start, label.end))).has(APPLICANTS)) return undefined;
  return gridRow(
    [label, ...behind].map((word) => fieldOf(line, word.start, word.end)),
    fragment,
  );
}

/** A row with strokes, units or words among its numbers: cell by cell if they are as many as the form has, otherwise its label alone. */
function oddRow(line: Line, fragment: number): GridRow | undefined {
  const all = withoutRowNumber(line, words(line));
  if (all.length > DISPUTES || /[。；]/.test(line.text)) return undefined;
  // A group may be a row of its own in the other form: the longest label is the row's.
  for (let count = Math.min(all.length - 1, MOST_PIECES); count > 0; count--) {
    const label = fieldOf(line, all[0]?.start ?? 0, all[count - 1]?.end ?? 0);
    const widths = widthsNamed(keyWithoutGroups(label.text));
    if (widths.size === 0) continue;
    const behind = all.slice(count).map((word) => fieldOf(line, word.start, word.end));
    if (behind.filter(isNumber).length * 2 < behind.length) return undefined;
    const row = gridRow([label, ...(widths.has(behind.length) ? behind : [])], fragment);
    return row && spanning(row, line.span);
  }
  return undefined;
}

function isMostlyNumbers(line: Line, all: readonly Word[]): boolean {
  return all.filter((word) => isNumber(fieldOf(line, word.start, word.end))).length * 2 > all.length;
}

function isNumber({ reading: { reads } }: GridField): boolean {
  return reads === 'number' || reads === 'stroke';
}

/** A row label alone: its numbers are blank or torn off, but the row is there. */
function labelRow(line: Line, fragment: number): GridRow | undefined {
  if (rowsNamed(keyWithoutGroups(line.text)).length === 0) return undefined;
  return gridRow([fieldOf(line, 0, line.text.length)], fragment);
}

function spaceRow(line: Line, pending: readonly Line[], inTable: boolean, fragment: number): GridRow | undefined {
  if (!endsLikeNumber(line.text, trimmed(line.text).end)) return undefined;
  const all = withoutRowNumber(line, words(line));
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
  const front = all.slice(0, all.length - numbers);
  const label = repeatedLabel(line, front) ?? labelOf(line, front[0]?.start ?? 0, all[all.length - numbers]?.start ?? 0, pending);
  if (label !== undefined) return gridRow([label, ...values], fragment);
  if (!inTable) return undefined;
  const close = labelBehindGroup(line, front) ?? similarLabel(line, front);
  if (close !== undefined) return gridRow([close, ...values], fragment);
  const odd = oddRow(line, fragment);
  if (odd !== undefined) return odd;
  // A full row of numbers behind a piece of a label that tells nothing: the rows around it may tell which one it is.
  return numbers >= FEWEST_ALONE ? gridRow(values, fragment) : undefined;
}

/** The official label behind a piece of a group's label that is printed down the side of the table: `年度办 2.重复申请 0 0 …`. */
function labelBehindGroup(line: Line, front: readonly Word[]): GridField | undefined {
  for (const [index, word] of front.slice(1, MOST_PIECES).entries()) {
    const before = skeletonOf(line.text.slice(front[0]?.start ?? 0, front[index]?.end));
    if (![...before].every((character) => GROUP_CHARACTERS.has(character))) return undefined;
    const end = front[front.length - 1]?.end ?? word.end;
    if (rowsNamed(keyWithoutGroups(line.text.slice(word.start, end))).length > 0) return fieldOf(line, word.start, end);
  }
  return undefined;
}

/** A label with a typo or a few characters more, perhaps behind those of its groups. */
function similarLabel(line: Line, front: readonly Word[]): GridField | undefined {
  const last = front[front.length - 1];
  for (const word of front.slice(0, MOST_PIECES)) {
    if (last === undefined) break;
    const key = labelKey(line.text.slice(word.start, last.end));
    const near = (row: string): boolean => Math.abs(row.length - key.length) <= 3 && (key.startsWith(row) || similarity(row, key) >= LIKE);
    if (key.length >= SHORTEST_TYPO && ROW_KEYS.some(near)) return fieldOf(line, word.start, last.end);
    if (!isKnownLabel(labelKey(line.text.slice(word.start, word.end)))) break;
  }
  return undefined;
}

function gridRow(fields: readonly GridField[], fragment: number): GridRow | undefined {
  const span = hull(fields.map((field) => field.outer));
  return span === undefined ? undefined : { kind: 'row', dialect: 'spaces', fields, span, fragment, collapsed: true };
}

/** The row's own label where nothing but official labels stands in front of the numbers: merged labels that were written out again. */
function repeatedLabel(line: Line, all: readonly Word[]): GridField | undefined {
  const last = all[all.length - 1];
  if (last === undefined || all.length < 2 || all.length > MOST_PIECES) return undefined;
  const keys = all.map((word) => labelKey(line.text.slice(word.start, word.end)));
  const own = keys[keys.length - 1] ?? '';
  return keys.every(isKnownLabel) && rowsNamed(own).length > 0 ? fieldOf(line, last.start, last.end) : undefined;
}

/** The label in front of the numbers, with as many of the wrapped lines before it as make it an official one. */
function labelOf(line: Line, start: number, end: number, pending: readonly Line[]): GridField | undefined {
  const inner = trimmed(line.text, start, end);
  let text = line.text.slice(inner.start, inner.end);
  let span = spanOf(line, inner.start, inner.end);
  for (let taken = 0; taken <= pending.length; taken++) {
    if (taken > 0) {
      const before = pending[pending.length - taken];
      if (before === undefined) break;
      const written = trimmed(before.text);
      text = before.text.slice(written.start, written.end) + text;
      span = { start: before.at(written.start), end: span.end };
    }
    if (rowsNamed(keyWithoutGroups(text)).length > 0) return new GridField(span, span, text);
  }
  const own = line.text.slice(inner.start, inner.end);
  const key = labelKey(own);
  const begun = key.length >= 6 && ROW_KEYS.filter((row) => row.startsWith(key)).length === 1;
  const ownSpan = spanOf(line, inner.start, inner.end);
  return begun ? new GridField(ownSpan, ownSpan, own) : undefined;
}

/** A line of column heads only. */
function headRow(line: Line, fragment: number): GridRow | undefined {
  const all = words(line);
  if (all.length < 2) return undefined;
  if (!all.every((word) => isKnownLabel(labelKey(line.text.slice(word.start, word.end))))) return undefined;
  return gridRow(
    all.map((word) => fieldOf(line, word.start, word.end)),
    fragment,
  );
}
