import assert from 'node:assert/strict';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Core } from '../../server/src/cli/command';
import { encode } from '../../server/src/cli/files/encode';
import { nodeOutput } from '../../server/src/cli/files/node-output';
import type { Output } from '../../server/src/cli/io';
import { skeleton } from '../../server/src/form/skeleton';
import { finding, folderWith, ogiReport, REAL, STUB } from './support';

/** Every `A` may safely become `BB`, and every `BB` `C`: two rounds. `U` has a fix that is not safe. */
const core: Core = {
  ...STUB,
  check: ({ text }) =>
    [...text.matchAll(/A|BB|U/g)].map(({ 0: found, index }) => {
      const span = { start: index, end: index + found.length };
      const written = found === 'A' ? 'BB' : 'C';
      return finding({ span, fixes: () => [{ title: '', edits: [{ span, text: written }], safe: found !== 'U', preferred: false }] });
    }),
};

const CR = '\r\n';

test('--fix mends what is safe until nothing is left, and the rest is reported', async (context) => {
  const cwd = folderWith(context, { 'a.txt': `年报 A${CR}U A\n`, 'b.txt': '年报', 'c.txt': 'A' });
  const before = statSync(join(cwd, 'b.txt'));
  const { code, stdout, stderr } = await ogiReport(['check', '.', '--fix'], { cwd, core: { ...core, parse: STUB.parse } });
  assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), `年报 C${CR}U C\n`);
  assert.equal(statSync(join(cwd, 'b.txt')).ino, before.ino);
  assert.match(stdout, /^a\.txt\n {2}2:1 {2}错误/);
  assert.match(stderr, /^ogi-report：已修改 2 个文件，共 6 处。\n$/);
  assert.equal(code, 1);
  assert.deepEqual(readdirSync(cwd).sort(), ['a.txt', 'b.txt', 'c.txt']);
});

test('--fix-dry-run shows the changes line by line and writes nothing', async (context) => {
  const lines = ['年报', '1', '2', '3', 'A', '5', '6', '7', '8', '9', 'x A y', ''];
  const cwd = folderWith(context, { 'a.txt': lines.join(CR) });
  const { code, stdout, stderr } = await ogiReport(['check', 'a.txt', '--fix-dry-run'], { cwd, core });
  assert.equal(
    stdout,
    [
      '--- a.txt',
      '+++ a.txt',
      '@@ -3,5 +3,5 @@',
      ' 2',
      ' 3',
      '-A',
      '+C',
      ' 5',
      ' 6',
      '@@ -9,3 +9,3 @@',
      ' 8',
      ' 9',
      '-x A y',
      '+x C y',
      '',
    ].join('\n'),
  );
  assert.equal(stderr, 'ogi-report：将修改 1 个文件，共 4 处；没有写入。\n');
  assert.equal(code, 0);
  assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), lines.join(CR));
  const piped = await ogiReport(['check', '-', '--fix-dry-run'], { stdin: '年报 A', core });
  assert.match(piped.stdout, /-年报 A\n\+年报 C\n$/);
});

test('encoding, byte order mark and line ends stay byte for byte', async (context) => {
  const text = `年报€ A𠮷${CR}é A\r尾`;
  const after = text.replaceAll('A', 'C');
  const marked = (mark: readonly number[], bytes: Uint8Array): Buffer => Buffer.concat([Uint8Array.from(mark), bytes]);
  const variants = {
    'utf8.txt': [[], 'utf-8'],
    'utf8-bom.txt': [[0xef, 0xbb, 0xbf], 'utf-8'],
    'utf16le.txt': [[0xff, 0xfe], 'utf-16le'],
    'utf16be.txt': [[0xfe, 0xff], 'utf-16be'],
    'gb18030.txt': [[], 'gb18030'],
  } as const;
  const cwd = folderWith(
    context,
    Object.fromEntries(Object.entries(variants).map(([name, [mark, encoding]]) => [name, marked(mark, encode(text, encoding))])),
  );
  await ogiReport(['check', '.', '--fix'], { cwd, core });
  for (const [name, [mark, encoding]] of Object.entries(variants)) {
    assert.deepEqual(readFileSync(join(cwd, name)), marked(mark, encode(after, encoding)), name);
  }
});

