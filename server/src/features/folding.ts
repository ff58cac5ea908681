import type { Report } from '../report/model';
import type { Span } from '../text/span';
import { type RowGroup, rowGroups } from './row-groups';

/**
 * What only a parser can fold: tables, and within 表三 the groups of rows （三） to （六）.
 * Headings are folded by the client, from the grammar.
 */
export function folds(report: Report): readonly Span[] {
  return report.tables.flatMap((table) => [table.span, ...rowGroups(table).flatMap(innerGroups)]);
}

function innerGroups(group: RowGroup): readonly Span[] {
  return group.groups.filter((inner) => inner.rows.length > 1).map((inner) => inner.span);
}
