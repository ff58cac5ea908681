/** `workspace/diagnostic` over stdio: every report of the folders, opened or not, where the setting asks for it. */
import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, describe, it } from 'node:test';
import { type InitializeResult, LSPErrorCodes, type WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { built } from '../built';
import { CLEAN, didOpen, expected, FAULTY, PULL, shown } from './documents';
import { TestServer } from './harness';
import { changed, FOLLOWING, Folder, reportOf } from './workspace-folder';

type Known = readonly { readonly uri: string; readonly value: string }[];

describe('workspace diagnostics over stdio', { timeout: 60_000 }, () => {
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

  async function start(checkWorkspace = true): Promise<InitializeResult> {
    const answer = await server.initialize({
      capabilities: { ...PULL, workspace: { ...FOLLOWING, configuration: false } },
      workspaceFolders: folder.workspaceFolders,
      initializationOptions: { checkWorkspace },
    });
    return answer.result as unknown as InitializeResult;
  }

  async function ask(previousResultIds: Known = [], more: object = {}): Promise<WorkspaceDiagnosticReport['items']> {
    const answer = await server.ask('workspace/diagnostic', { previousResultIds, ...more });
    assert.equal(answer.error, undefined);
    return (answer.result as unknown as WorkspaceDiagnosticReport).items;
  }

  const known = (items: WorkspaceDiagnosticReport['items']): Known =>
    items.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]));

  it('is promised where the setting asks for it', async () => {
    const { capabilities } = await start();
    assert.equal((capabilities.diagnosticProvider as { workspaceDiagnostics: boolean }).workspaceDiagnostics, true);
  });

  it('is neither promised nor given unless the setting asks for it', async () => {
    const stale = folder.write('a.txt', FAULTY);
    const { capabilities } = await start(false);
    assert.deepEqual(capabilities.diagnosticProvider, {
      identifier: 'ogi-report',
      interFileDependencies: true,
      workspaceDiagnostics: false,
    });
    assert.deepEqual(await ask(), []);
    assert.deepEqual(await ask([{ uri: stale, value: '1' }]), [{ uri: stale, version: null, kind: 'full', items: [] }]);
  });

  it('gives the findings of all reports, opened or not, and none of other files', async () => {
    const faulty = folder.write('b/faulty.txt', FAULTY);
    const other = folder.write('b/note.md', '# 会议通知\n');
    const opened = folder.write('c.txt', CLEAN);
    for (const hidden of ['node_modules/x.txt', '.git/y.txt', 'b/picture.png']) folder.write(hidden, FAULTY);
    await start();
    server.send(didOpen(opened, `\n${FAULTY}`, 'ogi-report', 7));
    const items = await ask();
    assert.deepEqual(
      items.map((item) => [item.uri, item.version, item.kind === 'full' ? shown(item.items) : item.kind]),
      [
        [faulty, null, expected(FAULTY)],
        [other, null, []],
        [opened, 7, expected(`\n${FAULTY}`)],
      ],
    );
  });

  it('says “unchanged” of what is, reads again what has changed, and takes back what is gone', async () => {
    const [one, two] = [folder.write('1.txt', FAULTY), folder.write('2.txt', FAULTY)];
    await start();
    const first = known(await ask());
    assert.deepEqual(
      (await ask(first)).map(({ kind }) => kind),
      ['unchanged', 'unchanged'],
    );
    server.send(changed(folder.write('2.txt', `\n\n${CLEAN}`)));
    const second = await ask(first);
    assert.deepEqual(
      second.map((item) => [item.uri, item.kind === 'full' ? item.items : item.kind]),
      [
        [one, 'unchanged'],
        [two, []],
      ],
    );
    folder.remove('1.txt');
    server.send(changed(one));
    assert.deepEqual(
      (await ask(known(second))).map((item) => [item.uri, item.kind]),
      [
        [two, 'unchanged'],
        [one, 'full'],
      ],
    );
  });

  it('compares with last year’s report, and again when that changes or the configuration does', async () => {
    const current = folder.write('2023.txt', reportOf('青溪县水务局', 2023));
    const last = folder.write('2022.txt', reportOf('青溪县水务局', 2022));
    await start();
    const rules = async (ids: Known = []): Promise<readonly unknown[] | string | undefined> => {
      const item = (await ask(ids)).find(({ uri }) => uri === current);
      return item?.kind === 'full' ? item.items.map(({ code }) => code).sort() : item?.kind;
    };
    assert.deepEqual(await rules(), ['copied-from-last-year', 'in-force-across-years']);
    const ids = known(await ask());
    assert.equal(await rules(ids), 'unchanged');
    server.send(
      changed(folder.write('2022.txt', reportOf('青溪县水务局', 2022).replace('行政规范性文件\t3\t1\t12', '行政规范性文件\t3\t1\t10'))),
    );
    assert.deepEqual(await rules(ids), ['copied-from-last-year']);
    server.send(changed(folder.write('.ogi-report.json', '{ "rules": { "copied-from-last-year": "off" } }')));
    assert.deepEqual(await rules(ids), []);
    assert.ok(last !== current);
  });

  it('comes piece by piece with progress where the client gives tokens', async () => {
    for (const name of ['1.txt', '2.txt', '3.txt']) folder.write(name, FAULTY);
    await start();
    assert.deepEqual(await ask([], { partialResultToken: 'parts', workDoneToken: 'work' }), []);
    const progress = server.notifications.rest().filter(({ method }) => method === '$/progress') as unknown as {
      readonly params: { readonly token: string; readonly value: unknown };
    }[];
    const values = (token: string) => progress.filter(({ params }) => params.token === token).map(({ params }) => params.value);
    const parts = values('parts') as readonly WorkspaceDiagnosticReport[];
    assert.deepEqual(
      parts.flatMap(({ items }) => items.map((item) => (item.kind === 'full' ? shown(item.items) : item.kind))),
      [expected(FAULTY), expected(FAULTY), expected(FAULTY)],
    );
    const work = values('work') as readonly { readonly kind: string }[];
    assert.deepEqual([work.at(0)?.kind, work.at(-1)?.kind], ['begin', 'end']);
  });

  it('stops when it is cancelled', async () => {
    for (let file = 0; file < 40; file++) folder.write(`${file}.txt`, FAULTY);
    await start();
    const id = server.nextId();
    server.send({ id, method: 'workspace/diagnostic', params: { previousResultIds: [] } }, { method: '$/cancelRequest', params: { id } });
    assert.equal((await server.response(id)).error?.code, LSPErrorCodes.RequestCancelled);
    assert.equal((await ask()).length, 40);
  });
});
