import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compare } from '../../../server/src/compare/compare';
import { skeleton } from '../../../server/src/form/skeleton';
import { parse } from '../../../server/src/report/parse';

const text = (year: number, licences: string): string =>
  skeleton('2021', 'tsv', { year, value: (row) => (row.key === 'licences' ? licences : '0') });

describe('the comparison of two reports', () => {
  it('shows the cells that differ and by how much; a cell without a number differs by nothing known', () => {
    const changes = (before: string, after: string): readonly unknown[] =>
      compare(parse(text(2022, before)), parse(text(2023, after))).changes.map((each) => [
        each.row.at(-1),
        each.before,
        each.after,
        each.change,
      ]);
    assert.deepEqual(changes('12', '9'), [['行政许可', 12, 9, -3]]);
    assert.deepEqual(changes('12', ''), [['行政许可', 12, null, null]]);
    assert.deepEqual(changes('12', '12'), []);
    assert.deepEqual(changes('12', '１２'), []);
  });

  it('is the same across dialects', () => {
    const [before, after] = [skeleton('2021', 'html', { year: 2022 }), skeleton('2021', 'pipes', { year: 2023 })];
    assert.deepEqual(compare(parse(before), parse(after)).changes, []);
  });

  it('compares what reports of the two forms have in common', () => {
    const { changes, rollForwards } = compare(parse(skeleton('2019', 'tsv')), parse(skeleton('2021', 'tsv', { year: 2021 })));
    assert.ok(changes.every((each) => each.table !== 'disclosure' || each.column === '本年处理决定数量'));
    assert.deepEqual(new Set(rollForwards.map((each) => each.kind)), new Set(['carry-over']));
  });

  it('gives the share of text that is last year’s, and nothing where there is no text', () => {
    const report = parse(skeleton('2021', 'tsv', { year: 2023 }));
    const sections = compare(report, report).sections;
    assert.deepEqual(
      sections.map((section) => section.number),
      [1, 2, 3, 4, 5, 6],
    );
    assert.equal(sections[4]?.share, 1);
    assert.equal(sections[1]?.length, 0);
  });
});
