/** Where a table stands in the text, with everything that belongs to it or was caught in it. */
import { type Block, isEmptyLine, isRuler } from '../../report/grids/row';
import { segment } from '../../report/grids/segment';
import { opensSection } from '../../report/headings';
import { groupNamed, labelKey } from '../../report/labels';
import type { Field, Report, Table } from '../../report/model';
import { isPageArtifact } from '../../report/page-number';
import type { Line, MarkupTable, SourceItem } from '../../report/source/line';
import { readSource } from '../../report/source/read';
import { keptWith } from '../../text/remember';
import { hull, type Span } from '../../text/span';

/** A table as it stands in the text: whole lines, or from `<table>` to `</table>`. */
export interface Extent {
  readonly span: Span;
  /** Everything written in rows. */
  readonly fields: readonly Field[];
  /** Running lines between the rows, page numbers left out. */
  readonly lines: readonly Line[];
}

interface Source {
  readonly items: readonly SourceItem[];
  readonly blocks: readonly Block[];
}

const sourceOf = keptWith(({ text }: Report): Source => {
  const items = readSource(text);
  return { items, blocks: segment(items, opensSection) };
});

export function extentOf(report: Report, table: Table): Extent {
  const { items, blocks } = sourceOf(report);
  const span = spanOfItems(items, table);
  const inside = blocks.filter((block) => touches(block.span, span));
  return {
    span,
    fields: inside.flatMap((block) => (block.kind === 'row' ? block.fields : [])).filter((field) => field.text !== ''),
    lines: inside.filter((block): block is Line => block.kind === 'line' && !isEmptyLine(block) && !isPageArtifact(block.text)),
  };
}

/** The table whose place covers the offset. */
export function tableAt(report: Report, offset: number): Table | undefined {
  return report.tables.find((table) => {
    const { start, end } = extentOf(report, table).span;
    return start <= offset && offset <= end;
  });
}

/** The items on which the table stands; of plain text also a clause above and rulers below that the parser has no use for. */
function spanOfItems(items: readonly SourceItem[], table: Table): Span {
  let first = items.findIndex((item) => touches(item.span, table.span));
  let last = items.findLastIndex((item) => touches(item.span, table.span));
  if (first < 0) return table.span;
  const opening = clauseAbove(items, first);
  if (table.id === 'disclosure' && opening !== undefined) first = opening;
  while (isRulerLine(items[last + 1])) last++;
  while (last > first && isIdle(items[last])) last--;
  return hull(items.slice(first, last + 1).map((item) => item.span)) ?? table.span;
}

function clauseAbove(items: readonly SourceItem[], first: number): number | undefined {
  let above = first - 1;
  while (isIdle(items[above])) above--;
  const item = items[above];
  if (item?.kind !== 'line' || item.text.length > 40) return undefined;
  return groupNamed(labelKey(item.text.replaceAll('|', '')))?.table === 'disclosure' ? above : undefined;
}

function isIdle(item: SourceItem | undefined): item is Line {
  return item?.kind === 'line' && isEmptyLine(item);
}

function isRulerLine(item: SourceItem | undefined): item is Line | MarkupTable {
  return item?.kind === 'line' && /[-=_—─]/.test(item.text) && isRuler(item.text.split(/[\t|]/).map((text) => ({ text: text.trim() })));
}

function touches(span: Span, other: Span): boolean {
  return span.start < other.end && other.start < span.end;
}
