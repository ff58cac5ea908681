import assert from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as core from '../../server/src/core';
import { skeleton } from '../../server/src/form/skeleton';
import { folderWith, ogiReport, type Result } from './support';

const TEXT = skeleton('2021', 'tsv');

function run(cwd: string, ...argv: readonly string[]): Promise<Result> {
  return ogiReport(['convert', ...argv], { cwd, core });
}

/** The cells that `extract` reads in a file. */
async function cells(cwd: string, file: string): Promise<readonly string[]> {
  const { code, stdout, stderr } = await ogiReport(['extract', file], { cwd, core });
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout).files[0].cells.map((cell: { row: string[]; column: string; text: string }) =>
    [...cell.row, cell.column, cell.text].join(' '),
  );
}

test('a draft to Word and back to each kind of draft, and to a page: the same cells', async (context) => {
  const cwd = folderWith(context, { 'a.txt': TEXT });
  const wanted = await cells(cwd, 'a.txt');
  assert.equal(wanted.length, 200);
  assert.deepEqual(await run(cwd, 'a.txt', 'a.docx'), { code: 0, stdout: '已写入 a.docx\n', stderr: '' });
  for (const target of ['b.txt', 'b.md', 'b.html', 'b.htm', 'b.markdown', 'b.tsv']) {
    assert.equal((await run(cwd, 'a.docx', target)).code, 0, target);
    assert.deepEqual(await cells(cwd, target), wanted, target);
  }
  for (const dialect of ['tsv', 'cells', 'pipes', 'html']) {
    assert.equal((await run(cwd, 'b.html', `${dialect}.txt`, '--dialect', dialect)).code, 0);
    assert.deepEqual(await cells(cwd, `${dialect}.txt`), wanted, dialect);
  }
  assert.match(readFileSync(join(cwd, 'b.md'), 'utf8'), /^# .*年度报告\n[\s\S]*\n## 一、总体情况\n/);
  assert.match(readFileSync(join(cwd, 'cells.txt'), 'utf8'), /\n\t规章\n\t0\n/);
});

test('the same draft gives the same bytes', async (context) => {
  const cwd = folderWith(context, { 'a.txt': TEXT });
  await run(cwd, 'a.txt', 'a.docx');
  await run(cwd, 'a.txt', 'b.docx');
  assert.ok(readFileSync(join(cwd, 'a.docx')).equals(readFileSync(join(cwd, 'b.docx'))));
});

test('data are those of extract', async (context) => {
  const cwd = folderWith(context, { 'a.txt': TEXT });
  for (const format of ['json', 'csv']) {
    await run(cwd, 'a.txt', `a.${format}`);
    const { stdout } = await ogiReport(['extract', 'a.txt', '--format', format], { cwd, core });
    assert.equal(readFileSync(join(cwd, `a.${format}`), 'utf8'), stdout);
  }
});

test('nothing is replaced unless asked for, and nothing is left beside', async (context) => {
  const cwd = folderWith(context, { 'a.txt': TEXT, 'b.docx': 'mine' });
  const refused = await run(cwd, 'a.txt', 'b.docx');
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /^b\.docx：文件已存在，没有覆盖。.*--force/);
  assert.equal(readFileSync(join(cwd, 'b.docx'), 'utf8'), 'mine');
  assert.equal((await run(cwd, 'a.txt', 'b.docx', '--force')).code, 0);
  assert.notEqual(readFileSync(join(cwd, 'b.docx'), 'utf8'), 'mine');
  assert.deepEqual(readdirSync(cwd).sort(), ['a.txt', 'b.docx']);
});

test('source and target may not be one file, not even through a link', async (context) => {
  const cwd = folderWith(context, { 'a.txt': TEXT });
  symlinkSync('a.txt', join(cwd, 'link.txt'));
  for (const target of ['a.txt', './a.txt', 'link.txt']) {
    const { code, stderr } = await run(cwd, 'a.txt', target, '--force');
    assert.equal(code, 2);
    assert.match(stderr, /同一个文件/);
  }
  assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), TEXT);
});

