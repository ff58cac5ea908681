/** Last year's report over stdio: found by itself, named by settings, followed while it changes; and the comparison of both. */
import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver/node';
import { built } from '../built';
import { didChange, didOpen, PULL, PUSH, published, pullItems } from './documents';
import { TestServer } from './harness';
import { changed, FOLLOWING, Folder, refreshed, reportOf } from './workspace-folder';

const UNIT = '青溪县水务局';
const CODE = 'in-force-across-years';
const DUE = /12 \+ 本年制发 3 − 本年废止 1 = 14/;

describe('last year’s report over stdio', { timeout: 60_000 }, () => {
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

  const start = (workspace: object = FOLLOWING, capabilities: object = PULL) =>
    server.initialize({ capabilities: { ...capabilities, workspace }, workspaceFolders: folder.workspaceFolders });

  /** What is said of the other year once the server has found it. */
  async function afterRefresh(uri: string): Promise<readonly Diagnostic[]> {
    await refreshed(server);
    return (await pullItems(server, uri)).filter(({ code }) => code === CODE);
  }

  it('is found among the files of the workspace, after a first answer without it', async () => {
    folder.write('2022/水务局.txt', reportOf(UNIT, 2022));
    folder.write('2022/林业局.txt', reportOf('青溪县林业局', 2022));
    folder.write('node_modules/x/水务局.txt', reportOf(UNIT, 2022));
    await start();
    const uri = folder.uri('2023.txt');
    server.send(didOpen(uri, reportOf(UNIT, 2023)));
    await pullItems(server, uri);
    const [finding, ...more] = await afterRefresh(uri);
    assert.match(String(finding?.message), DUE);
    assert.deepEqual(more, []);
    const [related] = finding?.relatedInformation ?? [];
    assert.equal(related?.location.uri, folder.uri('2022/水务局.txt'));
    const lines = reportOf(UNIT, 2022).split('\n');
    const row = lines.findIndex((line) => line.startsWith('行政规范性文件'));
    const place = related?.location.range;
    assert.deepEqual([place?.start.line, place?.end.line], [row, row]);
    assert.equal(lines[row]?.slice(place?.start.character, place?.end.character), '12');
  });

  it('is left alone where there are two of it', async () => {
    folder.write('a/old.txt', reportOf(UNIT, 2022));
    folder.write('b/old.txt', reportOf(UNIT, 2022));
    folder.write('b/older.txt', reportOf('青溪县林业局', 2022));
    await start();
    const [doubtful, sure] = [folder.uri('2023.txt'), folder.uri('b/林业局.txt')];
    server.send(didOpen(doubtful, reportOf(UNIT, 2023)), didOpen(sure, reportOf('青溪县林业局', 2023)));
    await pullItems(server, doubtful);
    await pullItems(server, sure);
    assert.equal((await afterRefresh(sure)).length, 1);
    assert.deepEqual(
      (await pullItems(server, doubtful)).filter(({ code }) => code === CODE),
      [],
    );
  });

  it('counts with its unsaved text, and anew when that changes', async () => {
    const old = folder.write('2022.txt', reportOf(UNIT, 2022));
    await start();
    const uri = folder.uri('2023.txt');
    server.send(
      didOpen(old, reportOf(UNIT, 2022).replace('行政规范性文件\t3\t1\t12', '行政规范性文件\t3\t1\t10')),
      didOpen(uri, reportOf(UNIT, 2023)),
    );
    await pullItems(server, uri);
    await refreshed(server);
    assert.deepEqual(
      (await pullItems(server, uri)).filter(({ code }) => code === CODE),
      [],
    );
    server.send(didChange(old, 2, { text: reportOf(UNIT, 2022) }));
    await pullItems(server, old);
    assert.equal((await afterRefresh(uri)).length, 1);
  });

  it('follows files on disk', async () => {
    await start();
    const uri = folder.uri('2023.txt');
    server.send(didOpen(uri, reportOf(UNIT, 2023)));
    assert.deepEqual(
      (await pullItems(server, uri)).filter(({ code }) => code === CODE),
      [],
    );
    server.send(changed(folder.write('2022.txt', reportOf(UNIT, 2022))));
    assert.equal((await afterRefresh(uri)).length, 1);
    folder.remove('2022.txt');
    server.send(changed(folder.uri('2022.txt')));
    assert.deepEqual(await afterRefresh(uri), []);
  });

  it('is where the setting says', async () => {
    const other = new Folder();
    try {
      other.write('alt/2022.txt', reportOf('青溪县水利局', 2022));
      await server.initialize({
        capabilities: { ...PULL, workspace: FOLLOWING },
        workspaceFolders: folder.workspaceFolders,
        initializationOptions: { previous: `${other.path}/alt/2022.txt` },
      });
      const uri = folder.uri('2023.txt');
      server.send(didOpen(uri, reportOf(UNIT, 2023)));
      await pullItems(server, uri);
      assert.equal((await afterRefresh(uri)).length, 1);
    } finally {
      other.dispose();
    }
  });

  it('is where the configuration says, by a former name', async () => {
    const other = new Folder();
    try {
      other.write('2022.txt', reportOf('青溪县水利局', 2022));
      folder.write('.ogi-report.json', JSON.stringify({ previous: other.path, units: { [UNIT]: ['青溪县水利局'] } }));
      await start();
      const uri = folder.uri('2023.txt');
      server.send(didOpen(uri, reportOf(UNIT, 2023)));
      await pullItems(server, uri);
      assert.equal((await afterRefresh(uri)).length, 1);
    } finally {
      other.dispose();
    }
  });

  it('brings a second result to clients that are pushed to', async () => {
    folder.write('2022.txt', reportOf(UNIT, 2022));
    await start({}, PUSH);
    const uri = folder.uri('2023.txt');
    server.send(didOpen(uri, reportOf(UNIT, 2023)));
    assert.deepEqual((await published(server, uri)).diagnostics, []);
    const second = (await published(server, uri)).diagnostics;
    assert.match(String(second.find(({ code }) => code === CODE)?.message), DUE);
  });

  it('is compared cell by cell on request, found or given', async () => {
    await start();
    const uri = folder.uri('2023.txt');
    server.send(didOpen(uri, reportOf(UNIT, 2023)));
    const ask = async (params: object): Promise<unknown> =>
      (await server.ask('ogiReport/compareYears', { textDocument: { uri }, ...params })).result;
    assert.deepEqual(await ask({}), { missing: true });
    const old = reportOf(UNIT, 2022).replace('行政处罚\t8', '行政处罚\t5');
    const given = (await ask({ previous: old })) as { readonly markdown: string };
    assert.match(given.markdown, /^# 与上一年报告比较\n/);
    assert.match(given.markdown, /\| 5 \| 8 \| \+3 \|/);
    assert.match(given.markdown, /\| 现行有效：行政规范性文件 \| 14 \| 12 \| \*\*否\*\* \|/);
    server.send(changed(folder.write('2022.txt', old)));
    assert.deepEqual(await ask({}), given);
    assert.deepEqual(await ask({ previous: '会议通知' }), { refused: '所选文件不是可以识别的年度报告。' });
    const note = folder.uri('note.txt');
    server.send(didOpen(note, '会议通知', 'plaintext'));
    assert.deepEqual(await ask({ textDocument: { uri: note } }), { refused: '请先打开一份年度报告。' });
  });
});
