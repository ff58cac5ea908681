import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Core } from '../../server/src/cli/command';
import { readConfig } from '../../server/src/config/read';
import { folderWith, ogiReport, STUB } from './support';

/** The stub, with the severities in force applied to what it finds. */
const core: Core = {
  ...STUB,
  check: (report, settings, onError, context) =>
    STUB.check(report, settings, onError, context).flatMap((finding) => {
      const severity = settings?.severities[finding.rule] ?? finding.severity;
      return severity === 'off' ? [] : [{ ...finding, severity }];
    }),
};

interface Listed {
  readonly path: string;
  readonly findings: readonly { readonly rule: string; readonly severity: string }[];
}

async function listed(argv: readonly string[], cwd: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const { stdout } = await ogiReport(['check', '--format', 'json', ...argv], { cwd, core });
  const files: readonly Listed[] = JSON.parse(stdout).files;
  return Object.fromEntries(files.map(({ path, findings }) => [path, findings.map(({ rule, severity }) => `${rule} ${severity}`)]));
}

const TREE = {
  '.ogi-report.json': '{ "rules": { "row-total": "off" } }',
  'a.txt': '年报 E! W!',
  'b/.ogi-report.json': '{ // 本单位\n "extends": "../base.json", "rules": { "blank-cell": "error", } }',
  'b/c/d.txt': '年报 E! W!',
  'base.json': '{ "rules": { "row-total": "info" } }',
};

test('each file goes by the nearest configuration above it', async (context) => {
  const cwd = folderWith(context, TREE);
  assert.deepEqual(await listed(['.'], cwd), { 'a.txt': ['blank-cell warning'], 'b/c/d.txt': ['row-total info', 'blank-cell error'] });
  assert.deepEqual(await listed(['.'], join(cwd, 'b')), { 'c/d.txt': ['row-total info', 'blank-cell error'] });
});

test('--config is for all files, --no-config for none; --rule has the last word', async (context) => {
  const cwd = folderWith(context, TREE);
  const named = ['row-total info', 'blank-cell warning'];
  assert.deepEqual(await listed(['.', '--config', 'base.json'], cwd), { 'a.txt': named, 'b/c/d.txt': named });
  const own = ['row-total error', 'blank-cell warning'];
  assert.deepEqual(await listed(['.', '--no-config'], cwd), { 'a.txt': own, 'b/c/d.txt': own });
  const told = ['--rule', 'row-total=warning', '--rule', 'blank-cell=off', '--rule=row-total=error'];
  assert.deepEqual(await listed(['b', ...told], cwd), { 'b/c/d.txt': ['row-total error'] });
});

test('what is wrong in a configuration is told with its line and what to do, and the rest counts', async (context) => {
  const text = '{\n  "rules": {\n    "row-totals": "off",\n    "blank-cell": "info"\n  }\n}';
  const cwd = folderWith(context, { '.ogi-report.json': text, 'a.txt': '年报 W!', 'b.txt': '年报' });
  const { code, stdout, stderr } = await ogiReport(['check', '.'], { cwd, core });
  assert.equal(stderr, '.ogi-report.json:3:5：没有名为“row-totals”的规则，用 ogi-report rules 查看全部规则。\n');
  assert.match(stdout, /提示 {2}3 格空白/);
  assert.equal(code, 2);
});

test('a configuration that cannot be read is told', async (context) => {
  const cwd = folderWith(context, { '.ogi-report.json': Uint8Array.from([0x7b, 0xff, 0xff]), 'a.txt': '年报' });
  const { code, stderr } = await ogiReport(['check', '.'], { cwd, core });
  assert.match(stderr, /^\.ogi-report\.json：字节偏移 1/);
  assert.equal(code, 2);
});

test('senseless options are told before anything is done', async (context) => {
  const cwd = folderWith(context, { 'a.txt': '年报' });
  const complaint = async (...argv: string[]): Promise<string> =>
    (await ogiReport(['check', 'a.txt', ...argv], { cwd })).stderr.split('\n')[0] ?? '';
  assert.equal(await complaint('--rule', 'row-totl=off'), 'ogi-report：--rule：没有「row-totl」这条规则。是否想用「row-total」？');
  assert.match(await complaint('--rule', 'row-total=fatal'), /--rule 应当写成 row-total=级别/);
  assert.match(await complaint('--rule', 'row-total'), /--rule 应当写成/);
  assert.equal(await complaint('--config', 'none.json'), 'ogi-report：--config：没有配置文件「none.json」。');
  assert.equal(await complaint('--config', 'a.txt', '--no-config'), 'ogi-report：--config 和 --no-config 不能合用。');
});

test('init writes a configuration that is right as it is and with every line in use', async (context) => {
  const cwd = folderWith(context);
  mkdirSync(join(cwd, 'sub'));
  const rules = new Set(['blank-cell', 'halfwidth-punctuation']);
  for (const [locale, folder, file] of [
    ['zh-cn', '.', '.ogi-report.json'],
    ['en', 'sub/', 'sub/.ogi-report.json'],
  ] as const) {
    const { code, stdout } = await ogiReport(['init', folder, '--locale', locale], { cwd });
    assert.equal(code, 0);
    assert.ok(stdout.includes(file), stdout);
    const text = readFileSync(join(cwd, file), 'utf8');
    const empty = { rules: {}, units: {}, previous: undefined, extends: [], tellPrevious: undefined };
    assert.deepEqual(readConfig(file, text, rules), { file: empty, problems: [] });
    const used = readConfig(file, text.replace(/\/\/ (?=")/g, ''), rules);
    assert.deepEqual(used.problems, []);
    assert.deepEqual(Object.keys(used.file.rules), [...rules]);
    assert.equal(used.file.previous, '../2023');
  }
});

test('init overwrites nothing unless told to', async (context) => {
  const cwd = folderWith(context, { '.ogi-report.json': '{}' });
  const { code, stderr } = await ogiReport(['init'], { cwd });
  assert.equal(code, 2);
  assert.match(stderr, /^\.ogi-report\.json：文件已存在，没有覆盖/);
  assert.equal(readFileSync(join(cwd, '.ogi-report.json'), 'utf8'), '{}');
  assert.equal((await ogiReport(['init', '--force'], { cwd })).code, 0);
  assert.notEqual(readFileSync(join(cwd, '.ogi-report.json'), 'utf8'), '{}');
  assert.match((await ogiReport(['init', 'nowhere'], { cwd })).stderr, /文件夹不存在/);
  writeFileSync(join(cwd, 'file'), '');
  assert.equal((await ogiReport(['init', 'file'], { cwd })).code, 2);
});
