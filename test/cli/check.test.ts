import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Core } from '../../server/src/cli/command';
import { type Files, OutputClosed } from '../../server/src/cli/io';
import { nodeFiles } from '../../server/src/cli/node-io';
import { finding, folderWith, ogiReport, STUB } from './support';

/** A core that finds the same things in every text. */
function coreFinding(...findings: readonly ReturnType<typeof finding>[]): Core {
  return { ...STUB, check: () => findings };
}

test('JSON has the public shape, positions from 0', async (context) => {
  const cwd = folderWith(context, { '年报.txt': '年报\n甲 E! W! I! H!\n', 'readme.md': 'E!' });
  const { code, stdout, stderr } = await ogiReport(['check', '--format', 'json', '年报.txt', 'readme.md'], { cwd });
  const at = (character: number): object => ({ start: { line: 1, character }, end: { line: 1, character: character + 2 } });
  assert.deepEqual(JSON.parse(stdout), {
    version: 1,
    files: [
      {
        path: '年报.txt',
        form: '2021',
        year: 2023,
        findings: [
          { rule: 'row-total', severity: 'error', message: '合计不符', range: at(2), data: {} },
          { rule: 'blank-cell', severity: 'warning', message: '3 格空白', range: at(5), data: {} },
          { rule: 'label-wording', severity: 'info', message: 'wording', range: at(8), data: {} },
          { rule: 'label-wording', severity: 'info', message: 'wording', range: at(11), data: {} },
        ],
      },
      { path: 'readme.md', form: null, year: null, findings: [] },
    ],
    summary: { files: 2, errors: 1, warnings: 1, infos: 2 },
  });
  assert.equal(stderr, '');
  assert.equal(code, 1);
});

test('the data of a finding are handed on', async () => {
  const data = { table: 'applications', row: ['一、本年新收政府信息公开申请数量'], columns: ['自然人'] };
  const { stdout } = await ogiReport(['check', '-', '--format=json'], { stdin: '年报', core: coreFinding(finding({ data })) });
  assert.deepEqual(JSON.parse(stdout).files[0].findings[0].data, data);
});

test('stylish puts findings under their file, in columns, lines and columns from 1', async (context) => {
  const cwd = folderWith(context, { 'a.txt': '年报 E!', 'b/b.txt': '年报\n\n\n\n\n\n\n\n\nW! I!', 'c.txt': '年报', 'd.txt': 'E!' });
  const { code, stdout } = await ogiReport(['check'], { cwd });
  assert.equal(
    stdout,
    [
      'a.txt',
      '  1:4  错误  合计不符  row-total',
      '',
      'b/b.txt',
      '  10:1  警告  3 格空白  blank-cell',
      '  10:4  提示  wording   label-wording',
      '',
      '检查 3 份报告：1 处错误、1 处警告、1 处提示',
      '',
    ].join('\n'),
  );
  assert.equal(code, 1);
});

test('unix puts each finding on a line of its own, in words that no language changes', async (context) => {
  const cwd = folderWith(context, { 'a.txt': '年报 E!', 'b/b.txt': '年报\n\nW! I!', 'c.txt': '年报' });
  const { stdout } = await ogiReport(['check', '--format', 'unix'], { cwd });
  assert.equal(
    stdout,
    [
      'a.txt:1:4: error: 合计不符 [row-total]',
      'b/b.txt:3:1: warning: 3 格空白 [blank-cell]',
      'b/b.txt:3:4: info: wording [label-wording]',
      '',
    ].join('\n'),
  );
});

test('stylish in English', async () => {
  const { stdout } = await ogiReport(['check', '-', '--locale', 'en'], { stdin: '年报 E! E! I!' });
  assert.match(stdout, /^<stdin>\n {3}1:4 {2}error {2}合计不符 {2}row-total\n/);
  assert.match(stdout, /\nChecked 1 report: 2 errors, 0 warnings, 1 info\n$/);
});

test('related places stand below their finding; long messages keep no one waiting', async () => {
  const core = coreFinding(
    finding({
      message: '相差 1',
      related: [
        { span: { start: 3, end: 4 }, message: '本年新收 3' },
        { span: { start: 0, end: 1 }, message: '总计 4' },
      ],
    }),
    finding({ message: '长'.repeat(80) }),
  );
  const { stdout } = await ogiReport(['check', '-'], { stdin: '年报\n甲乙', core });
  assert.equal(
    stdout,
    [
      '<stdin>',
      '  1:1  错误  相差 1  row-total',
      '               2:1  本年新收 3',
      '               1:1  总计 4',
      `  1:1  错误  ${'长'.repeat(80)}  row-total`,
      '',
      '检查 1 份报告：2 处错误、0 处警告、0 处提示',
      '',
    ].join('\n'),
  );
});

