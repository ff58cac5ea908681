/** A draft whose official tables are known to read the same as in the document. */

import type { Report, Table as ReportTable } from '../../report/model';
import { parse } from '../../report/parse';
import type { Message } from '../../rule';
import type { Document, Table } from '../document';
import { type Draft, type DraftStyle, isTable, writeDraft } from './write';

export interface CheckedDraft {
  readonly text: string;
  readonly notices: readonly Message[];
}

/**
 * Writes a draft and reads it again: a table whose cells the dialect cannot tell apart is written as HTML,
 * which keeps every cell in its place.
 */
export function checkedDraft(document: Document, style: DraftStyle): CheckedDraft {
  if (style.dialect === 'html') return { text: writeDraft(document, style).text, notices: [] };
  const all = new Set(document.blocks.filter(isTable));
  const wanted = readings(writeDraft(document, style, all));
  const draft = writeDraft(document, style);
  const found = readings(draft);
  const different = new Set([...wanted].filter(([table, reading]) => found.get(table) !== reading).map(([table]) => table));
  if (different.size === 0) return { text: draft.text, notices: [] };
  return { text: writeDraft(document, style, different).text, notices: [asHtml(different.size)] };
}

/** For each table of the document that is an official one: everything that is read from it. */
function readings(draft: Draft): ReadonlyMap<Table, string> {
  const report = parse(draft.text);
  const found = new Map<Table, string>();
  for (const [table, { start, end }] of draft.tables) {
    const read = report.tables.filter(({ span }) => span.start < end && span.end > start);
    if (read.length > 0) found.set(table, reading(report, read));
  }
  return found;
}

function reading(report: Report, tables: readonly ReportTable[]): string {
  return JSON.stringify(
    tables.map(({ id, form, rows, strays }) => ({
      id,
      form: form ?? report.form,
      rows: rows.map((row) => [
        row.form.key,
        row.unreadable,
        row.cells.map((cell) => [cell.column.key, cell.text]),
        row.extra.map(({ text }) => text),
      ]),
      strays: strays.map(({ label }) => label.text),
    })),
  );
}

function asHtml(count: number): Message {
  return {
    zh: `有 ${count} 张表格的合并单元格用这种写法无法表达清楚，已改写为 HTML 表格，各格数字不变。`,
    en: `The merged cells of ${count} tables cannot be told apart in this dialect; they were written as HTML tables, with every cell as it was.`,
  };
}
