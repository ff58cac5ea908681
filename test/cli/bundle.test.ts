import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { ended, shipped as ogiReport, start } from './shipped';
import { folderWith } from './support';

const REPORT = [
  '甲市乙局2023年政府信息公开工作年度报告',
  '一、总体情况',
  '本年度做好公开工作。',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '公开形式不够丰富，已改进。',
  '六、其他需要报告的事项',
  '本年度未收取信息处理费。',
].join('\n');

test('findings of a real report, from a file, as exit code 1', async (context) => {
  const cwd = folderWith(context, { '年报.txt': REPORT });
  const { code, stdout, stderr } = await ogiReport(['check', '年报.txt', '--format', 'json'], cwd);
  assert.equal(stderr, '');
  assert.equal(code, 1);
  const { version, files, summary } = JSON.parse(stdout);
  assert.equal(version, 1);
  assert.equal(files[0].path, '年报.txt');
  assert.equal(files[0].year, 2023);
  const rules = files[0].findings.map((finding: { rule: string }) => finding.rule);
  assert.equal(rules.filter((rule: string) => rule === 'missing-table').length, 3);
  assert.equal(summary.files, 1);
  assert.ok(summary.errors >= 3);
});

test('the same findings at the same places from standard input, in UTF-16 and from a file with byte order mark', async (context) => {
  const cwd = folderWith(context, { 'a.txt': `\ufeff${REPORT}` });
  const [piped, read] = await Promise.all([
    ogiReport(['check', '-', '--stdin-filename', 'a.txt', '--format', 'json'], cwd, Buffer.from(`\ufeff${REPORT}`, 'utf16le')),
    ogiReport(['check', 'a.txt', '--format', 'json'], cwd),
  ]);
  assert.equal(piped.stdout, read.stdout);
  assert.ok(JSON.parse(read.stdout).files[0].findings.length > 0);
});

test('a text that is no report, and nothing at all', async (context) => {
  const cwd = folderWith(context, { 'readme.md': '# 说明\n\n这是一个说明文件。\n' });
  const none = await ogiReport(['check', '.'], cwd);
  assert.deepEqual(none, { code: 0, stdout: '检查 1 个文件：没有政府信息公开工作年度报告\n', stderr: '' });
  const missing = await ogiReport(['check', '*.pdf'], cwd);
  assert.deepEqual(missing, { code: 2, stdout: '', stderr: '*.pdf：没有与这个模式相符的文件。\n' });
});

test('every rule is listed and explained', async (context) => {
  const cwd = folderWith(context);
  const { rules } = JSON.parse((await ogiReport(['rules', '--format', 'json'], cwd)).stdout);
  const ids: readonly string[] = rules.map((rule: { rule: string }) => rule.rule);
  assert.ok(ids.includes('blank-cell') && ids.includes('row-total'));
  const { code, stdout } = await ogiReport(['explain', ...ids], cwd);
  assert.equal(code, 0);
  for (const id of ids) assert.match(stdout, new RegExp(`^${id}  (错误|警告|提示)(（默认关闭）)?$`, 'm'));
});

test('all of a long output arrives through a pipe, also one that is read late', async (context) => {
  const names = Array.from({ length: 400 }, (_, i) => `report-${i}.txt`);
  const cwd = folderWith(context, Object.fromEntries(names.map((name) => [name, REPORT])));
  const { code, stdout } = await ogiReport(['check', '.', '--format', 'json'], cwd);
  assert.equal(code, 1);
  assert.equal(JSON.parse(stdout).files.length, names.length);
});

test('a pipe that closes early ends the run quietly', async (context) => {
  const names = Array.from({ length: 400 }, (_, i) => `report-${i}.txt`);
  const cwd = folderWith(context, Object.fromEntries(names.map((name) => [name, REPORT])));
  const child = start(['check', '.', '--format', 'json'], cwd);
  const { stdout, stderr } = child;
  assert.ok(stdout !== null && stderr !== null);
  stdout.once('data', () => stdout.destroy());
  const [said, code] = await Promise.all([text(stderr), ended(child)]);
  assert.equal(said, '');
  assert.equal(code, 2);
});
