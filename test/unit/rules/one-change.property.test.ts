import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { FormRow } from '../../../server/src/form/model';
import { formTable } from '../../../server/src/form/tables';
import type { Rule } from '../../../server/src/rule';
import applicationsBalance from '../../../server/src/rules/applications-balance';
import resultsTotal from '../../../server/src/rules/results-total';
import rowTotal from '../../../server/src/rules/row-total';
import { evaluate } from '../../../server/src/shapes/identity';
import { covers } from '../../../server/src/text/span';
import { cellAt, reportOf, table, type Value } from './tables';

const EQUATION_RULES: readonly Rule[] = [applicationsBalance, resultsTotal, rowTotal];
const { rows } = formTable('2021', 'applications');
const isResult = (row: FormRow): boolean => row.path.length > 1 && row.key !== 'handledTotal';

type Figures = Record<string, number[]>;

/** A table in which everything adds up: results and carried-over requests at will, the rest from them. */
const sound = fc
  .array(fc.array(fc.nat({ max: 20 }), { minLength: 6, maxLength: 6 }), { minLength: rows.length, maxLength: rows.length })
  .map((numbers): Figures => {
    const figures: Figures = Object.fromEntries(rows.map((row, index) => [row.key, numbers[index] ?? []]));
    const add = (keys: readonly string[], column: number): number => keys.reduce((sum, key) => sum + (figures[key]?.[column] ?? 0), 0);
    const results = rows.filter(isResult).map((row) => row.key);
    const columns = [0, 1, 2, 3, 4, 5];
    figures.handledTotal = columns.map((column) => add(results, column));
    figures.carriedOver = columns.map((column) =>
      Math.min(figures.carriedOver?.[column] ?? 0, add(['handledTotal', 'carriedForward'], column)),
    );
    figures.newlyReceived = columns.map((column) => add(['handledTotal', 'carriedForward'], column) - add(['carriedOver'], column));
    for (const row of Object.values(figures)) row.push(row.reduce((sum, value) => sum + value, 0));
    return figures;
  });

const place = fc.record({ row: fc.nat({ max: rows.length - 1 }), column: fc.nat({ max: 6 }) });

function withBlanks(figures: Figures, blanks: readonly { row: number; column: number }[]): Record<string, Value[]> {
  const values: Record<string, Value[]> = Object.fromEntries(Object.entries(figures).map(([key, row]) => [key, [...row]]));
  for (const { row, column } of blanks) {
    const found = values[rows[row]?.key ?? ''];
    if (found !== undefined) found[column] = null;
  }
  return values;
}

describe('a table that adds up', () => {
  it('has no broken equation, whatever is blank', () => {
    fc.assert(
      fc.property(sound, fc.array(place, { maxLength: 60 }), (figures, blanks) => {
        const found = table('2021', 'applications', withBlanks(figures, blanks));
        assert.deepEqual(
          evaluate(found).instances.filter((each) => each.status === 'broken'),
          [],
        );
      }),
    );
  });

  it('has every finding on the one cell that was changed, whatever is blank', () => {
    fc.assert(
      fc.property(sound, fc.array(place, { maxLength: 20 }), place, fc.integer({ min: 1, max: 30 }), (figures, blanks, where, more) => {
        const values = withBlanks(figures, blanks);
        const row = rows[where.row];
        const column = row?.columns[where.column];
        assert.ok(row !== undefined && column !== undefined);
        const cells = values[row.key] ?? [];
        cells[where.column] = (figures[row.key]?.[where.column] ?? 0) + more;
        const found = table('2021', 'applications', values);
        const { span } = cellAt(found, row.key, column.key);
        for (const rule of EQUATION_RULES) {
          for (const hit of rule.check(reportOf(found), {})) assert.ok(covers(hit.at, span), hit.message.zh);
        }
      }),
    );
  });

  it('without blanks gives back the number that was there', () => {
    fc.assert(
      fc.property(sound, place, fc.integer({ min: 1, max: 30 }), (figures, where, more) => {
        const row = rows[where.row];
        assert.ok(row !== undefined);
        const before = figures[row.key]?.[where.column] ?? 0;
        const values = withBlanks(figures, []);
        (values[row.key] ?? [])[where.column] = before + more;
        const found = reportOf(table('2021', 'applications', values));
        const messages = EQUATION_RULES.flatMap((rule) => [...rule.check(found, {})].map((hit) => hit.message.zh));
        assert.ok(messages.length >= 2);
        for (const message of messages) assert.match(message, new RegExp(`改为 ${before} 则全部成立。$`));
      }),
    );
  });
});