test('the mode is kept, and a link leads to the file that is changed', async (context) => {
  const cwd = folderWith(context, { 'real/a.txt': '年报 A' });
  chmodSync(join(cwd, 'real/a.txt'), 0o640);
  mkdirSync(join(cwd, 'links'));
  symlinkSync('../real/a.txt', join(cwd, 'links/b.txt'));
  await ogiReport(['check', 'links', '--fix'], { cwd, core });
  assert.ok(lstatSync(join(cwd, 'links/b.txt')).isSymbolicLink());
  assert.equal(readFileSync(join(cwd, 'real/a.txt'), 'utf8'), '年报 C');
  assert.equal(statSync(join(cwd, 'real/a.txt')).mode & 0o777, 0o640);
  assert.deepEqual(readdirSync(join(cwd, 'real')), ['a.txt']);
});

test('a file that somebody has written meanwhile stays as it is, even when its time does not show it', async (context) => {
  const cwd = folderWith(context, { 'a.txt': '年报 A', 'b.txt': '年报 A' });
  const real = nodeOutput(cwd);
  const output: Output = {
    ...real,
    update(path, before, after) {
      if (path === 'a.txt') {
        const { atime, mtime } = statSync(join(cwd, path));
        writeFileSync(join(cwd, path), '年报 Z');
        utimesSync(join(cwd, path), atime, mtime);
      }
      real.update(path, before, after);
    },
  };
  const { code, stderr } = await ogiReport(['check', '.', '--fix'], { cwd, core, output });
  assert.match(stderr, /^a\.txt：没有修改：检查期间文件已被其他程序改动/);
  assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), '年报 Z');
  assert.equal(readFileSync(join(cwd, 'b.txt'), 'utf8'), '年报 C');
  assert.equal(code, 2);
  assert.deepEqual(readdirSync(cwd).sort(), ['a.txt', 'b.txt']);
});

test('a full disk while writing leaves the file as it was; the others are mended', async (context) => {
  const cwd = folderWith(context, { 'a.txt': '年报 A', 'b.txt': '年报 A' });
  const real = nodeOutput(cwd);
  const output: Output = {
    ...real,
    update(path, before, after) {
      if (path === 'a.txt') throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      real.update(path, before, after);
    },
  };
  const { code, stdout, stderr } = await ogiReport(['check', '.', '--fix'], { cwd, core, output });
  assert.equal(stderr, 'a.txt：无法写入：磁盘已满。\nogi-report：已修改 1 个文件，共 2 处。\n');
  assert.match(stdout, /^a\.txt\n {2}1:4 /);
  assert.equal(readFileSync(join(cwd, 'b.txt'), 'utf8'), '年报 C');
  assert.equal(code, 2);
});

test('a character that the file’s encoding lacks leaves the file as it was', async (context) => {
  const bytes = encode('年报总 A', 'gb18030');
  const cwd = folderWith(context, { 'a.txt': bytes });
  const odd: Core = {
    ...STUB,
    check: ({ text }) => {
      const span = { start: text.indexOf('A'), end: text.indexOf('A') + 1 };
      return [finding({ span, fixes: () => [{ title: '', edits: [{ span, text: '\ue5e5' }], safe: true, preferred: false }] })];
    },
  };
  const { code, stderr } = await ogiReport(['check', 'a.txt', '--fix'], { cwd, core: odd });
  assert.match(stderr, /^a\.txt：没有修改：要写入的字符「\ue5e5」在 GB18030 编码中不存在/);
  assert.deepEqual(readFileSync(join(cwd, 'a.txt')), Buffer.from(bytes));
  assert.equal(code, 2);
});

