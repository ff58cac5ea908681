import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { findInputs } from '../../server/src/cli/files/search';
import type { Files } from '../../server/src/cli/io';
import { nodeFiles } from '../../server/src/cli/node-io';
import { folderWith } from './support';

const TREE = {
  'a.txt': '',
  'b/2.MD': '',
  'b/10.markdown': '',
  'b/x.docx': '',
  'c.html': '',
  'd.htm': '',
  'e.tsv': '',
  'readme.log': '',
  '.hidden/a.txt': '',
  '.a.txt': '',
  'node_modules/p/readme.md': '',
};

function paths(operands: readonly string[], files: Files): readonly string[] {
  return findInputs(operands, files, '<stdin>').inputs.map((input) => input.path);
}

function tree(context: TestContext, files: Readonly<Record<string, string>> = TREE): { cwd: string; files: Files } {
  const cwd = folderWith(context, files);
  return { cwd, files: nodeFiles(cwd) };
}

test('a folder is searched in a stable order, without hidden things and packages', (context) => {
  const { cwd, files } = tree(context);
  const expected = ['a.txt', 'b/10.markdown', 'b/2.MD', 'c.html', 'd.htm', 'e.tsv'];
  assert.deepEqual(paths(['.'], files), expected);
  assert.deepEqual(
    paths([cwd], files),
    expected.map((path) => `${cwd}/${path}`),
  );
  assert.deepEqual(paths(['b/'], files), ['b/10.markdown', 'b/2.MD']);
});

test('the order is that of the names, whatever the system says', () => {
  const names = ['乙.txt', 'b.txt', '甲.txt', 'a.txt'];
  const files: Files = {
    kind: () => 'folder',
    list: () => names.map((name) => ({ name, kind: 'file' as const })),
    real: (path) => path,
    read: () => new Uint8Array(),
    glob: () => [],
  };
  assert.deepEqual(paths(['r'], files), ['r/a.txt', 'r/b.txt', 'r/乙.txt', 'r/甲.txt']);
});

test('a file that is named is taken whatever its ending, and as it was named', (context) => {
  const { files } = tree(context);
  assert.deepEqual(paths(['readme.log', './b/../a.txt', '.a.txt'], files), ['readme.log', './b/../a.txt', '.a.txt']);
});

test('each file is taken once', (context) => {
  const { files } = tree(context);
  const found = findInputs(['a.txt', './a.txt', 'b', 'b/2.MD', '*.txt', 'b'], files, '<stdin>');
  assert.deepEqual(
    found.inputs.map((input) => input.path),
    ['a.txt', 'b/10.markdown', 'b/2.MD'],
  );
  assert.deepEqual(found.problems, []);
});

test('patterns are expanded here', (context) => {
  const { cwd, files } = tree(context);
  assert.deepEqual(paths(['**/*.{md,MD,markdown}'], files), ['b/10.markdown', 'b/2.MD']);
  assert.deepEqual(paths(['[a-c]*.*'], files), ['a.txt', 'c.html']);
  assert.deepEqual(paths([`${cwd}/*.tsv`], files), [`${cwd}/e.tsv`]);
  assert.deepEqual(paths(['*.log'], files), ['readme.log']);
});

test('a pattern that leaves the ending open means reports, and folders with reports in them', (context) => {
  const { files } = tree(context);
  assert.deepEqual(paths(['*'], files), ['a.txt', 'b/10.markdown', 'b/2.MD', 'c.html', 'd.htm', 'e.tsv']);
});

test('a name that exists is no pattern', (context) => {
  const { files } = tree(context, { '年报[1].txt': '', '年报1.txt': '' });
  assert.deepEqual(paths(['年报[1].txt'], files), ['年报[1].txt']);
});

test('what matches nothing is told, and the rest is found', (context) => {
  const { cwd, files } = tree(context);
  mkdirSync(join(cwd, 'empty'));
  const { inputs, problems } = findInputs(['gone.txt', '*.pdf', 'empty', '', 'a.txt'], files, '<stdin>');
  assert.deepEqual(
    inputs.map((input) => input.path),
    ['a.txt'],
  );
  assert.deepEqual(
    problems.map(({ subject, message }) => [subject, message.zh.slice(0, 4)]),
    [
      ['gone.txt', '没有这个'],
      ['*.pdf', '没有与这'],
      ['empty', '文件夹里'],
      ['', '没有这个'],
    ],
  );
});

test('links that lead round in circles or nowhere do no harm, and what is really there goes by its own name', (context) => {
  const { cwd, files } = tree(context, { 'z/b.txt': '', 'outside.txt': '' });
  symlinkSync('.', join(cwd, 'z/a-loop'));
  symlinkSync('..', join(cwd, 'z/up'));
  symlinkSync('self', join(cwd, 'z/self'));
  symlinkSync('gone', join(cwd, 'z/dangling.txt'));
  symlinkSync('b.txt', join(cwd, 'z/a.txt'));
  assert.deepEqual(paths(['z'], files), ['z/b.txt', 'z/up/outside.txt']);
  assert.deepEqual(paths(['.'], files), ['outside.txt', 'z/b.txt']);
  assert.deepEqual(paths(['**/*.txt'], files), ['outside.txt', 'z/a.txt']);
});

test('folders that link to one another are each searched once', (context) => {
  const names = Array.from({ length: 12 }, (_, i) => `f${i}`);
  const { cwd, files } = tree(context, Object.fromEntries(names.map((name) => [`${name}/a.txt`, ''])));
  for (const from of names) for (const to of names) symlinkSync(join('..', to), join(cwd, from, `to-${to}`));
  assert.equal(paths(['.'], files).length, names.length);
});

test('a folder that may not be read is told, and the rest is found', () => {
  const files: Files = {
    kind: () => 'folder',
    list(folder) {
      if (folder === 'r/closed') throw Object.assign(new Error('no'), { code: 'EACCES' });
      return [
        { name: 'closed', kind: 'folder' },
        { name: 'open.txt', kind: 'file' },
      ];
    },
    real: (path) => path,
    read: () => new Uint8Array(),
    glob: () => [],
  };
  const { inputs, problems } = findInputs(['r'], files, '<stdin>');
  assert.deepEqual(inputs, [{ path: 'r/open.txt', stdin: false }]);
  assert.deepEqual(
    problems.map(({ subject, message }) => [subject, message.en]),
    [['r/closed', 'cannot be read: permission denied.']],
  );
});

test('standard input is taken once, in its place', (context) => {
  const { files } = tree(context);
  assert.deepEqual(findInputs(['a.txt', '-', '-'], files, '甲.html').inputs, [
    { path: 'a.txt', stdin: false },
    { path: '甲.html', stdin: true },
  ]);
});
