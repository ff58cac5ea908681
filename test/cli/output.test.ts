import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { nodeOutput } from '../../server/src/cli/files/node-output';
import type { Output } from '../../server/src/cli/io';
import { folderWith, ogiReport } from './support';

const FULL = '/dev/full';

test('a result file that cannot be begun is told before anything is checked', async (context) => {
  const cwd = folderWith(context, { 'a.txt': '年报 E!', 'folder/b.txt': '' });
  for (const [path, reason] of [
    ['none/x.json', '文件夹不存在'],
    ['folder', '这是文件夹'],
  ] as const) {
    const { code, stdout, stderr } = await ogiReport(['check', 'a.txt', '--output', path], { cwd });
    assert.equal(stderr, `${path}：无法写入：${reason}。\n`);
    assert.equal(stdout, '');
    assert.equal(code, 2);
  }
});

test('a run that fails leaves the old result file and nothing beside it', async (context) => {
  const cwd = folderWith(context, { 'a.txt': '年报 E!', result: 'old' });
  const real = nodeOutput(cwd);
  const output: Output = {
    ...real,
    open(path) {
      const file = real.open(path);
      let writes = 0;
      return {
        ...file,
        write(text) {
          if (++writes > 1) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
          file.write(text);
        },
      };
    },
  };
  const { code, stderr } = await ogiReport(['check', 'a.txt', '--format', 'json', '--output', 'result'], { cwd, output });
  assert.equal(stderr, 'ogi-report：输出无法写入（ENOSPC）。\n');
  assert.equal(code, 2);
  assert.equal(readFileSync(join(cwd, 'result'), 'utf8'), 'old');
  assert.deepEqual(readdirSync(cwd).sort(), ['a.txt', 'result']);
});

test('a result file that is a link stays one', async (context) => {
  const cwd = folderWith(context, { 'a.txt': '年报', real: 'old' });
  symlinkSync('real', join(cwd, 'link'));
  await ogiReport(['check', 'a.txt', '--format', 'json', '--output', 'link'], { cwd });
  assert.equal(JSON.parse(readFileSync(join(cwd, 'real'), 'utf8')).version, 1);
});

test('a device is written to and stays a device', { skip: existsSync(FULL) ? false : `no ${FULL} on this system` }, async (context) => {
  const cwd = folderWith(context, { 'a.txt': '年报 E!' });
  const { code, stderr } = await ogiReport(['check', 'a.txt', '--format', 'json', '--output', FULL], { cwd });
  assert.equal(stderr, 'ogi-report：输出无法写入（ENOSPC）。\n');
  assert.equal(code, 2);
  assert.throws(() => nodeOutput(cwd).write(FULL, Buffer.from('x'), { replace: true }), { code: 'ENOSPC' });
  nodeOutput(cwd).write('/dev/null', Buffer.from('x'), { replace: true });
  assert.equal(readFileSync('/dev/null').length, 0);
});