test('fixes that make room for each other in a circle come to an end', async (context) => {
  const cwd = folderWith(context, { 'a.txt': '年报 A' });
  const circle: Core = {
    ...STUB,
    check: ({ text }) => {
      const span = { start: text.length - 1, end: text.length };
      const written = text.endsWith('A') ? 'B' : 'A';
      return [finding({ span, fixes: () => [{ title: '', edits: [{ span, text: written }], safe: true, preferred: false }] })];
    },
  };
  const { code } = await ogiReport(['check', 'a.txt', '--fix'], { cwd, core: circle });
  assert.equal(code, 1);
  assert.match(readFileSync(join(cwd, 'a.txt'), 'utf8'), /^年报 [AB]$/);
});

test('--fill-zero fills blanks only when asked for by name', async (context) => {
  const blank = skeleton('2021', 'tsv', { value: (row, column) => (row.key === 'coercion' ? '' : column.kind === 'money' ? '0' : '0') });
  const cwd = folderWith(context, { 'a.txt': blank });
  await ogiReport(['check', 'a.txt', '--fix'], { cwd, core: REAL });
  assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), blank);
  const shown = await ogiReport(['check', 'a.txt', '--fill-zero', '--fix-dry-run'], { cwd, core: REAL });
  assert.match(shown.stdout, /\n-行政强制\t*\n\+行政强制\t0\t*\n/);
  assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), blank);
  const { stdout, stderr } = await ogiReport(['check', 'a.txt', '--fill-zero'], { cwd, core: REAL });
  assert.match(readFileSync(join(cwd, 'a.txt'), 'utf8'), /行政强制\t0/);
  assert.doesNotMatch(stdout, /blank-cell/);
  assert.match(stderr, /已修改 1 个文件，共 1 处/);
});

test('what does not go together is told, and standard input is no file', async (context) => {
  const cwd = folderWith(context, { 'a.txt': '年报' });
  const complaint = async (...argv: string[]): Promise<string> =>
    (await ogiReport(['check', ...argv], { cwd, core })).stderr.split('\n')[0] ?? '';
  assert.equal(await complaint('a.txt', '--fix', '--fix-dry-run'), 'ogi-report：--fix 和 --fix-dry-run 不能合用。');
  assert.equal(await complaint('a.txt', '--fix-dry-run', '--format', 'json'), 'ogi-report：--format 和 --fix-dry-run 不能合用。');
  assert.match(await complaint('-', '--fix'), /标准输入没有文件可以修改/);
  assert.match(await complaint('--stdin-filename', 'a.txt', '--fix'), /标准输入没有文件可以修改/);
});

test('whoever interrupts stops after the file in hand', async (context) => {
  const cwd = folderWith(context, { 'a.txt': '年报 A', 'b.txt': '年报 A', 'c.txt': '年报 A' });
  let asked = 0;
  const { code } = await ogiReport(['check', '.', '--fix', '--rule', 'row-total=error'], {
    cwd,
    core,
    interrupted: async () => ++asked > 2,
  });
  assert.equal(code, 130);
  assert.deepEqual(
    ['a.txt', 'b.txt', 'c.txt'].map((name) => readFileSync(join(cwd, name), 'utf8')),
    ['年报 C', '年报 C', '年报 A'],
  );
  assert.deepEqual(readdirSync(cwd).sort(), ['a.txt', 'b.txt', 'c.txt']);
});

test('fixes of real rules leave nothing that they could mend again', async (context) => {
  const wrong = skeleton('2021', 'tsv')
    .replace('行政许可\t', '行政许可\t0')
    .replace(/\t(\d)\n/, '\t$1件\n');
  const cwd = folderWith(context, { 'a.txt': wrong });
  const first = await ogiReport(['check', 'a.txt', '--fix'], { cwd, core: REAL });
  assert.match(first.stderr, /已修改 1 个文件/);
  const mended = readFileSync(join(cwd, 'a.txt'), 'utf8');
  assert.notEqual(mended, wrong);
  const second = await ogiReport(['check', 'a.txt', '--fix'], { cwd, core: REAL });
  assert.match(second.stderr, /已修改 0 个文件，共 0 处/);
  assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), mended);
});
