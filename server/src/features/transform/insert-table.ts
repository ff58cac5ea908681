import type { FormId, TableId } from '../../form/model';
import { FORMS, formTable } from '../../form/tables';
import type { Report } from '../../report/model';
import { lineEndOf } from '../../text/lines';
import { draftTable } from '../draft/draft';
import { asSnippet, asText, TabStops } from '../draft/snippet';
import type { Outcome } from './outcome';
import { type Place, placeAt } from './place';
import { dialectOf, type Language, type WritableDialect } from './style';

export interface TableChoice {
  readonly table?: TableId;
  readonly form?: FormId;
  readonly dialect?: WritableDialect;
}

/** The form that new parts of this report follow: the one due for its year, else the one it uses, else the present one. */
export function formFor(report: Report): FormId {
  return report.due ?? report.form ?? '2021';
}

/** The table to be inserted at `offset` unless another is asked for: the one of the section if it is missing there, else the first missing one. */
export function tableFor(report: Report, offset: number): TableId {
  const { tables } = FORMS[formFor(report)];
  const missing = tables.filter(({ id }) => !report.tables.some((table) => table.id === id));
  const section = report.sections.findLast(({ span }) => span.start <= offset)?.number;
  return (
    (missing.find((table) => table.section === section) ?? tables.find((table) => table.section === section) ?? missing[0])?.id ??
    'disclosure'
  );
}

/** Inserts an official table with blank cells on lines of its own at `offset`. */
export function insertTable(report: Report, offset: number, language: Language, choice: TableChoice = {}): Outcome {
  const stops = new TabStops();
  const table = formTable(choice.form ?? formFor(report), choice.table ?? tableFor(report, offset));
  const marked = draftTable(table, { dialect: choice.dialect ?? dialectOf(report, language), open: () => stops.next() });
  return insertion(report.text, placeAt(report, offset), marked);
}

/** The insertion of a marked text with LF line ends. */
export function insertion(text: string, { span, before, after }: Place, marked: string): Outcome {
  const written = asText(marked).replace(/\n+$/, '').replaceAll('\n', lineEndOf(text));
  return {
    kind: 'insertion',
    edit: { span, text: before + written + after },
    snippet: before.replaceAll('\r\n', '\n') + asSnippet(marked) + after.replaceAll('\r\n', '\n'),
  };
}
