import { keptWith } from '../text/remember';
import type { Block, GridRow } from './grids/row';
import { readHeading } from './headings';
import { isKnownLabel, labelKey } from './labels';
import type { Field } from './model';
import type { Line } from './source/line';

const SHORTEST_PROSE = 20;
const MOST_FIELDS = 2;
/** 一概述 */
const SHORTEST_HEADING = 3;

/**
 * Text that was pasted as a row of a table is text all the same: a section heading, number and title
 * perhaps in cells of their own, or a sentence.
 */
export function textInTable(block: Block): Block {
  if (block.kind === 'line') return block;
  const { isText } = block.origin === undefined ? judge(block) : judgeOnce(block.origin);
  return isText ? lineOf(block, writtenIn(block)) : block;
}

/** Wherever a row stands it is text or none. */
function judge(row: GridRow): { readonly isText: boolean } {
  if (!mayBeText(row)) return ROW;
  const written = writtenIn(row);
  const line = lineOf(row, written);
  const heading = readHeading(line);
  const isSection = heading?.match?.alike === 1 && heading.level === 1 && heading.number !== undefined;
  return { isText: isSection || (written.length === 1 && isProse(line.text)) };
}

const judgeOnce = keptWith(judge);
const ROW = { isText: false };

/** The fields of a row in which something stands. */
function writtenIn({ fields }: GridRow): readonly Field[] {
  return fields.filter(({ text }) => text !== '');
}

/** Whether few enough fields of a row are written, and more in them than a number. */
function mayBeText({ fields }: GridRow): boolean {
  let written = 0;
  let length = 0;
  for (const { text } of fields) {
    if (text === '') continue;
    written++;
    length += text.length;
    if (written > MOST_FIELDS) return false;
  }
  return length >= SHORTEST_HEADING;
}

function isProse(text: string): boolean {
  return text.length >= SHORTEST_PROSE && /。["”]?$/u.test(text) && !isKnownLabel(labelKey(text));
}

/** The fields of a row as one line of text. */
export function lineOf(row: GridRow, fields: readonly Field[]): Line {
  let text = '';
  const pieces = fields.map(({ text: part, span }) => {
    const piece = { index: text.length, start: span.start, end: span.end };
    text += part;
    return piece;
  });
  const place = (index: number, more: number): number => {
    const piece = pieces.findLast((each) => each.index <= index);
    return piece === undefined ? row.span.start : Math.min(piece.start + index - piece.index + more, piece.end);
  };
  const end = pieces[pieces.length - 1]?.end ?? row.span.end;
  const at = (index: number): number => (index >= text.length ? end : place(index, 0));
  const after = (index: number): number => (index >= text.length ? end : index <= 0 ? place(0, 0) : place(index - 1, 1));
  return { kind: 'line', text, span: row.span, at, after };
}
