import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Cell, parse, type Report, type Table } from '../../server/src/core';
import { DIALECTS, type Dialect } from '../../server/src/form/dialect';
import type { FormRow } from '../../server/src/form/model';
import type { CellText, RenderOptions } from '../../server/src/form/render/write';
import { skeleton } from '../../server/src/form/skeleton';
import { FORMS } from '../../server/src/form/tables';
import { cellName, cellsOf, cleanExamples, faultyExamples, readings } from './reports';

interface Style {
  readonly dialect: Dialect;
  readonly options: RenderOptions & { readonly headings?: 'markdown' };
}

const STYLES: readonly Style[] = [
  ...DIALECTS.map((dialect) => ({ dialect, options: {} })),
  { dialect: 'html', options: { html: 'one-line' } },
  { dialect: 'html', options: { html: 'tags' } },
  { dialect: 'lines', options: { lines: 'rows' } },
  { dialect: 'pipes', options: { headings: 'markdown' } },
];

function styleName({ dialect, options }: Style): string {
  return [dialect, ...Object.values(options)].join(' ');
}

/** The tables of a report, without repetitions. */
function firstTables(report: Report): readonly Table[] {
  return report.tables.filter((table, index) => report.tables.findIndex((each) => each.id === table.id) === index);
}

/** Cells that a style can show: the text of a PDF shows only lines that hold nothing but plain numbers. */
function showable(report: Report, style: Style): readonly Cell[] {
  const lines = firstTables(report).flatMap((table) =>
    table.id === 'disputes' ? [table.rows.flatMap((row) => row.cells)] : table.rows.map((row) => row.cells),
  );
  const plain = (cells: readonly Cell[]): boolean => cells.every((cell) => cell.reads === 'number' && cell.dress.length === 0);
  return (style.dialect === 'spaces' ? lines.filter(plain) : lines).flat();
}

/** Writes the cells of a report as they stand; cells that it lacks get a zero. */
function textsOf(report: Report): CellText {
  const texts = new Map(showable(report, { dialect: 'tsv', options: {} }).map((cell) => [cellName(cell), cell.text]));
  return (row, column) => texts.get(cellName({ row, column })) ?? '0';
}

describe('every example re-rendered in every dialect has the same cells', () => {
  for (const { name, text } of [...cleanExamples(), ...faultyExamples()]) {
    it(name, () => {
      const report = parse(text);
      assert.ok(report.form !== undefined);
      assert.ok(cellsOf(report).length > 150);
      for (const style of STYLES) {
        const options = { ...style.options, ...(report.year === undefined ? {} : { year: report.year }) };
        const again = parse(skeleton(report.form, style.dialect, { ...options, value: textsOf(report) }));
        const expected = readings(showable(report, style));
        const all = readings(cellsOf(again));
        const found = Object.fromEntries(Object.keys(expected).map((key) => [key, all[key]]));
        assert.deepEqual(found, expected, styleName(style));
        assert.equal(again.form, report.form, styleName(style));
        assert.equal(again.year, report.year, styleName(style));
      }
    });
  }
});

/** Rows that the parser says it cannot read. Empty lines are poor cells: with many of them it may have to, but must never read a row wrong. */
function unreadRows(report: Report, { dialect }: Style): ReadonlySet<FormRow> {
  const rows = dialect === 'lines' ? report.tables.flatMap((table) => table.rows) : [];
  return new Set(rows.filter((row) => row.unreadable).map((row) => row.form));
}

describe('any figures in any dialect are read as they are written', () => {
  const figure = fc.oneof(
    { weight: 5, arbitrary: fc.constant('0') },
    { weight: 3, arbitrary: fc.nat(30).map(String) },
    { weight: 1, arbitrary: fc.nat(9_999_999).map(String) },
  );
  const figureOrBlank = fc.oneof({ weight: 6, arbitrary: figure }, { weight: 1, arbitrary: fc.constant('') });
  for (const form of ['2019', '2021'] as const) {
    const places = FORMS[form].tables.flatMap((table) => table.rows.flatMap((row) => row.columns.map((column) => ({ row, column }))));
    for (const style of STYLES) {
      it(`${form} ${styleName(style)}`, () => {
        const text = style.dialect === 'spaces' ? figure : figureOrBlank;
        fc.assert(
          fc.property(fc.array(text, { minLength: places.length, maxLength: places.length }), (figures) => {
            const written = new Map(places.map((place, index) => [cellName(place), figures[index] ?? '']));
            const value: CellText = (row, column) => written.get(cellName({ row, column })) ?? '';
            const report = parse(skeleton(form, style.dialect, { ...style.options, value }));
            const unread = unreadRows(report, style);
            const expected = places
              .filter(({ row }) => !unread.has(row))
              .map((place) => [cellName(place), written.get(cellName(place)) || 'blank:']);
            assert.deepEqual(readings(cellsOf(report)), Object.fromEntries(expected));
          }),
          { numRuns: 12 },
        );
      });
    }
  }
});
