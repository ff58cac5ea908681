/** Fixes of rows: missing ones come in blank at their place, repeated ones and numbers too many go. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderRow, renderTable } from '../../../server/src/form/render/table';
import type { CellText } from '../../../server/src/form/render/write';
import { sampleValue } from '../../../server/src/form/sample';
import { formTable } from '../../../server/src/form/tables';
import { parse } from '../../../server/src/report/parse';
import { Faulty, finished, replaced, sameText, sample, TSV, VARIANTS, type Variant, valuesOf, WITH_BLANKS, written } from './support';

describe('fixes of missing rows', () => {
  for (const variant of WITH_BLANKS) {
    for (const form of ['2019', '2021'] as const) {
      it(`insert each row of the form of ${form} in ${variant.name}`, () => {
        for (const id of ['disclosure', 'applications'] as const) {
          const table = formTable(form, id);
          // One row of each kind: the first of a group, one within, the last; alone under its clause, and the very last.
          const keys = [
            'rules',
            'licences',
            'coercion',
            'fees',
            'newlyReceived',
            'granted',
            'stateSecret',
            'processInformation',
            'administrativeQuery',
            'otherHandling',
            'otherCases',
            'handledTotal',
            'carriedForward',
          ];
          for (const row of table.rows.filter(({ key }) => keys.includes(key))) {
            const without = { ...table, rows: table.rows.filter(({ key }) => key !== row.key) };
            const text = replaced(sample(variant, form), written(variant, form, table), written(variant, form, without));
            const expected = replaced(
              sample(variant, form),
              written(variant, form, table),
              written(variant, form, table, (key) => key === row.key),
            );
            sameText(loose(new Faulty(text).fixed('missing-row'), variant), loose(expected, variant), row.key);
          }
        }
      });
    }

    // Heads alone, a cell a line, are no table.
    if (variant.dialect === 'lines') continue;
    it(`insert the row of figures of 表四 in ${variant.name}`, () => {
      const table = formTable('2021', 'disputes');
      const whole = written(variant, '2021', table);
      const figures = renderRow(table, table.rows[0] ?? assert.fail(), variant.dialect, valuesOf('2021'), variant.options).trimEnd();
      const tail =
        variant.options.html === 'one-line'
          ? figures
          : figures
              .split('\n')
              .map((line) => (variant.dialect === 'html' ? `    ${line}` : line))
              .join(variant.windows ? '\r\n' : '\n');
      const text = replaced(sample(variant), whole, whole.replace(tail, ''));
      const after = new Faulty(text).fixed('missing-row', '补上数据行');
      const cells =
        parse(after)
          .tables.find(({ id }) => id === 'disputes')
          ?.rows.flatMap((row) => row.cells) ?? [];
      assert.deepEqual(
        cells.map(({ reads }) => reads),
        Array<string>(15).fill('blank'),
      );
    });
  }

  it('insert a clause with all its rows where none is left', () => {
    for (const variant of WITH_BLANKS) {
      const table = formTable('2021', 'disclosure');
      const without = { ...table, rows: table.rows.filter(({ path }) => path[0] !== '第二十条第（六）项') };
      const text = replaced(sample(variant), written(variant, '2021', table), written(variant, '2021', without));
      const expected = replaced(
        sample(variant),
        written(variant, '2021', table),
        written(variant, '2021', table, (key) => ['penalties', 'coercion'].includes(key)),
      );
      sameText(loose(new Faulty(text).fixed('missing-row'), variant), loose(expected, variant), variant.name);
    }
  });

  it('offer nothing where a blank leaves no trace', () => {
    const variant: Variant = { ...TSV, dialect: 'spaces' };
    const table = formTable('2021', 'applications');
    const row = table.rows.find(({ key }) => key === 'repeated') ?? assert.fail();
    const text = replaced(sample(variant), renderRow(table, row, 'spaces', valuesOf('2021')), '');
    assert.deepEqual(new Faulty(text).titles('missing-row'), []);
  });

  it('remove a row that says the same twice, and only such a row', () => {
    for (const variant of VARIANTS) {
      const { row, text } = twice(variant);
      if (text === undefined) continue;
      sameText(new Faulty(text).fixed('duplicate-row', '删去'), sample(variant), `${variant.name} ${row}`);
    }
    const { text } = twice(TSV, '5.属于三类内部事务信息\t0\t0\t0\t0\t0\t0\t7');
    assert.deepEqual(new Faulty(text ?? '').titles('duplicate-row'), []);
  });

  it('remove a number too many', () => {
    for (const variant of VARIANTS) {
      const table = formTable('2021', 'applications');
      const surplus = { key: 'surplus', label: '', kind: 'count' as const, aliases: [] };
      const wide = {
        ...table,
        rows: table.rows.map((row) => (row.key === 'repeated' ? { ...row, columns: [...row.columns, surplus] } : row)),
      };
      const value: CellText = (row, column) => (column === surplus ? '7' : sampleValue('2021', row, column));
      const wider = finished({ ...variant, windows: false }, renderTable(wide, variant.dialect, value, variant.options).replace(/\n$/, ''));
      const text = replaced(sample(variant), written(variant, '2021', table), variant.windows ? wider.replaceAll('\n', '\r\n') : wider);
      const after = parse(new Faulty(text).fixed('extra-cell', '删去多出的 7'));
      const row = after.tables[1]?.rows.find(({ form }) => form.key === 'repeated');
      assert.deepEqual(
        row?.cells.map(({ value: number }) => number),
        [1, 0, 0, 0, 0, 0, 1],
        variant.name,
      );
    }
  });
});

/** A row of the sample twice, where rows can be told apart by their lines; in HTML with its tags. */
function twice(variant: Variant, second?: string): { readonly row: string; readonly text: string | undefined } {
  const table = formTable('2021', 'applications');
  const row = table.rows.find(({ key }) => key === 'internalAffairs') ?? assert.fail();
  const eol = variant.windows ? '\r\n' : '\n';
  const lines = renderRow(table, row, variant.dialect, valuesOf('2021'), variant.options).trimEnd().split('\n');
  const gap = variant.options.html === 'one-line' ? '' : variant.dialect === 'html' ? `${eol}    ` : eol;
  const once = lines.join(variant.dialect === 'html' ? gap : eol);
  const between = variant.dialect === 'cells' || variant.dialect === 'lines' ? eol + eol : gap;
  const clean = sample(variant);
  return { row: once, text: clean.includes(once) ? replaced(clean, once, once + between + (second ?? once)) : undefined };
}

