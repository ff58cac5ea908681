import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Table } from '../../../server/src/report/model';
import { soleValue } from '../../../server/src/shapes/allowed';
import { evaluate, type Instance } from '../../../server/src/shapes/identity';
import { cellAt, table, type Values } from './tables';

function dispute(values: Values): Instance {
  return instance(table('2021', 'disputes', { reconsideration: values }), 'disputes-total', 'reconsideration');
}

function instance(found: Table, id: string, rowOrColumn: string): Instance {
  const here = evaluate(found).instances.filter(
    (each) => each.equation.id === id && (each.row?.key === rowOrColumn || each.column?.key === rowOrColumn),
  );
  assert.equal(here.length, 1);
  return here[0] as Instance;
}

function verdict({ status, need }: Instance): string {
  return need === undefined ? status : `${status}, unknowns add up to ${need}`;
}

describe('an equation with everything known', () => {
  it('holds or is broken', () => {
    assert.equal(verdict(dispute([2, 0, 1, 1, 4])), 'holds');
    assert.equal(verdict(dispute([2, 0, 1, 1, 5])), 'broken');
    assert.equal(verdict(dispute([2, 0, 1, 1, 3])), 'broken');
  });
});

describe('a blank is an unknown non-negative number', () => {
  it('holds where the known numbers agree without it', () => {
    assert.equal(verdict(dispute([2, null, 1, 1, 4])), 'holds, unknowns add up to 0');
    assert.equal(verdict(dispute([0, 0, 0, 0, null])), 'holds, unknowns add up to 0');
  });

  it('is open where it has to be more than 0', () => {
    assert.equal(verdict(dispute([2, null, null, 1, 6])), 'open, unknowns add up to 3');
    assert.equal(verdict(dispute([2, 0, 1, 1, null])), 'open, unknowns add up to 4');
  });

  it('is broken where the known numbers already exceed the total', () => {
    assert.equal(verdict(dispute([2, null, 1, 1, 3])), 'broken');
  });

  it('on both sides can always hold and demands nothing', () => {
    assert.equal(verdict(dispute([2, null, 1, 1, null])), 'open');
    assert.equal(verdict(dispute([null, null, null, null, null])), 'holds');
  });
});

describe('what else cannot be read is unknown, too', () => {
  it('words, negative numbers and fractions', () => {
    assert.equal(verdict(dispute([2, '/', 1, 1, 6])), 'open, unknowns add up to 2');
    assert.equal(verdict(dispute([2, -1, 1, 1, 4])), 'holds, unknowns add up to 0');
    assert.equal(verdict(dispute([2, 0.5, 1, 1, 5])), 'open, unknowns add up to 1');
    assert.equal(verdict(dispute([2, 2 ** 60, 1, 1, 5])), 'open, unknowns add up to 1');
  });

  it('cells that a short row lacks', () => {
    assert.equal(verdict(dispute([2, 0, 1])), 'open');
  });

  it('rows that are missing or unreadable', () => {
    const values: Readonly<Record<string, Values>> = { newlyReceived: [3, 0, 0, 0, 0, 0, 3], handledTotal: [2, 0, 0, 0, 0, 0, 2] };
    for (const state of ['missing', 'unreadable'] as const) {
      const found = table('2019', 'applications', { ...values, carriedForward: state });
      assert.equal(verdict(instance(found, 'applications-balance', 'naturalPerson')), 'open, unknowns add up to 1');
      assert.equal(verdict(instance(found, 'results-total', 'naturalPerson')), 'broken');
    }
    const results = table('2019', 'applications', { ...values, carriedForward: [1, 0, 0, 0, 0, 0, 1], granted: 'missing' });
    assert.equal(verdict(instance(results, 'results-total', 'naturalPerson')), 'open, unknowns add up to 2');
  });
});

describe('the instances of a table', () => {
  it('are those of its form', () => {
    const count = (found: Table): number => evaluate(found).instances.length;
    assert.equal(count(table('2019', 'applications', {})), 7 + 7 + 23);
    assert.equal(count(table('2021', 'applications', {})), 7 + 7 + 25);
    assert.equal(count(table('2021', 'disputes', {})), 3);
    assert.equal(count(table('2019', 'disclosure', {})), 0);
  });

  it('are found through their cells', () => {
    const found = table('2021', 'applications', {});
    const through = (row: string): readonly string[] =>
      evaluate(found)
        .through(cellAt(found, row, 'total'))
        .map((each) => each.equation.id);
    assert.deepEqual(through('handledTotal'), ['applications-balance', 'results-total', 'row-total']);
    assert.deepEqual(through('granted'), ['results-total', 'row-total']);
    assert.deepEqual(through('carriedForward'), ['applications-balance', 'row-total']);
  });

  it('are computed once', () => {
    const found = table('2021', 'disputes', {});
    assert.equal(evaluate(found), evaluate(found));
  });
});

describe('the only value of a cell', () => {
  const value = (values: Readonly<Record<string, Values>>, row: string, column: string): number | undefined => {
    const found = table('2021', 'applications', values);
    return soleValue(evaluate(found), cellAt(found, row, column));
  };

  it('follows from one equation', () => {
    assert.equal(value({ repeated: [1, 2, 0, 0, 0, 0, null], handledTotal: [1, 2, 0, 0, 0, 0, null] }, 'repeated', 'total'), 3);
  });

  it('is 0 where nothing is left for several cells', () => {
    assert.equal(value({ repeated: [null, null, 0, 0, 0, 0, 0] }, 'repeated', 'enterprise'), 0);
  });

  it('is none where equations leave a choice or disagree', () => {
    const choice: Readonly<Record<string, Values>> = {
      repeated: [null, null, 0, 0, 0, 0, 3],
      publication: [null, null, 0, 0, 0, 0, 3],
      handledTotal: [3, 3, 0, 0, 0, 0, 6],
    };
    assert.equal(value(choice, 'repeated', 'enterprise'), undefined);
    assert.equal(
      value({ repeated: [null, 0, 0, 0, 0, 0, 3], handledTotal: [2, 0, 0, 0, 0, 0, 3] }, 'repeated', 'naturalPerson'),
      undefined,
    );
  });
});
