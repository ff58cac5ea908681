import type { FormId, SectionNumber, TableId } from '../form/model';
import { FORMS, formTable } from '../form/tables';
import type { Cell, Report, Table } from '../report/model';
import { LineTable } from '../text/lines';

export interface ExtractedCell {
  readonly table: TableId;
  /** Official labels from the outermost group to the row itself. */
  readonly row: readonly string[];
  readonly column: string;
  /** `null`: blank, or no number. */
  readonly value: number | null;
  /** As written. */
  readonly text: string;
  /** Where the cell begins (in a web page its `<td>`): 0-based line, UTF-16 column. */
  readonly line: number;
  readonly character: number;
}

/** A report as data. */
export interface Extraction {
  readonly title: string | null;
  readonly unit: string | null;
  readonly year: number | null;
  readonly form: FormId | null;
  /** `number`: which official section it is; `title`: as written; `line`: 0-based. */
  readonly sections: readonly { readonly number: SectionNumber; readonly title: string; readonly line: number }[];
  readonly cells: readonly ExtractedCell[];
}

export const NOTHING: Extraction = { title: null, unit: null, year: null, form: null, sections: [], cells: [] };

/** What a report says; nothing for a text that is none. */
export function extraction(report: Report): Extraction {
  if (!report.recognised) return NOTHING;
  const lines = new LineTable(report.text);
  return {
    title: report.title?.text ?? null,
    unit: report.unit ?? null,
    year: report.year ?? null,
    form: report.form ?? null,
    sections: report.sections
      .filter((section) => !section.duplicate)
      .map(({ number, heading }) => ({ number, title: heading.text, line: lines.lineAt(heading.span.start) })),
    cells: cellsInFormOrder(report).map((cell) => ({
      table: cell.table,
      row: cell.row.path,
      column: cell.column.label,
      value: cell.value ?? null,
      text: cell.text,
      ...lines.position(cell.outer.start),
    })),
  };
}

/** Of tables that occur twice the first counts. */
function cellsInFormOrder(report: Report): readonly Cell[] {
  const form = FORMS[report.form ?? report.due ?? '2021'];
  return form.tables.flatMap(({ id }) => {
    const table = report.tables.find((candidate) => candidate.id === id);
    return table === undefined ? [] : inFormOrder(table, table.form ?? form.id);
  });
}

function inFormOrder(table: Table, form: FormId): readonly Cell[] {
  const order = new Map(formTable(form, table.id).rows.map((row, i) => [row.key, i]));
  const place = (key: string): number => order.get(key) ?? order.size;
  return [...table.rows]
    .sort((a, b) => place(a.form.key) - place(b.form.key))
    .flatMap(({ form: row, cells }) => [...cells].sort((a, b) => row.columns.indexOf(a.column) - row.columns.indexOf(b.column)));
}
