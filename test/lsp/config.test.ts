/** The configuration file over stdio: nearest one, under the settings, followed while it changes, told what is wrong in it. */
import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, describe, it } from 'node:test';
import type { RegistrationParams } from 'vscode-languageserver/node';
import { built } from '../built';
import { didClose, didOpen, FAULTY, PULL, published, pullItems } from './documents';
import { TestServer } from './harness';
import { changed, FOLLOWING, Folder, refreshed } from './workspace-folder';

const NAME = '.ogi-report.json';

describe('the configuration file over stdio', { timeout: 60_000 }, () => {
  let bundle = '';
  let server: TestServer;
  let folder: Folder;

  before(() => {
    bundle = built('server');
  });
  beforeEach(() => {
    server = new TestServer(bundle);
    folder = new Folder();
  });
  afterEach(() => {
    server.kill();
    folder.dispose();
  });

  const start = (params: object = {}) =>
    server.initialize({ capabilities: { ...PULL, workspace: FOLLOWING }, workspaceFolders: folder.workspaceFolders, ...params });
  const levels = async (uri: string) => [
    ...new Set((await pullItems(server, uri)).filter(({ code }) => code === 'row-total').map(({ severity }) => severity)),
  ];

  it('holds for the documents below it, the nearest one alone', async () => {
    folder.write(NAME, '{ "rules": { "row-total": "hint" } } // above');
    folder.write(`inner/${NAME}`, '{ "rules": { "row-total": "off" }, }');
    await start();
    const [outer, inner, unsaved] = [folder.uri('a.txt'), folder.uri('inner/deep/b.txt'), 'untitled:Untitled-1'];
    server.send(didOpen(outer, FAULTY), didOpen(inner, FAULTY), didOpen(unsaved, FAULTY));
    assert.deepEqual([await levels(outer), await levels(inner), await levels(unsaved)], [[4], [], [1]]);
  });

  it('gives way to the settings', async () => {
    folder.write(NAME, '{ "rules": { "row-total": "off", "section-title": "off" } }');
    await start({ initializationOptions: { rules: { 'row-total': 'info' } } });
    const uri = folder.uri('a.txt');
    server.send(didOpen(uri, FAULTY));
    assert.deepEqual(await levels(uri), [3]);
  });

  it('is followed while it comes, changes and goes', async () => {
    await start();
    const { params } = await server.requests.take(({ method }) => method === 'client/registerCapability');
    assert.ok((params as RegistrationParams).registrations.some(({ method }) => method === 'workspace/didChangeWatchedFiles'));
    const uri = folder.uri('a.txt');
    server.send(didOpen(uri, FAULTY));
    assert.deepEqual(await levels(uri), [1]);
    for (const [text, level] of [
      ['{ "rules": { "row-total": "hint" } }', 4],
      ['{ "rules": { "row-total": "warning" } }', 2],
    ] as const) {
      server.send(changed(folder.write(NAME, text)));
      await refreshed(server);
      assert.deepEqual(await levels(uri), [level]);
    }
    folder.remove(NAME);
    server.send(changed(folder.uri(NAME)));
    await refreshed(server);
    assert.deepEqual(await levels(uri), [1]);
  });

  it('is told what is wrong in it until that is mended', async () => {
    const config = folder.write(NAME, '{\n  "rules": { "row-totals": "off", "row-total": "hint" }\n}');
    await start();
    const uri = folder.uri('a.txt');
    server.send(didOpen(uri, FAULTY));
    assert.deepEqual(await levels(uri), [4], 'the rest of it holds');
    const wrong = await published(server, config);
    assert.deepEqual(
      wrong.diagnostics.map(({ code, source, range }) => [code, source, range.start]),
      [['config', 'ogi-report', { line: 1, character: 13 }]],
    );
    assert.match(String(wrong.diagnostics[0]?.message), /row-totals/);
    server.send(changed(folder.write(NAME, '{ "rules": {} }')));
    assert.deepEqual((await published(server, config)).diagnostics, []);
    server.send(changed(folder.write(NAME, '{ "rules": 3 }')));
    assert.equal((await published(server, config)).diagnostics.length, 1);
    folder.remove(NAME);
    server.send(changed(config));
    assert.deepEqual((await published(server, config)).diagnostics, []);
  });

  it('is told that last year’s reports are not where it says, until they are', async () => {
    const config = folder.write(NAME, '{\n  "previous": "last/2022"\n}');
    await start();
    server.send(didOpen(folder.uri('a.txt'), FAULTY));
    await levels(folder.uri('a.txt'));
    const [wrong, ...more] = (await published(server, config)).diagnostics;
    assert.deepEqual([wrong?.range.start, more], [{ line: 1, character: 14 }, []]);
    assert.match(String(wrong?.message), /没有这个文件或文件夹：.*2022，请核对路径/);
    server.send(changed(folder.write('last/2022/b.txt', FAULTY)));
    assert.deepEqual((await published(server, config)).diagnostics, []);
  });

  it('is read anew on opening for clients that do not follow files', async () => {
    await start({ capabilities: PULL });
    const uri = folder.uri('a.txt');
    server.send(didOpen(uri, FAULTY));
    assert.deepEqual(await levels(uri), [1]);
    folder.write(NAME, '{ "rules": { "row-total": "hint" } }');
    server.send(didClose(uri), didOpen(uri, FAULTY));
    assert.deepEqual(await levels(uri), [4]);
  });
});
