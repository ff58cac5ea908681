import type { SectionNumber, TableId } from '../form/model';
import type { Cell, Report } from '../report/model';
import { cellAt } from '../shapes/last-year';
import { overlap } from '../shapes/sentences';

/** One cell in two years. */
export interface CellChange {
  readonly table: TableId;
  readonly row: readonly string[];
  readonly column: string;
  readonly before: number | null;
  readonly after: number | null;
  /** `after` − `before`; `null` where one of them is no number. */
  readonly change: number | null;
}

/** A figure that has to follow from last year's. */
export interface RollForward {
  readonly kind: 'carry-over' | 'in-force';
  /** Column of 表三, or row of 表二. */
  readonly name: string;
  readonly expected: number;
  readonly found: number;
  readonly holds: boolean;
}

export interface SectionLikeness {
  readonly number: SectionNumber;
  /** As written this year. */
  readonly title: string;
  /** Characters of its sentences; 0 where there is no running text to compare. */
  readonly length: number;
  /** Of 1: characters in sentences that last year's section has too. */
  readonly share: number;
}

/** Two reports side by side. */
export interface Comparison {
  readonly before: { readonly title: string | null; readonly year: number | null };
  readonly after: { readonly title: string | null; readonly year: number | null };
  /** Cells that both reports have and that differ, in the order of this year's report. */
  readonly changes: readonly CellChange[];
  readonly rollForwards: readonly RollForward[];
  readonly sections: readonly SectionLikeness[];
}

/** Compares this year's report with last year's, cell by cell and section by section. */
export function compare(previous: Report, report: Report): Comparison {
  return {
    before: { title: previous.title?.text ?? null, year: previous.year ?? null },
    after: { title: report.title?.text ?? null, year: report.year ?? null },
    changes: report.tables.flatMap((table) => table.rows.flatMap((row) => row.cells.flatMap((cell) => change(previous, cell)))),
    rollForwards: [...carriedOver(previous, report), ...inForce(previous, report)],
    sections: report.sections
      .filter((section) => !section.duplicate)
      .map((section) => {
        const { length, share } = overlap(report, section, previous);
        return { number: section.number, title: section.heading.text, length, share };
      }),
  };
}

function change(previous: Report, cell: Cell): readonly CellChange[] {
  const other = cellAt(previous, cell.table, cell.row.key, cell.column.key);
  if (other === undefined || (other.value === cell.value && other.reads === cell.reads)) return [];
  const both = other.value !== undefined && cell.value !== undefined;
  return [
    {
      table: cell.table,
      row: cell.row.path,
      column: cell.column.label,
      before: other.value ?? null,
      after: cell.value ?? null,
      change: both ? (cell.value ?? 0) - (other.value ?? 0) : null,
    },
  ];
}

function carriedOver(previous: Report, report: Report): readonly RollForward[] {
  const row = report.tables.find((table) => table.id === 'applications')?.rows.find((candidate) => candidate.form.key === 'carriedOver');
  return (row?.cells ?? []).flatMap((cell) => {
    const expected = cellAt(previous, 'applications', 'carriedForward', cell.column.key)?.value;
    if (expected === undefined || cell.value === undefined) return [];
    return [{ kind: 'carry-over', name: cell.column.label, expected, found: cell.value, holds: expected === cell.value }];
  });
}

function inForce(previous: Report, report: Report): readonly RollForward[] {
  return ['rules', 'normativeDocuments'].flatMap((row): readonly RollForward[] => {
    const value = (source: Report, column: string): number | undefined => cellAt(source, 'disclosure', row, column)?.value;
    const [before, made, abolished] = [value(previous, 'inForce'), value(report, 'made'), value(report, 'abolished')];
    const cell = cellAt(report, 'disclosure', row, 'inForce');
    if (before === undefined || made === undefined || abolished === undefined || cell?.value === undefined) return [];
    const expected = before + made - abolished;
    return [{ kind: 'in-force', name: cell.row.path.at(-1) ?? '', expected, found: cell.value, holds: expected === cell.value }];
  });
}
