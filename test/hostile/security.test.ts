/** What the product never does: call another machine, run what it reads, read what nobody has named, or trust what comes along. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readConfig } from '../../server/src/config/read';
import { built } from '../built';
import { CLEAN, didOpen, expected, FAULTY, PULL, pullItems, shown } from '../lsp/documents';
import { ROOT, TestServer } from '../lsp/harness';
import { Folder, reportOf } from '../lsp/workspace-folder';

const NO_NETWORK = join(__dirname, 'no-network.cjs');
const READING = join(__dirname, 'reading.cjs');
/** Code is made of no text, and no other machine is called: else the program ends at once. */
const CONFINED = ['--disallow-code-generation-from-strings', '--require', NO_NETWORK];

const CONFIG = '.ogi-report.json';

let folder: Folder;
before(() => {
  folder = new Folder();
});
after(() => folder.dispose());

function node(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env: { PATH: process.env.PATH ?? '', LANG: 'zh_CN.UTF-8', ...env } });
}

describe('no network and no code made of texts', { timeout: 120_000 }, () => {
  it('the guard itself ends whoever tries', () => {
    for (const attempt of [
      "fetch('http://127.0.0.1:9/')",
      "require('node:http').get('http://127.0.0.1:9/')",
      "require('node:https').get('https://127.0.0.1:9/')",
      "require('node:net').connect(9)",
      "require('node:tls').connect(9)",
      "require('node:net').createServer().listen(0)",
      "require('node:dns').lookup('localhost', () => {})",
      "require('node:dgram').createSocket('udp4')",
      "require('node:http2').connect('http://127.0.0.1:9/')",
    ]) {
      const { status, stderr } = node([...CONFINED, '--eval', attempt], ROOT);
      assert.match(stderr, /NETWORK/, attempt);
      assert.equal(status, 97, attempt);
    }
    assert.match(node([...CONFINED, '--eval', "new Function('return 1')()"], ROOT).stderr, /Code generation from strings disallowed/);
  });

  it('the terminal command works without', () => {
    const cli = built('cli');
    folder.write('a.txt', FAULTY);
    folder.write('last.txt', CLEAN);
    for (const argv of [
      ['check', '.', '--jobs', '2'],
      ...['json', 'sarif', 'junit', 'github', 'csv', 'html', 'unix'].map((format) => ['check', 'a.txt', '--format', format]),
      ['check', '.', '--fix'],
      ['check', 'a.txt', '--previous', 'last.txt'],
      ['extract', 'a.txt'],
      ['compare', 'last.txt', 'a.txt'],
      ['convert', 'a.txt', 'out.docx', '--force'],
      ['convert', 'out.docx', 'out.md', '--force'],
      ['convert', 'a.txt', 'out.html', '--force'],
      ['init', '--help'],
      ['rules'],
      ['explain', 'blank-cell'],
    ]) {
      const { status, stdout, stderr } = node([...CONFINED, cli, ...argv], folder.path);
      assert.ok(status === 0 || status === 1, `${argv.join(' ')}: ${status} ${stderr}`);
      assert.doesNotMatch(stderr, /NETWORK|disallowed/, argv.join(' '));
      assert.notEqual(stdout, '', argv.join(' '));
    }
  });

  it('the server works without, over pipes and over a channel', async () => {
    const bundle = built('server');
    const server = new TestServer(bundle, CONFINED);
    try {
      await server.initialize({ capabilities: PULL, workspaceFolders: folder.workspaceFolders });
      const uri = folder.uri('open.txt');
      server.send(didOpen(uri, FAULTY));
      assert.deepEqual(shown(await pullItems(server, uri)), expected(FAULTY));
      for (const target of ['word', 'html']) {
        const { error } = await server.ask('ogiReport/export', { textDocument: { uri }, target });
        assert.equal(error, undefined);
      }
      assert.equal(await server.stop(), 0);
    } finally {
      server.kill();
    }
  });
});

