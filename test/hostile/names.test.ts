/** Files whose names are in another encoding, or made to mislead, with the command as it is shipped. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { encode } from '../../server/src/cli/files/encode';
import { shipped } from '../cli/shipped';
import { folderWith } from '../cli/support';
import { CLEAN, FAULTY, MENDED } from './faulty';

describe('names in any encoding', { skip: process.platform === 'linux' ? false : 'names are Unicode here' }, () => {
  const inGb = (name: string): Buffer => Buffer.from(encode(name, 'gb18030'));
  const at = (folder: string, ...names: readonly (string | Buffer)[]): Buffer =>
    Buffer.concat([Buffer.from(folder), ...names.flatMap((name) => [Buffer.from('/'), Buffer.from(name)])]);

  test('files and folders named in GB18030 are found, shown as what they are called, checked and mended', async (context) => {
    const cwd = folderWith(context, { '年报.txt': CLEAN });
    mkdirSync(at(cwd, inGb('二〇二三')));
    writeFileSync(at(cwd, inGb('二〇二三'), inGb('青溪县年报.txt')), FAULTY);
    writeFileSync(at(cwd, Buffer.from([0xff, 0x80, 0x2e, 0x74, 0x78, 0x74])), FAULTY);
    const { code, stdout, stderr } = await shipped(['check', '.', '--fix'], cwd);
    assert.match(stdout, /检查 3 份报告/);
    assert.match(stderr, /已修改 2 个文件/);
    assert.notEqual(code, 2);
    assert.equal(readFileSync(at(cwd, inGb('二〇二三'), inGb('青溪县年报.txt')), 'utf8'), MENDED);
    writeFileSync(at(cwd, inGb('二〇二三'), inGb('青溪县年报.txt')), CLEAN.replace('2.重复申请\t1', '2.重复申请\t9'));
    for (const operand of ['.', '**/*.txt']) {
      const again = await shipped(['check', operand, '--jobs', '2'], cwd);
      assert.match(again.stdout, /^二〇二三\/青溪县年报\.txt$/m, operand);
      assert.equal(again.code, 1);
    }
    for (const format of ['json', 'sarif', 'junit', 'github', 'csv', 'html'])
      assert.equal((await shipped(['check', '.', '--format', format], cwd)).code, 1, format);
  });

  test('names with line ends, control characters and of great length are one line that steers nothing', async (context) => {
    const names = ['a\nb.txt', '\u001b[31mred.txt', '\u202egnp.txt', `${'长'.repeat(80)}.txt`, '-rf.txt', ' .txt', '\'"$(x)`.txt'];
    const cwd = folderWith(context, Object.fromEntries(names.map((name) => [name, CLEAN.replace('2.重复申请\t1', '2.重复申请\t9')])));
    const { code, stdout } = await shipped(['check', '.'], cwd);
    assert.equal(code, 1);
    for (const steering of ['\u001b', '\u202e']) assert.ok(!stdout.includes(steering));
    assert.match(stdout, /^a b\.txt$/m);
    assert.match(stdout, /检查 7 份报告/);
  });
});
