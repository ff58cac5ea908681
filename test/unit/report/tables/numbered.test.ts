/** Columns and rows that count: 序号 in front of every row, 栏次 over the figures, numbers of labels in cells of their own. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lint, parse } from '../../../../server/src/core';
import type { FormId, TableId } from '../../../../server/src/form/model';
import { dense, type Filled, type Flattening, fill, frame, misread, sparse, squares, unreadable, WRITE, type Write } from './drafts';

const IDS = ['disclosure', 'applications', 'disputes'] as const;
const isFigure = (cell: string): boolean => /^[\ue000-\uf8ff]$/.test(cell);

/** A column in front of a table: a head over the first row, then a number for each row of figures. */
function numbered(rows: readonly (readonly string[])[], head: string, number: (index: number) => string): readonly (readonly string[])[] {
  let count = 0;
  return rows.map((row, i) => [row.some(isFigure) ? number(++count) : i === 0 ? head : '', ...row]);
}

type Change = (id: TableId, rows: readonly (readonly string[])[]) => readonly (readonly string[])[];

function assertRead(form: FormId, how: Flattening, write: Write, change: Change): void {
  const [disclosure = '', applications = '', disputes = ''] = IDS.map((id) => write(change(id, squares(form, id, how))));
  for (const figures of [dense(form), sparse]) assertFilled(fill(form, frame(form, { disclosure, applications, disputes }), figures));
}

function assertFilled(filled: Filled): void {
  const report = parse(filled.text);
  assert.deepEqual(misread(filled, report), []);
  assert.deepEqual(unreadable(report), []);
  const findings = lint(filled.text).filter(({ rule }) => rule !== 'missing-topic');
  assert.deepEqual(
    findings.map(({ rule, message }) => `${rule}: ${message}`),
    [],
  );
}

const LINES = new Set(['lines', 'evenLines', 'tightLines', 'spaces', 'layoutSpaces']);

describe('a column that numbers the rows', () => {
  for (const way of [
    'tabs',
    'trimmedTabs',
    'pipes',
    'openPipes',
    'trailingPipes',
    'cells',
    'html',
    'lines',
    'tightLines',
    'spaces',
  ] as const) {
    for (const [name, head, number] of [
      ['1', '序号', String],
      ['01', '编号', (index: number) => String(index).padStart(2, '0')],
      ['1.', '行次', (index: number) => `${index}.`],
      ['no head', '', String],
    ] as const) {
      // Without cells, a number with a point is the label's own.
      if (LINES.has(way) && name === '1.') continue;
      it(`${way}, ${name}`, () => {
        for (const form of ['2019', '2021'] as const) {
          assertRead(form, 'once', WRITE[way], (id, rows) => {
            // Where blank cells leave no trace, the row of 表四 has a number too many, and nothing says which.
            if (id === 'disputes' && (LINES.has(way) || head === '' || name === '1.')) return rows;
            const all = numbered(rows, head, number);
            return LINES.has(way) ? all.map((row) => (row[0] === '' ? row.slice(1) : row)) : all;
          });
        }
      });
    }
  }
  it('in a table flattened to squares', () => {
    for (const how of ['left', 'right', 'repeated', 'down'] as const)
      assertRead('2021', how, WRITE.tabs, (_, rows) => numbered(rows, '序号', String));
  });
});

describe('a row that numbers the columns', () => {
  for (const way of ['tabs', 'pipes', 'html', 'cells'] as const) {
    it(way, () => {
      assertRead('2021', 'left', WRITE[way], (_, rows) => {
        const first = rows.findIndex((row) => row.some(isFigure));
        let count = 0;
        const numbers = rows[first]?.map((cell) => (isFigure(cell) ? String(++count) : '')) ?? [];
        return [...rows.slice(0, first), numbers, ...rows.slice(first)];
      });
    });
  }
});

describe('numbers of labels in cells of their own', () => {
  for (const [name, point] of [
    ['with their point', '.'],
    ['alone', ''],
  ] as const) {
    it(name, () => {
      const parted = (cell: string): readonly string[] => {
        const [, number, words] = /^(\d)\.(.+)$/u.exec(cell) ?? [];
        return number === undefined || words === undefined ? [cell] : [number + point, words];
      };
      assertRead('2021', 'once', WRITE.tabs, (_, rows) => rows.map((row) => row.flatMap(parted)));
    });
  }
});

it('a figure between two labels is the figure of the first', () => {
  const rows = squares('2021', 'disclosure', 'once').map((row) => row.join('\t'));
  const [penalties = '', coercion = ''] = rows.slice(-4, -2);
  const beside = [...rows.slice(0, -4), `${penalties}\t${coercion}`, ...rows.slice(-2)].join('\n');
  const tables = { disclosure: beside, applications: '', disputes: '' };
  const { cells, text } = fill('2021', frame('2021', tables), dense('2021'));
  const wanted = cells.find(({ name }) => name === 'penalties.decisions');
  const read = parse(text).tables[0]?.rows.find(({ form }) => form.key === 'penalties')?.cells[0];
  assert.equal(read?.span.start, wanted?.at);
});