describe('configuration files', () => {
  const rules = new Set(['row-total']);

  it('are data: what looks like code is told and not run', () => {
    const marker = join(folder.path, 'ran');
    const evil = `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`;
    folder.write('evil.js', evil);
    folder.write('ogi-report.config.js', evil);
    folder.write('config/a.txt', FAULTY);
    folder.write(
      `config/${CONFIG}`,
      '{ "extends": "../evil.js", "rules": { "__proto__": "off", "constructor": "off" }, "units": { "__proto__": ["甲"] } }',
    );
    const { stderr, status } = node([...CONFINED, built('cli'), 'check', 'config'], folder.path);
    assert.match(stderr, /evil\.js.*JSON/);
    assert.match(stderr, /没有名为“__proto__”的规则/);
    assert.equal(status, 2);
    assert.ok(!existsSync(marker));
    assert.equal(Object.hasOwn(Object.prototype, '0'), false);
  });

  it('of any depth and any shape are read or refused', () => {
    for (const text of [
      '['.repeat(200_000),
      '{"rules":'.repeat(100_000),
      '{"extends":[[[]]]}',
      '5',
      '',
      '\0',
      '{"rules":{"row-total":{}}}',
      '{"previous":5,"units":[]}',
    ]) {
      const { problems } = readConfig('c', text, rules);
      assert.ok(text === '' || problems.length > 0, text.slice(0, 40));
    }
  });

  const named = (entries: readonly { readonly path: string }[]) => entries.map(({ path }) => path);

  it('name no other computer', () => {
    for (const path of ['\\\\\\\\server\\\\share\\\\2022', '//server/share', 'http://example.org/2022', 'smb://server/share']) {
      const { file, problems } = readConfig('c', `{ "previous": "${path}", "extends": ["${path}", "../own.json"] }`, rules);
      assert.deepEqual([file.previous, named(file.extends)], [undefined, ['../own.json']], path);
      assert.equal(problems.length, 2);
    }
    const { file, problems } = readConfig('c', '{ "previous": "../2022", "extends": "C:\\\\x.json" }', rules);
    assert.deepEqual([file.previous, named(file.extends), problems], ['../2022', ['C:\\x.json'], []]);
  });
});

describe('what is read', { timeout: 120_000 }, () => {
  it('by the command: what is named, what stands in it, and configurations above', () => {
    const inner = join(folder.path, 'reading');
    mkdirSync(inner);
    folder.write('reading/in/a.txt', FAULTY);
    folder.write('reading/beside/b.txt', FAULTY);
    const list = join(folder.path, 'read.log');
    const { status } = node(['--require', READING, built('cli'), 'check', 'in'], inner, { OGI_READ: list });
    assert.equal(status, 1);
    const read = pathsRead(list, inner);
    assert.ok(read.includes(join(inner, 'in/a.txt')));
    assert.deepEqual(
      read.filter((path) => !path.startsWith(join(inner, 'in')) && !path.endsWith(CONFIG)),
      [],
    );
  });

  /** What a server has read that has one folder open, with documents in it and elsewhere. */
  async function served(uris: (workspace: Folder) => readonly string[], workspaceFolders?: unknown): Promise<readonly string[]> {
    const workspace = new Folder();
    const list = join(folder.path, `served-${Date.now()}-${Math.random()}.log`);
    const server = new TestServer(built('server'), ['--require', READING], { OGI_READ: list });
    try {
      workspace.write(CONFIG, '{ "rules": { "row-total": "off" } }');
      workspace.write('open/2022.txt', reportOf('甲县乙局', 2022));
      workspace.write('open/notes.json', '{}');
      workspace.write('closed/2022.txt', reportOf('甲县乙局', 2022));
      const open = [{ uri: workspace.uri('open'), name: 'open' }];
      await server.initialize({ capabilities: PULL, workspaceFolders: workspaceFolders ?? open });
      for (const uri of uris(workspace)) {
        server.send(didOpen(uri, reportOf('甲县乙局', 2023).replace('2.重复申请\t1', '2.重复申请\t9')));
        // Above the folders that are open nothing counts: the rule that is off there speaks.
        assert.ok((await pullItems(server, uri)).some(({ code }) => code === 'row-total'));
        await server.ask('ogiReport/compareYears', { textDocument: { uri } });
      }
      await server.stop();
      return pathsRead(list, workspace.path).map((path) => path.replace(workspace.path, '').replaceAll('\\', '/'));
    } finally {
      server.kill();
      workspace.dispose();
    }
  }

  it('by the server: the reports and configurations of the folders that are open', async () => {
    const read = await served((workspace) => [workspace.uri('open/2023.txt')]);
    assert.ok(read.includes('/open/2022.txt'));
    assert.deepEqual(
      read.filter((path) => path !== '/open' && !path.startsWith('/open/')),
      [],
    );
    assert.ok(!read.includes('/open/notes.json'));
  });

  it('by the server, of a folder that is no folder of files: nothing', async () => {
    const virtual = ['vscode-vfs://github/a/b/2023.txt', 'untitled:Untitled-1', 'memfs:/2023.txt'];
    assert.deepEqual(await served(() => virtual, [{ uri: 'vscode-vfs://github/a/b', name: 'b' }]), []);
  });
});

/** The files and folders that a program has read, outside of what it consists of. */
function pathsRead(list: string, cwd: string): readonly string[] {
  const own = [ROOT, resolve(process.execPath, '..'), '/proc', '/sys', '/etc', '/dev'];
  const paths = readFileSync(list, 'utf8')
    .split('\n')
    .filter((path) => path !== '');
  return [...new Set(paths.map((path) => resolve(cwd, path)))].filter((path) => !own.some((folder) => path.startsWith(folder)));
}
