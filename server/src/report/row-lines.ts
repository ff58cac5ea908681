import type { Block, GridRow } from './grids/row';
import { readHeading } from './headings';
import { isKnownLabel, labelKey } from './labels';
import type { Field } from './model';
import type { Line } from './source/line';

const SHORTEST_PROSE = 20;
const MOST_FIELDS = 2;

/**
 * Text that was pasted as a row of a table is text all the same: a section heading, number and title
 * perhaps in cells of their own, or a sentence.
 */
export function textInTable(block: Block): Block {
  if (block.kind === 'line') return block;
  if (writtenIn(block.origin ?? block, MOST_FIELDS + 1).length > MOST_FIELDS) return block;
  const written = writtenIn(block, MOST_FIELDS);
  if (written.length === 0) return block;
  const line = lineOf(block, written);
  const heading = readHeading(line);
  if (heading?.match?.alike === 1 && heading.level === 1 && heading.number !== undefined) return line;
  return written.length === 1 && isProse(line.text) ? line : block;
}

/** The first fields of a row in which something stands. */
function writtenIn({ fields }: GridRow, most: number): readonly Field[] {
  const written: Field[] = [];
  for (const field of fields) {
    if (field.text === '') continue;
    written.push(field);
    if (written.length === most) break;
  }
  return written;
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
