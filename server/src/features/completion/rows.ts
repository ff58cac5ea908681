import type { FormRow, FormTable } from '../../form/model';
import { renderRow } from '../../form/render/table';
import { FORMS, formTable } from '../../form/tables';
import { ownLabel } from '../../report/labels';
import type { Report, Table } from '../../report/model';
import { asSnippet, asText, TabStops } from '../draft/snippet';
import { tableAt } from '../transform/extent';
import { formFor } from '../transform/insert-table';
import { dialectOf, isWritable, type Language, type WritableDialect } from '../transform/style';
import { type Candidate, filterOf, type LineAt } from './candidate';

/**
 * The rows that the table at the cursor lacks, each as a whole row in the dialect in use; where figures already stand behind the cursor,
 * the label alone. 表四 has no labels in front of its figures.
 */
export function rowCandidates(report: Report, line: LineAt, language: Language): readonly Candidate[] {
  const found = tableHere(report, line);
  if (found === undefined || found.official.id === 'disputes') return [];
  const { official, table } = found;
  const there = new Set(
    (table?.rows ?? []).filter(({ span }) => span.end < line.start || span.start > line.end).map(({ form }) => form.key),
  );
  const dialect = table === undefined ? dialectOf(report, language) : table.dialect;
  const whole = isWritable(dialect) && /^[\s|]*$/.test(line.rest);
  return official.rows
    .filter(({ key }) => !there.has(key))
    .map((row) => (whole && isWritable(dialect) ? wholeRow(official, row, dialect, line) : labelOnly(row, line)));
}

function tableHere(report: Report, line: LineAt): { readonly official: FormTable; readonly table: Table | undefined } | undefined {
  const section = report.sections.findLast(({ span }) => span.start <= line.start)?.number;
  const form = formFor(report);
  const table =
    tableAt(report, line.at) ??
    report.tables.find(({ id }) => FORMS[form].tables.some((each) => each.id === id && each.section === section));
  if (table !== undefined) return { official: formTable(table.form ?? report.form ?? form, table.id), table };
  const official = FORMS[form].tables.find((each) => each.section === section);
  return official === undefined ? undefined : { official, table: undefined };
}

function wholeRow(official: FormTable, row: FormRow, dialect: WritableDialect, line: LineAt): Candidate {
  const stops = new TabStops();
  const marked = renderRow(official, row, dialect, () => stops.next()).slice(0, -1);
  const label = ownLabel(row);
  return {
    kind: 'row',
    label,
    about: {
      zh: `插入${official.name}的这一行，共 ${row.columns.length} 格，数字留空。`,
      en: `Inserts this row of ${official.name} with ${row.columns.length} cells left blank.`,
    },
    span: { start: line.start, end: line.end },
    text: asText(marked),
    snippet: asSnippet(marked, 'as-is'),
    filter: line.lead.trimStart() + filterOf(label, line.typed),
  };
}

function labelOnly(row: FormRow, line: LineAt): Candidate {
  const label = ownLabel(row);
  return {
    kind: 'row',
    label,
    about: { zh: '插入行名，已有的数字不变。', en: 'Inserts the label; the figures after it stay.' },
    span: { start: line.at - line.typed.length, end: line.to },
    text: label,
    snippet: undefined,
    filter: filterOf(label, line.typed),
  };
}