test('nothing in a report or a file name steers the terminal', async () => {
  const core = coreFinding(finding({ message: 'a\u001b[31m\nb\u202e' }));
  const { stdout } = await ogiReport(['check', '-', '--stdin-filename', '年\u0007报.txt'], { stdin: '年报', core });
  assert.match(stdout, /^年\ufffd报\.txt\n {2}1:1 {2}错误 {2}a\ufffd\[31m b\ufffd {2}row-total\n/);
});

test('files that are no reports are spoken of only when nothing else was there', async (context) => {
  const cwd = folderWith(context, { 'a.md': 'E!', 'b.md': '' });
  const { code, stdout } = await ogiReport(['check', '.'], { cwd });
  assert.equal(stdout, '检查 2 个文件：没有政府信息公开工作年度报告\n');
  assert.equal(code, 0);
});

test('exit codes: 0 without errors, 1 with errors, 1 with more warnings than allowed', async () => {
  const codeOf = async (text: string, ...options: string[]): Promise<number> =>
    (await ogiReport(['check', '-', ...options], { stdin: `年报 ${text}` })).code;
  assert.equal(await codeOf(''), 0);
  assert.equal(await codeOf('W! I! H!'), 0);
  assert.equal(await codeOf('W! E!'), 1);
  assert.equal(await codeOf('W! W!', '--max-warnings', '2'), 0);
  assert.equal(await codeOf('W! W!', '--max-warnings', '1'), 1);
  assert.equal(await codeOf('W!', '--max-warnings=0'), 1);
});

test('too many warnings are told, as nothing else shows why the exit code is 1', async () => {
  const { stderr } = await ogiReport(['check', '-', '--max-warnings', '1'], { stdin: '年报 W! W!' });
  assert.equal(stderr, 'ogi-report：警告 2 处，超过上限 1 处（--max-warnings）。\n');
});

test('--quiet lists errors only, and still counts warnings for --max-warnings', async () => {
  const stdin = '年报 E! W! I!';
  const readable = await ogiReport(['check', '-', '--quiet'], { stdin });
  assert.match(readable.stdout, /row-total\n\n检查 1 份报告：1 处错误\n$/);
  const { stdout } = await ogiReport(['check', '-', '-q', '--format', 'json'], { stdin });
  const { files, summary } = JSON.parse(stdout);
  assert.deepEqual(
    files[0].findings.map((each: { rule: string }) => each.rule),
    ['row-total'],
  );
  assert.deepEqual(summary, { files: 1, errors: 1, warnings: 0, infos: 0 });
  assert.equal((await ogiReport(['check', '-', '-q', '--max-warnings', '0'], { stdin: '年报 W!' })).code, 1);
});

test('a file that cannot be read is told, the others are checked, and the exit code is 2', async (context) => {
  const cwd = folderWith(context, { 'a.txt': Uint8Array.from([0x41, 0xff]), 'b.txt': '年报 E!' });
  const { code, stdout, stderr } = await ogiReport(['check', 'a.txt', 'gone.txt', 'b.txt', '--format', 'json'], { cwd });
  assert.equal(code, 2);
  assert.match(stderr, /^gone\.txt：没有这个文件.*\na\.txt：字节偏移 1（.*\n$/);
  const { files, summary } = JSON.parse(stdout);
  assert.deepEqual({ ...files[0], error: '' }, { path: 'a.txt', form: null, year: null, findings: [], error: '' });
  assert.match(files[0].error, /^字节偏移 1/);
  assert.equal(files[1].findings.length, 1);
  assert.deepEqual(summary, { files: 2, errors: 1, warnings: 0, infos: 0 });
  const readable = await ogiReport(['check', 'a.txt', 'b.txt'], { cwd });
  assert.match(readable.stdout, /检查 1 份报告：1 处错误、0 处警告、0 处提示；1 个文件无法读取\n$/);
});

test('a file that vanishes or is closed to us between search and reading is told', async (context) => {
  const cwd = folderWith(context, { 'a.txt': '', 'b.txt': '', 'c.txt': '年报' });
  const real = nodeFiles(cwd);
  const files: Files = {
    ...real,
    read(path) {
      if (path === 'c.txt') return real.read(path);
      throw Object.assign(new Error('no'), { code: path === 'a.txt' ? 'ENOENT' : 'EACCES' });
    },
  };
  const { code, stdout, stderr } = await ogiReport(['check', '.', '--locale', 'en'], { files });
  assert.equal(code, 2);
  assert.equal(stderr, 'a.txt: cannot be read: the file is no longer there.\nb.txt: cannot be read: permission denied.\n');
  assert.match(stdout, /Checked 1 report: .*; 2 files could not be read\n$/);
});

test('when nothing is found at all, JSON is still JSON', async () => {
  const { code, stdout } = await ogiReport(['check', 'gone.txt', '--format', 'json'], {});
  assert.equal(code, 2);
  assert.deepEqual(JSON.parse(stdout), { version: 1, files: [], summary: { files: 0, errors: 0, warnings: 0, infos: 0 } });
  assert.equal((await ogiReport(['check', 'gone.txt'], {})).stdout, '');
});

test('standard input takes the name it is given', async () => {
  const { stdout } = await ogiReport(['check', '-', '--stdin-filename', 'x/年报.html', '--format', 'json'], {
    stdin: Buffer.from('\ufeff年报 E!', 'utf16le'),
  });
  const [file] = JSON.parse(stdout).files;
  assert.equal(file.path, 'x/年报.html');
  assert.deepEqual(file.findings[0].range.start, { line: 0, character: 3 });
  assert.equal((await ogiReport(['check', '--stdin-filename', 'a.txt'], { stdin: '年报 E!' })).code, 1);
});

test('a rule that throws is told by name, and the others still report', async (context) => {
  const cwd = folderWith(context, { 'a.txt': '年报 W!' });
  const core: Core = {
    ...STUB,
    check(report, settings, onError) {
      onError?.('row-total', new Error('broken'));
      return STUB.check(report, settings);
    },
  };
  const { code, stdout, stderr } = await ogiReport(['check', 'a.txt'], { cwd, core });
  assert.match(stdout, /blank-cell/);
  assert.equal(stderr, 'a.txt：规则 row-total 运行出错（Error: broken），其余规则已检查。\n');
  assert.equal(code, 2);
});

test('colours: on a terminal, unless the user objects; elsewhere only when asked for', async () => {
  const coloured = async (options: string[], terminal: boolean, env = {}): Promise<boolean> =>
    (await ogiReport(['check', '-', ...options], { stdin: '年报 E!', terminal, env })).stdout.includes('\u001b[31m错误');
  assert.equal(await coloured([], true), true);
  assert.equal(await coloured([], false), false);
  assert.equal(await coloured([], true, { NO_COLOR: '1' }), false);
  assert.equal(await coloured([], true, { TERM: 'dumb' }), false);
  assert.equal(await coloured(['--color'], false, { NO_COLOR: '1' }), true);
  assert.equal(await coloured(['--no-color'], true), false);
});

test('a long run shows how far it is, on a terminal only, and takes the line away again', async (context) => {
  const names = Array.from({ length: 60 }, (_, i) => `${i}.txt`);
  const cwd = folderWith(context, Object.fromEntries(names.map((name) => [name, '年报'])));
  const shown = await ogiReport(['check', '.'], { cwd, terminal: true });
  assert.match(shown.stderr, /正在处理 30\/60 …/);
  assert.ok(shown.stderr.endsWith('\r\u001b[K'));
  assert.equal((await ogiReport(['check', '.'], { cwd })).stderr, '');
  const short = await ogiReport(['check', '1*.txt'], { cwd, terminal: true });
  assert.equal(short.stderr, '');
});

test('a reader that goes away ends the run without a word', async (context) => {
  const cwd = folderWith(context, { 'a.txt': '年报 E!', 'b.txt': '年报 E!' });
  let writes = 0;
  const stdout = {
    terminal: false,
    async write(): Promise<void> {
      writes++;
      throw new OutputClosed();
    },
  };
  const { code, stderr } = await ogiReport(['check', '.'], { cwd, stdout });
  assert.equal(stderr, '');
  assert.equal(writes, 1);
  assert.equal(code, 2);
});

test('a fault of our own is told with what helps to find it', async () => {
  const core: Core = {
    ...STUB,
    parse() {
      throw new RangeError('broken');
    },
  };
  const { code, stderr } = await ogiReport(['check', '-', '--locale', 'en'], { stdin: '年报', core });
  assert.match(stderr, /^ogi-report: internal error: RangeError: broken\n +at /);
  assert.equal(code, 2);
});

test('a full disk behind the output is told', async () => {
  const stdout = {
    terminal: false,
    async write(): Promise<void> {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    },
  };
  const { code, stderr } = await ogiReport(['check', '-'], { stdin: '年报', stdout });
  assert.equal(stderr, 'ogi-report：输出无法写入（ENOSPC）。\n');
  assert.equal(code, 2);
});
