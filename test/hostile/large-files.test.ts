/** Files larger than any report, with the command as it is shipped: read to their end, or told by name where no text can be so long. */
import assert from 'node:assert/strict';
import { closeSync, openSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { shipped } from '../cli/shipped';
import { folderWith } from '../cli/support';
import { CLEAN, FAULTY } from '../lsp/documents';

const PARAGRAPH = '本机关主动公开政府信息，按时答复申请，没有其他需要报告的事项。\n';

describe('large files', { timeout: 120_000 }, () => {
  test('twenty megabytes are checked from the first line to the last', async (context) => {
    const cwd = folderWith(context);
    const at = FAULTY.indexOf('二、主动公开政府信息情况');
    const [head, tail] = [FAULTY.slice(0, at), FAULTY.slice(at)];
    const block = PARAGRAPH.repeat(10_000);
    const blocks = Math.ceil(20_000_000 / Buffer.byteLength(block));
    const file = openSync(join(cwd, 'large.txt'), 'w');
    for (const part of [head, ...Array<string>(blocks).fill(block), tail]) writeSync(file, part);
    closeSync(file);
    const { code, stdout, stderr } = await shipped(['check', 'large.txt', '--format', 'json'], cwd);
    assert.equal(stderr, '');
    assert.equal(code, 1);
    const { findings } = JSON.parse(stdout).files[0];
    const broken = findings.find(({ rule }: { rule: string }) => rule === 'row-total');
    const line = FAULTY.slice(0, FAULTY.indexOf('2.重复申请')).split('\n').length - 1;
    assert.equal(broken.range.start.line, line + blocks * 10_000);
  });

  test('what is longer than a text can be is told, and the rest is checked', async (context) => {
    const cwd = folderWith(context, { 'a.txt': CLEAN, 'half.txt': '', 'huge.txt': '', 'z.txt': CLEAN });
    // Files of holes, which take no room: longer than a text may be, and longer than what can be read at once.
    truncateSync(join(cwd, 'half.txt'), 600 * 2 ** 20);
    truncateSync(join(cwd, 'huge.txt'), 5 * 2 ** 30);
    const { code, stdout, stderr } = await shipped(['check', '.'], cwd);
    assert.equal(stderr, 'half.txt：无法读取：文件太大。\nhuge.txt：无法读取：文件太大。\n');
    assert.match(stdout, /检查 2 份报告.*2 个文件无法读取/);
    assert.equal(code, 2);
  });
});
