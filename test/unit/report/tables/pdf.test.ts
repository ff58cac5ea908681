import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lint, parse } from '../../../../server/src/core';
import { skeleton } from '../../../../server/src/form/skeleton';
import { alarms, dense, fill, frame, misread, sparse, squares, unreadable, WRITE } from './drafts';

/** As `pdftotext -layout` prints 表三: labels wrapped around their numbers, labels of groups down the side, a page number. */
function layoutText(rows: readonly (readonly string[])[]): string {
  const side = ['三、本', '年度办', '理结果', '（五）不', '予处理'];
  return rows
    .map((row, i) => {
      const [label = '', ...values] = row;
      const numbers = values.join('    ');
      const margin = side[i - 8] ?? '';
      const page = i === 12 ? '\n                     - 3 -' : '';
      if (label.length <= 12 || values.length < 7) return `${margin}     ${label}      ${numbers}${page}`;
      const half = Math.ceil(label.length / 2);
      const wrapped = [label.slice(0, half), label.slice(half)];
      if (i % 3 === 0) return `     ${wrapped[0]}\n${margin}                    ${numbers}\n     ${wrapped[1]}${page}`;
      if (i % 3 === 1) return `     ${wrapped[0]}\n${margin}     ${wrapped[1]}      ${numbers}${page}`;
      return `${margin}     ${label}      ${numbers}${page}`;
    })
    .join('\n');
}

describe('the text layer of a PDF', () => {
  const tables = {
    disclosure: WRITE.layoutSpaces(squares('2021', 'disclosure', 'once')),
    disputes: WRITE.layoutSpaces(squares('2021', 'disputes', 'once')),
  };
  const own = (squares2: string[][]): string[][] => squares2.filter((row) => row.length > 1);

  for (const [name, figures] of [
    ['telling figures', dense('2021')],
    ['nearly all zeros', sparse],
  ] as const) {
    it(`labels wrapped around their numbers: ${name}`, () => {
      const filled = fill(
        '2021',
        frame('2021', { ...tables, applications: layoutText(own(squares('2021', 'applications', 'leaf'))) }),
        figures,
      );
      assert.deepEqual(misread(filled), []);
      assert.deepEqual(alarms(filled.text), []);
    });
  }

  it('blank cells that left no trace make their rows unreadable, never wrong', () => {
    const figures = dense('2021');
    const filled = fill(
      '2021',
      frame('2021', { ...tables, applications: WRITE.layoutSpaces(squares('2021', 'applications', 'once')) }),
      (row, column) => (row.key === 'petition' && column.key === 'enterprise' ? '' : figures(row, column)),
    );
    const report = parse(filled.text);
    assert.deepEqual(misread(filled, report), []);
    assert.deepEqual(unreadable(report), ['petition']);
    assert.deepEqual(
      alarms(filled.text).map((alarm) => alarm.split(':')[0]),
      ['unreadable-row'],
    );
  });
});

it('a label that a page break cut behind its numbers is torn, however little it lacks', () => {
  const text = skeleton('2021', 'spaces');
  const row = /4\.无正当理由大量反复申请(.*)\n/;
  assert.match(text, row);
  const torn = text.replace(row, '4.无正当理由大量反复$1\n\n- 3 -\n\n申请\n');
  assert.deepEqual(
    lint(torn).map(({ rule }) => rule),
    ['page-artifact'],
  );
});