test('a link as the target stays a link', async (context) => {
  const cwd = folderWith(context, { 'a.txt': TEXT, 'real.md': 'old' });
  symlinkSync('real.md', join(cwd, 'link.md'));
  assert.equal((await run(cwd, 'a.txt', 'link.md', '-f')).code, 0);
  assert.match(readFileSync(join(cwd, 'real.md'), 'utf8'), /^# /);
});

test('what cannot be read is told by name, place and remedy, in either language; no target comes into being', async (context) => {
  const cwd = folderWith(context, {
    'old.doc': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]),
    'a.docx': 'no zip',
    'cut.docx': 'PK\u0003\u0004',
    'b.txt': Uint8Array.from([0xff]),
  });
  const told = async (...argv: readonly string[]): Promise<string> => {
    const { code, stderr, stdout } = await run(cwd, ...argv);
    assert.deepEqual([code, stdout], [2, '']);
    return stderr;
  };
  assert.match(await told('old.doc', 'x.txt'), /^old\.doc：这是旧版 Word、WPS 文档.*另存为 \.docx/);
  assert.match(await told('a.docx', 'x.txt', '--locale', 'en'), /^a\.docx: it is no Word document.*save it as \.docx/);
  assert.match(await told('cut.docx', 'x.txt'), /损坏或不完整/);
  assert.match(await told('b.txt', 'x.docx'), /字节偏移 0/);
  assert.match(await told('gone.docx', 'x.txt'), /^gone\.docx：没有这个文件/);
  assert.match(await told('.', 'x.txt'), /不是文件/);
  assert.deepEqual(
    readdirSync(cwd).filter((name) => name.startsWith('x') || name.endsWith('.tmp')),
    [],
  );
});

test('a target that cannot be written is told', async (context) => {
  const cwd = folderWith(context, { 'a.txt': TEXT, 'dir.docx/x': '' });
  assert.match((await run(cwd, 'a.txt', 'no/such/a.docx')).stderr, /文件夹不存在/);
  assert.match((await run(cwd, 'a.txt', 'dir.docx', '--force')).stderr, /^dir\.docx：无法写入：这是文件夹/);
});

test('a folder that may not be written to', {
  skip: process.getuid?.() === 0 ? 'the superuser may write everywhere' : false,
}, async (context) => {
  const cwd = folderWith(context, { 'a.txt': TEXT, 'closed/x': '' });
  chmodSync(join(cwd, 'closed'), 0o500);
  assert.match((await run(cwd, 'a.txt', 'closed/a.docx')).stderr, /没有写入权限/);
});

test('what the command line lacks, and what does not go together', async (context) => {
  const cwd = folderWith(context, { 'a.txt': TEXT });
  const complaint = async (...argv: readonly string[]): Promise<string> => (await run(cwd, ...argv)).stderr;
  assert.match(await complaint('a.txt'), /来源和目标两个文件/);
  assert.match(await complaint('a.txt', 'b.txt', 'c.txt'), /来源和目标两个文件/);
  assert.match(await complaint('a.txt', 'b.pdf'), /扩展名应当是/);
  assert.match(await complaint('a.txt', 'constructor'), /扩展名应当是/);
  assert.match(await complaint('a.txt', 'b.docx', '--dialect', 'tsv'), /--dialect 只用于/);
  assert.match(await complaint('a.txt', 'b.txt', '--dialect', 'bars'), /可以是 tsv、cells、pipes、html/);
  assert.ok(!existsSync(join(cwd, 'b.docx')));
});

test('a text that is no report is converted all the same, and that is told', async (context) => {
  const cwd = folderWith(context, { 'a.txt': '会议通知\n\n请准时参加。\n' });
  const { code, stderr } = await run(cwd, 'a.txt', 'a.docx');
  assert.equal(code, 0);
  assert.match(stderr, /没有认出年度报告/);
  await run(cwd, 'a.docx', 'b.txt');
  assert.equal(readFileSync(join(cwd, 'b.txt'), 'utf8'), '会议通知\n\n请准时参加。\n');
});

test('a file that comes into being meanwhile is not replaced', async (context) => {
  const cwd = folderWith(context, { 'a.txt': TEXT });
  const { nodeOutput } = await import('../../server/src/cli/files/node-output');
  writeFileSync(join(cwd, 'b.txt'), 'theirs');
  assert.throws(() => nodeOutput(cwd).write('b.txt', new Uint8Array(1), { replace: false }), { code: 'EEXIST' });
  assert.equal(statSync(join(cwd, 'b.txt')).size, 6);
});
