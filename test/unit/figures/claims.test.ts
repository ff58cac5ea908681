/** Runs every phrase of test/claims.md within a small report and compares what the two narrative rules say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { lint } from '../../../server/src/core';
import type { FormColumn, FormRow } from '../../../server/src/form/model';
import { skeleton } from '../../../server/src/form/skeleton';

const PAGE = readFileSync(join(__dirname, '../../claims.md'), 'utf8');

/** The page's names of cells: row and column. */
const CELLS: Readonly<Record<string, readonly [string, string]>> = {
  新收: ['newlyReceived', 'total'],
  上年结转: ['carriedOver', 'total'],
  办结: ['handledTotal', 'total'],
  结转下年: ['carriedForward', 'total'],
  予以公开: ['granted', 'total'],
  部分公开: ['partlyGranted', 'total'],
  不予公开: ['thirdParty', 'total'],
  无法提供: ['notHeld', 'total'],
  不予处理: ['repeated', 'total'],
  其他处理: ['otherCases', 'total'],
  复议: ['reconsideration', 'total'],
  起诉: ['directLitigation', 'total'],
  复议后起诉: ['litigationAfterReconsideration', 'total'],
  复议维持: ['reconsideration', 'upheld'],
  复议纠正: ['reconsideration', 'corrected'],
  复议未结: ['reconsideration', 'pending'],
  起诉维持: ['directLitigation', 'upheld'],
  起诉未结: ['directLitigation', 'pending'],
  规范制发: ['normativeDocuments', 'made newlyMade'],
  规范废止: ['normativeDocuments', 'abolished'],
  规范有效: ['normativeDocuments', 'inForce'],
  许可: ['licences', 'decisions'],
  处罚: ['penalties', 'decisions'],
  强制: ['coercion', 'decisions'],
};

interface Phrase {
  readonly text: string;
  readonly tables: string;
  /** Rules and numbers; empty for silence. */
  readonly expected: readonly string[];
  /** A fault that is known not to be found. */
  readonly missed: boolean;
}

function phrases(): readonly Phrase[] {
  return PAGE.split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| 正文'))
    .map((line) => {
      const [, text = '', tables = '', result = ''] = line.split('|').map((cell) => cell.trim());
      const missed = result.startsWith('漏 ');
      const expected = result.match(/不符 \d+|合计 [\d.]+\/[\d.]+/g) ?? [];
      assert.ok(result === '静' || expected.length > 0, `no such result: ${line}`);
      return { text, tables, expected, missed };
    });
}

function reportWith({ text, tables }: Phrase): string {
  const unit = /单位=(\S+)/.exec(tables)?.[1];
  const year = Number(/年=(\d{4})/.exec(tables)?.[1] ?? 2023);
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of tables.matchAll(/(\p{Script=Han}+) (\d+|空)/gu)) {
    const cell = CELLS[name];
    assert.ok(cell !== undefined, `no such cell: ${name}`);
    for (const column of cell[1].split(' ')) values.set(`${cell[0]} ${column}`, value === '空' ? '' : value);
  }
  const value = (row: FormRow, column: FormColumn): string => values.get(`${row.key} ${column.key}`) ?? '0';
  const report = skeleton(year < 2021 ? '2019' : '2021', 'tsv', { year, value, ...(unit === undefined ? {} : { unit }) });
  const place = /（二）依申请公开\n\n.*\n/u;
  assert.match(report, place);
  return report.replace(place, () => `（二）依申请公开\n\n${text.replaceAll('⏎', '\n\n')}\n`);
}

function found(report: string): readonly string[] {
  return lint(report).flatMap(({ rule, data }) => {
    if (rule === 'narrative-mismatch') return [`不符 ${data.text}`];
    return rule === 'narrative-sum' ? [`合计 ${data.total}/${data.sum}`] : [];
  });
}

describe('phrases of claims.md', () => {
  const all = phrases();

  it('are many, and half of them traps', () => {
    assert.ok(all.length >= 160, `${all.length} phrases`);
    const traps = all.filter((phrase) => phrase.expected.length === 0);
    assert.ok(traps.length * 2 >= all.length, `${traps.length} of ${all.length} are traps`);
    assert.equal(new Set(all.map(({ text, tables }) => `${text}|${tables}`)).size, all.length);
  });

  it('are missed rarely', () => {
    assert.ok(all.filter((phrase) => phrase.missed).length <= 12);
  });

  for (const phrase of all) {
    it(`${phrase.text} (${phrase.tables})`, () => {
      assert.deepEqual(found(reportWith(phrase)), phrase.missed ? [] : phrase.expected);
    });
  }
});
