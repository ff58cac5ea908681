import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Core } from '../../server/src/cli/command';
import { folderWith, ogiReport, report, STUB } from './support';

/** Reads `单位 年度` in the place of a whole report. */
const core: Core = {
  ...STUB,
  parse: (text) => {
    const [, unit, year] = /^(\S+) (\d+)/.exec(text) ?? [];
    return report({ text, recognised: year !== undefined, unit: unit === '？' ? undefined : unit, year: Number(year) });
  },
  check: () => [],
};

const TREE = {
  'a.txt': '甲县 水务局 2023'.replace(' 水', '水'),
  'b.txt': '乙局 2023',
  'c.txt': '丙局 2022',
  'd.txt': '外局 2023',
  'e.txt': '？ 2023',
  'readme.md': '说明',
  list: '# 名单\r\n甲县水务局\r\n乙  局\r\n\r\n丙局 # 新设\r\n丁局\r\n丁局\r\n',
};

test('units without a report and reports of other units are named; missing ones are a finding', async (context) => {
  const cwd = folderWith(context, TREE);
  const { code, stdout } = await ogiReport(['check', '.', '--units', 'list'], { cwd, core });
  assert.equal(
    stdout,
    [
      '没有 2023 年报告的单位（2）',
      '  丙局',
      '  丁局',
      '',
      '不在名单上的单位（2）',
      '  外局  d.txt',
      '  （未识别单位）  e.txt',
      '',
      '检查 5 份报告：0 处错误、0 处警告、0 处提示',
      '',
    ].join('\n'),
  );
  assert.equal(code, 1);
});

test('the year may be given; JSON tells the same', async (context) => {
  const cwd = folderWith(context, TREE);
  const { stdout } = await ogiReport(['check', '.', '--units', 'list', '--year', '2022', '--format', 'json'], { cwd, core });
  assert.deepEqual(JSON.parse(stdout).submissions, { year: 2022, missing: ['甲县水务局', '乙  局', '丁局'], unlisted: [] });
});

test('other names of a unit count', async (context) => {
  const cwd = folderWith(context, { ...TREE, '.ogi-report.json': '{"units":{"丁局":["外局"]}}' });
  const { stdout } = await ogiReport(['check', '.', '--units', 'list', '--format', 'json'], { cwd, core });
  assert.deepEqual(JSON.parse(stdout).submissions, { year: 2023, missing: ['丙局'], unlisted: [{ path: 'e.txt', unit: null }] });
});

test('formats for programs leave it to the messages, the page shows it', async (context) => {
  const cwd = folderWith(context, TREE);
  const { stderr } = await ogiReport(['check', '.', '--units', 'list', '--format', 'github'], { cwd, core });
  assert.match(stderr, /^ogi-report：没有丙局 2023 年的报告。\nogi-report：没有丁局 2023 年的报告。\nd\.txt：单位不在名单上：外局\n/);
  const page = await ogiReport(['check', '.', '--units', 'list', '--format', 'html'], { cwd, core });
  assert.match(page.stdout, /没有 2023 年报告的单位（2）<\/h2><ul><li>丙局<\/li><li>丁局<\/li>/);
});

test('all submitted is no finding', async (context) => {
  const cwd = folderWith(context, { ...TREE, list: '甲县水务局\n乙局\n外局' });
  assert.equal((await ogiReport(['check', '.', '--units', 'list'], { cwd, core })).code, 0);
});

test('a list without units, or none at all, is told', async (context) => {
  const cwd = folderWith(context, { 'a.txt': '', list: '# 空\n' });
  const complaint = async (...argv: string[]): Promise<string> =>
    (await ogiReport(['check', 'a.txt', ...argv], { cwd, core })).stderr.split('\n')[0] ?? '';
  assert.match(await complaint('--units', 'list'), /--units：list 中没有单位名称/);
  assert.match(await complaint('--units', 'none'), /--units：none 无法读取/);
  assert.match(await complaint('--year', '2023'), /--year 要与 --units 合用/);
  assert.match(await complaint('--units', 'list', '--year', '23'), /--year 的值应当是不小于 1000 的整数/);
});