/** Without padding behind the cells of a row and without the free space around bars. */
function loose(text: string, { dialect }: Variant): string {
  if (dialect === 'pipes' || dialect === 'bars') return text.replaceAll(/ *\| */g, '|').replaceAll(/\|+$/gm, '|');
  return text;
}

describe('a row that a numbered table lacks', () => {
  for (const { name, variant, number, row } of [
    { name: 'tsv', variant: TSV, number: (count: number): string => `${count}\t`, row: '\t\t\t3.要求提供公开出版物\t\t\t\t\t\t\t' },
    {
      name: 'pipes',
      variant: { ...TSV, dialect: 'pipes' } as const,
      number: (count: number): string => `| ${count} `,
      row: '|  |  |  | 3.要求提供公开出版物 |  |  |  |  |  |  |  |',
    },
  ]) {
    it(`comes with its cell in front, left blank, in ${name}`, () => {
      let count = 0;
      const numbered = sample(variant).replace(/^.*(?:[\t|] *\d+ *){7}\|?$/gm, (line) => number(++count) + line);
      const lost = numbered.split('\n').find((line) => line.includes('3.要求提供公开出版物')) ?? '';
      const faulty = new Faulty(replaced(numbered, `${lost}\n`, ''));
      assert.equal(faulty.fixed('missing-row'), replaced(numbered, lost, row));
    });
  }
});
