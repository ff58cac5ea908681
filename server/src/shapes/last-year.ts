/** Cells of this year's report beside those of last year's. */
import type { TableId } from '../form/model';
import type { Cell, Report } from '../report/model';
import type { Note } from '../rule';
import { quote, rowLabel, tableName } from './words';

/** The cell of a row and column, by their keys; of tables that occur twice the first counts. */
export function cellAt(report: Report, table: TableId, row: string, column: string): Cell | undefined {
  return report.tables
    .find((candidate) => candidate.id === table)
    ?.rows.find((candidate) => candidate.form.key === row)
    ?.cells.find((cell) => cell.column.key === column);
}

/** Whether `previous` is a report of the year before. */
export function isYearBefore(report: Report, previous: Report | undefined): previous is Report {
  return previous?.year !== undefined && report.year !== undefined && previous.year === report.year - 1;
}

/** Points at a cell of last year's report. */
export function lastYearNote({ table, row, column, span, value }: Cell): Note {
  const label = `${tableName(table)}${quote(rowLabel(row))}`;
  return {
    at: span,
    in: 'previous',
    message: {
      zh: `上一年报告${label}行${quote(column.label)}列 ${value ?? '空白'}`,
      en: `last year’s report: ${label}, column ${quote(column.label)}: ${value ?? 'blank'}`,
    },
  };
}
