import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DRAFT_DIALECTS, toDraft, toHtml, toWord } from '../../../server/src/convert/convert';
import type { FormId } from '../../../server/src/form/model';
import type { CellText } from '../../../server/src/form/render/write';
import { skeleton } from '../../../server/src/form/skeleton';
import { FORMS } from '../../../server/src/form/tables';
import { parse } from '../../../server/src/report/parse';
import { cellName, cleanExamples, faultyExamples } from '../../meta/reports';

/** What must come through: title, period, sections as written, and every cell of each table's first copy as it is written. */
function facts(text: string): unknown {
  const report = parse(text);
  const tables = report.tables.filter((table, index) => report.tables.findIndex(({ id }) => id === table.id) === index);
  return {
    title: report.title?.text.replace(/\s/g, ''),
    form: report.form,
    period: [report.period?.from, report.period?.to].map((date) => date && [date.year, date.month, date.day]),
    sections: report.sections
      .filter((section) => !section.duplicate)
      .map(({ number, heading }) => [number, heading.text.replace(/\s/g, '')]),
    cells: tables
      .flatMap((table) => table.rows.flatMap((row) => row.cells.map((cell) => `${table.id} ${cellName(cell)} ${cell.text}`)))
      .sort(),
    strays: tables.map(({ strays }) => strays.length).sort(),
  };
}

describe('text → Word → text', () => {
  for (const { name, text } of [...cleanExamples(), ...faultyExamples()]) {
    it(name, () => {
      const bytes = toWord(parse(text)).content;
      const wanted = facts(text);
      for (const dialect of DRAFT_DIALECTS) {
        const draft = toDraft({ kind: 'word', bytes }, { dialect, marks: dialect === 'pipes' });
        assert.deepEqual(facts(draft.content), wanted, dialect);
        assert.deepEqual(draft.notices, [], dialect);
      }
    });
  }
});

describe('text → web page → text', () => {
  for (const { name, text } of [...cleanExamples(), ...faultyExamples()]) {
    it(name, () => {
      const page = toHtml(parse(text)).content;
      const wanted = facts(text);
      assert.deepEqual(facts(page), wanted);
      for (const dialect of DRAFT_DIALECTS) {
        const draft = toDraft({ kind: 'page', text: page }, { dialect, marks: false });
        assert.deepEqual(facts(draft.content), wanted, dialect);
      }
    });
  }
});

describe('any figures of either form come through Word', () => {
  const figure = fc.oneof(
    { weight: 8, arbitrary: fc.nat(3).map(String) },
    { weight: 3, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.nat(9_999_999).map(String) },
    { weight: 1, arbitrary: fc.constantFrom('/', '—', '无', '1,234', '１２', '12件', '-3', '+2', '318600.50', '见附表', 'A&B', '<1', '|') },
  );
  for (const form of ['2019', '2021'] as const satisfies readonly FormId[]) {
    const places = FORMS[form].tables.flatMap((table) => table.rows.flatMap((row) => row.columns.map((column) => ({ row, column }))));
    it(form, () => {
      fc.assert(
        fc.property(
          fc.array(figure, { minLength: places.length, maxLength: places.length }),
          fc.constantFrom(...DRAFT_DIALECTS),
          (figures, dialect) => {
            const written = new Map(places.map((place, index) => [cellName(place), figures[index] ?? '']));
            const value: CellText = (row, column) => written.get(cellName({ row, column })) ?? '';
            const text = skeleton(form, 'html', { value });
            const bytes = toWord(parse(text)).content;
            assert.deepEqual(facts(toDraft({ kind: 'word', bytes }, { dialect, marks: false }).content), facts(text));
          },
        ),
        { numRuns: 50 },
      );
    });
  }
});
