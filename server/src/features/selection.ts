import type { Report } from '../report/model';
import { trimmed } from '../text/characters';
import { covers, type Span } from '../text/span';
import { type OutlineNode, outline } from './outline';
import { placeAt, touches } from './places';

/**
 * What to select around an offset, from the inside to the outside: the text of a cell, the cell, its row, the group of rows,
 * the table, subsection and section, everything; in running text the paragraph instead of the parts of a table.
 * Each span is larger than the one before and covers it.
 */
export function selectionSpans(report: Report, offsets: readonly number[]): readonly (readonly Span[])[] {
  const nodes = outline(report, 'zh-cn');
  return offsets.map((offset) => growing([...innermost(report, offset), ...around(nodes, offset), whole(report.text)], offset));
}

function innermost(report: Report, offset: number): readonly Span[] {
  const place = placeAt(report, offset);
  if (place !== undefined) return [place.cell.span, place.cell.outer, place.row.span];
  const table = report.tables.find((each) => touches(each.span, offset));
  if (table !== undefined) {
    const row = table.rows.find((each) => touches(each.span, offset));
    const labels = [...table.heads, ...(row?.labels ?? [])].filter((label) => touches(label.span, offset));
    return [...labels.slice(0, 1).map((label) => label.span), ...(row === undefined ? [] : [row.span])];
  }
  const paragraph = paragraphAt(report, offset);
  if (paragraph === undefined) return [];
  const { start, end } = trimmed(report.text, paragraph.start, paragraph.end);
  return touches({ start, end }, offset) ? [{ start, end }] : [paragraph];
}

/** The last paragraph that begins at the offset or before it, if it reaches so far. */
function paragraphAt(report: Report, offset: number): Span | undefined {
  let low = 0;
  let high = report.paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((report.paragraphs[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const span = report.paragraphs[low - 1]?.span;
  return span !== undefined && touches(span, offset) ? span : undefined;
}

/** The parts of the report around an offset, the innermost first. */
function around(nodes: readonly OutlineNode[], offset: number): readonly Span[] {
  const node = nodes.find((each) => touches(each.span, offset));
  return node === undefined ? [] : [...around(node.children, offset), node.span];
}

function whole(text: string): Span {
  return { start: 0, end: text.length };
}

function growing(spans: readonly Span[], offset: number): readonly Span[] {
  const kept: Span[] = [];
  let inner: Span = { start: offset, end: offset };
  for (const span of spans) {
    const larger = span.end - span.start > inner.end - inner.start;
    if (!larger || !covers(span, inner)) continue;
    kept.push(span);
    inner = span;
  }
  return kept;
}
