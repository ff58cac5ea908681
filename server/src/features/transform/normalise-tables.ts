import type { Report } from '../../report/model';
import type { Edit } from '../../rule';
import type { Span } from '../../text/span';
import { chosen } from './change-dialect';
import { extentOf } from './extent';
import { NO_TABLES, type Outcome } from './outcome';
import { rewriteTables } from './rewrite';

/**
 * Gives the table at `offset`, or all tables where there is none, the regular shape of its dialect: page breaks joined, torn labels made
 * whole and put into their columns, stray rulers dropped, rows equally wide. No figure is changed.
 */
export function normaliseTables(report: Report, offset: number | undefined): Outcome {
  const tables = chosen(report, offset);
  if (tables.length === 0) return NO_TABLES;
  const { edits, refusals } = rewriteTables(report, tables, (table) => ({ dialect: table.dialect, rejoin: true }));
  if (refusals[0] !== undefined) return refusals[0];
  return {
    kind: 'edits',
    edits,
    note:
      edits.length === 0
        ? { zh: '表格已经规整。', en: 'The table is regular already.' }
        : { zh: `已规整 ${edits.length} 张表格，数字未作改动。`, en: `Tables tidied: ${edits.length}; no figure was changed.` },
  };
}

/**
 * Formatting: the same for every table that `range` touches, silently leaving alone what cannot be tidied.
 * HTML is left to its own formatters: attributes that lay out a page are no business of this one.
 */
export function formatTables(report: Report, range?: Span): readonly Edit[] {
  if (!report.recognised) return [];
  const tables = report.tables.filter((table) => {
    if (table.dialect === 'html') return false;
    if (range === undefined) return true;
    const { span } = extentOf(report, table);
    return span.start <= range.end && range.start <= span.end;
  });
  return rewriteTables(report, tables, (table) => ({ dialect: table.dialect, rejoin: true })).edits;
}
