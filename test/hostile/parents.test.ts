/** Whoever has started the server dies without a word: the server goes, too, however it was started and whatever it is doing. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterEach, before, describe, it } from 'node:test';
import { built } from '../built';
import { FAULTY } from '../lsp/documents';
import { TestServer } from '../lsp/harness';

/**
 * A client as a program of its own: starts the server, says its process id when it has been answered, and stays until it is killed.
 * Arguments: the server, `stdio` or `ipc`, whether it says who it is, and a report to keep the server busy with.
 */
const PARENT = `
const { fork, spawn } = require('node:child_process');
const [server, way, named, report] = process.argv.slice(1);
const child = way === 'ipc'
  ? fork(server, ['--node-ipc'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  : spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const send = (message) => {
  const whole = { jsonrpc: '2.0', ...message };
  if (way === 'ipc') return child.send(whole);
  const body = JSON.stringify(whole);
  child.stdin.write('Content-Length: ' + Buffer.byteLength(body) + '\\r\\n\\r\\n' + body);
};
const answered = () => {
  console.log(child.pid);
  if (report === '') return;
  const textDocument = { uri: 'file:///a.txt', languageId: 'ogi-report', version: 1, text: report };
  send({ method: 'textDocument/didOpen', params: { textDocument } });
  for (let id = 2; id < 2000; id++) {
    send({ method: 'textDocument/didChange', params: { textDocument: { uri: textDocument.uri, version: id }, contentChanges: [{ text: report }] } });
    send({ id, method: 'textDocument/diagnostic', params: { textDocument } });
  }
};
(way === 'ipc' ? child : child.stdout).once(way === 'ipc' ? 'message' : 'data', answered);
send({ id: 1, method: 'initialize', params: { processId: named === 'named' ? process.pid : null, rootUri: null, capabilities: {} } });
`;

describe('a server whose parent is killed', { timeout: 60_000 }, () => {
  let bundle = '';
  let server = 0;
  let parent: ChildProcess | undefined;

  before(() => {
    bundle = built('server');
  });
  afterEach(() => {
    parent?.kill('SIGKILL');
    // Nothing that a failed test has started may live on.
    if (server > 0) kill(server);
    server = 0;
  });

  for (const way of ['stdio', 'ipc']) {
    for (const named of ['named', 'nameless']) {
      for (const [doing, report] of [
        ['has nothing to do', ''],
        ['is at work', FAULTY],
      ] as const) {
        it(`ends, started over ${way} by a ${named} client, when it ${doing}`, async () => {
          parent = spawn(process.execPath, ['-e', PARENT, bundle, way, named, report], { stdio: ['ignore', 'pipe', 'pipe'] });
          assert.ok(parent.stdout !== null && parent.stderr !== null);
          // Shared by both: it ends when neither is left.
          const said = text(parent.stderr);
          server = Number(String((await once(parent.stdout, 'data'))[0]));
          assert.ok(server > 0);
          parent.kill('SIGKILL');
          assert.doesNotMatch(await said, /^\s+at /m);
          server = 0;
        });
      }
    }
  }

  it('ends when the process that its client has named is gone, though its input stays open', async () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    const open = new TestServer(bundle);
    await open.initialize({ processId: gone });
    assert.equal(await open.exitCode, 1);
  });
});

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    // It has gone meanwhile.
    assert.equal((error as NodeJS.ErrnoException).code, 'ESRCH');
  }
}
