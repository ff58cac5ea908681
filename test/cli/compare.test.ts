import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith, ogiReport, REAL } from './support';

const EXAMPLES = join(__dirname, '../../examples/two-years');

function pair(folder: string): readonly [string, string] {
  const names = readdirSync(join(EXAMPLES, folder))
    .filter((name) => !name.endsWith('.json'))
    .sort();
  return [`${folder}/${names[0]}`, `${folder}/${names[1]}`];
}

test('compare as data: cells, what follows from last year, text', async () => {
  const { code, stdout } = await ogiReport(['compare', ...pair('wrong'), '--format', 'json'], { cwd: EXAMPLES, core: REAL });
  const { version, before, after, changes, rollForwards, sections } = JSON.parse(stdout);
  assert.deepEqual([version, before.year, after.year, code], [1, 2022, 2023, 0]);
  const licences = changes.find((change: { row: string[] }) => change.row.at(-1) === '行政许可');
  assert.deepEqual([licences.before, licences.after, licences.change], [204, 231, 27]);
  const broken = rollForwards.filter((roll: { holds: boolean }) => !roll.holds);
  assert.deepEqual(
    broken.map(({ kind, name, expected, found }: Record<string, unknown>) => [kind, name, expected, found]),
    [
      ['carry-over', '自然人', 3, 2],
      ['carry-over', '总计', 3, 2],
      ['in-force', '行政规范性文件', 14, 15],
    ],
  );
  assert.equal(sections.find((section: { number: number }) => section.number === 5).share, 1);
});

test('compare for reading: in columns that are as wide in Chinese as in figures', async () => {
  const { stdout } = await ogiReport(['compare', ...pair('right')], { cwd: EXAMPLES, core: REAL });
  const lines = stdout.split('\n');
  assert.equal(lines[0], '上一年：松岭县文化和旅游局2022年政府信息公开工作年度报告');
  const columns = (line: string): number =>
    [...line.slice(0, line.indexOf('→'))].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
  const changes = lines.filter((line) => line.includes('→'));
  assert.equal(changes.length, 25);
  assert.equal(new Set(changes.map(columns)).size, 1);
  assert.ok(lines.includes('  现行有效  行政规范性文件  相符  10'));
  assert.match(stdout, /六、其他需要报告的事项 +100%\n$/);
});

test('compare in English, and equal reports', async () => {
  const [, report] = pair('right');
  const { stdout, stderr } = await ogiReport(['compare', report, report, '--locale', 'en'], { cwd: EXAMPLES, core: REAL });
  assert.match(stdout, /^Last year: 松岭县.*\nThis year: 松岭县.*\n\nCells that differ \(0\)\n {2}none\n\nWhat follows from last year\n/);
  assert.equal(stderr, 'ogi-report: the reports are for 2023 and 2023, not for one year and the next.\n');
});

test('reports of other units or years are compared with a word of warning', async () => {
  const { code, stderr } = await ogiReport(['compare', pair('right')[0], pair('wrong')[1]], { cwd: EXAMPLES, core: REAL });
  assert.equal(stderr, 'ogi-report：两份报告的单位不同：松岭县文化和旅游局、石塘区城市管理局。\n');
  assert.equal(code, 0);
});

test('what is no report, is not there or is too much is told', async (context) => {
  const cwd = folderWith(context, { 'a.txt': '说明' });
  const run = (...argv: string[]): ReturnType<typeof ogiReport> => ogiReport(['compare', ...argv], { cwd, core: REAL });
  const { code, stderr } = await run('a.txt', 'none.txt');
  assert.equal(stderr, 'a.txt：不是可以识别的政府信息公开工作年度报告。\nnone.txt：无法读取：文件已不在原处。\n');
  assert.equal(code, 2);
  assert.match((await run('a.txt')).stderr, /请写出上一年和本年两份报告/);
  assert.match((await run('a', 'b', 'c')).stderr, /请写出上一年和本年两份报告/);
});
