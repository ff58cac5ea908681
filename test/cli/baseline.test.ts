import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith, ogiReport } from './support';

const TEXT = '年报\n甲 E! 乙\n丙 W! 丁\n';

async function rules(cwd: string, ...argv: string[]): Promise<readonly string[]> {
  const { stdout } = await ogiReport(['check', '.', '--format', 'json', '--baseline', 'baseline.json', ...argv], { cwd });
  const files: readonly { findings: readonly { rule: string }[] }[] = JSON.parse(stdout).files;
  return files.flatMap((file) => file.findings.map((finding) => finding.rule));
}

test('what the baseline has is left out, and counted', async (context) => {
  const cwd = folderWith(context, { 'a.txt': TEXT, 'b/c.txt': '年报 E!' });
  const written = await ogiReport(['check', '.', '--baseline', 'baseline.json', '--write-baseline'], { cwd });
  assert.equal(written.stderr, 'ogi-report：已把 3 处问题写入基线文件 baseline.json。\n');
  assert.equal(written.code, 0);
  const { code, stdout } = await ogiReport(['check', '.', '--baseline', 'baseline.json'], { cwd });
  assert.equal(stdout, '检查 2 份报告：0 处错误、0 处警告、0 处提示；另有 3 处已在基线中\n');
  assert.equal(code, 0);
  const json = await ogiReport(['check', '.', '--baseline', 'baseline.json', '--format', 'json'], { cwd });
  assert.deepEqual(JSON.parse(json.stdout).summary, { files: 2, errors: 0, warnings: 0, infos: 0, known: 3 });
});

test('findings are known again when lines move, not when their own text changes', async (context) => {
  const cwd = folderWith(context, { 'a.txt': TEXT });
  await ogiReport(['check', '.', '--baseline', 'baseline.json', '--write-baseline'], { cwd });
  writeFileSync(join(cwd, 'a.txt'), `\r\n\r\n新的一行\r\n${TEXT.replaceAll('\n', '\r\n')}`);
  assert.deepEqual(await rules(cwd), []);
  writeFileSync(join(cwd, 'a.txt'), TEXT.replace('甲 E!', '戊 E!'));
  assert.deepEqual(await rules(cwd), ['row-total']);
});

test('the same finding once more is new', async (context) => {
  const cwd = folderWith(context, { 'a.txt': '年报\n甲 E!\n' });
  await ogiReport(['check', '.', '--baseline', 'baseline.json', '--write-baseline'], { cwd });
  writeFileSync(join(cwd, 'a.txt'), '年报\n甲 E!\n甲 E!\n');
  assert.deepEqual(await rules(cwd), ['row-total']);
});

test('the baseline names files as seen from itself, wherever the command runs', async (context) => {
  const cwd = folderWith(context, { 'reports/a.txt': TEXT });
  await ogiReport(['check', 'a.txt', '--baseline', '../baseline.json', '--write-baseline'], { cwd: join(cwd, 'reports') });
  assert.deepEqual(Object.keys(JSON.parse(readFileSync(join(cwd, 'baseline.json'), 'utf8')).files), ['reports/a.txt']);
  assert.deepEqual(await rules(cwd), []);
});

test('--write-baseline again gives the same file', async (context) => {
  const cwd = folderWith(context, { 'b.txt': TEXT, 'a.txt': TEXT });
  const argv = ['check', 'b.txt', 'a.txt', '--baseline', 'baseline.json', '--write-baseline'];
  await ogiReport(argv, { cwd });
  const first = readFileSync(join(cwd, 'baseline.json'), 'utf8');
  await ogiReport(argv, { cwd });
  assert.equal(readFileSync(join(cwd, 'baseline.json'), 'utf8'), first);
  assert.deepEqual(Object.keys(JSON.parse(first).files), ['a.txt', 'b.txt']);
});

test('a baseline that is not there or is none is told', async (context) => {
  const cwd = folderWith(context, { 'a.txt': TEXT, 'x.json': '{"version":2}', 'y.json': '{' });
  const complaint = async (...argv: string[]): Promise<string> =>
    (await ogiReport(['check', 'a.txt', ...argv], { cwd })).stderr.split('\n')[0] ?? '';
  assert.match(await complaint('--baseline', 'none.json'), /^ogi-report：--baseline：none\.json 无法读取：文件已不在原处/);
  for (const name of ['x.json', 'y.json'])
    assert.match(await complaint('--baseline', name), /不是基线文件。可用 --baseline .* --write-baseline 重新生成/);
  assert.match(await complaint('--write-baseline'), /--write-baseline 要与 --baseline 合用/);
  assert.match(await complaint('--baseline', 'no/where.json', '--write-baseline'), /^no\/where\.json：无法写入：文件夹不存在/);
});
