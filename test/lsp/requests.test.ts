import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { ErrorCodes, LSPErrorCodes } from 'vscode-languageserver/node';
import { built } from '../built';
import { didOpen, FAULTY, PULL, pull } from './documents';
import { TestServer } from './harness';

const URI = 'file:///a.txt';

describe('requests over stdio', { timeout: 60_000 }, () => {
  let bundle = '';
  let server: TestServer;

  before(() => {
    bundle = built('server');
  });
  beforeEach(() => {
    server?.kill();
    server = new TestServer(bundle);
  });
  after(() => server.kill());

  it('refuses what comes before initialize, and goes on', async () => {
    const early = await server.ask('textDocument/diagnostic', { textDocument: { uri: URI } });
    assert.equal(early.error?.code, ErrorCodes.ServerNotInitialized);
    const answer = await server.initialize({ capabilities: PULL });
    assert.equal(answer.error, undefined);
  });

  it('refuses a second initialize', async () => {
    await server.initialize({ capabilities: PULL });
    const again = await server.ask('initialize', { processId: null, rootUri: null, capabilities: {} });
    assert.equal(again.error?.code, ErrorCodes.InvalidRequest);
  });

  it('answers MethodNotFound to what it does not know, and ignores unknown notifications', async () => {
    await server.initialize({ capabilities: PULL });
    server.send({ method: 'someone/else', params: {} }, { method: '$/unknown', params: {} });
    const unknown = await server.ask('textDocument/doesNotExist', { textDocument: { uri: URI } });
    assert.equal(unknown.error?.code, ErrorCodes.MethodNotFound);
  });

  it('honours cancellation, of a request under way and of one still waiting', async () => {
    await server.initialize({ capabilities: PULL });
    server.send(didOpen(URI, FAULTY));
    await pull(server, URI);
    const ids = [server.nextId(), server.nextId(), server.nextId()];
    const asked = ids.map((id) => ({ id, method: 'textDocument/diagnostic', params: { textDocument: { uri: URI } } }));
    server.send(...asked, ...ids.slice(0, 2).map((id) => ({ method: '$/cancelRequest', params: { id } })));
    const answers = await Promise.all(ids.map((id) => server.response(id)));
    const codes = answers.map(({ error }) => error?.code);
    assert.deepEqual(codes, [LSPErrorCodes.RequestCancelled, LSPErrorCodes.RequestCancelled, undefined]);
  });

  it('refuses requests after shutdown and exits with 0', async () => {
    await server.initialize({ capabilities: PULL });
    server.send(didOpen(URI, FAULTY));
    await server.ask('shutdown');
    const late = await server.ask('textDocument/diagnostic', { textDocument: { uri: URI } });
    assert.equal(late.error?.code, ErrorCodes.InvalidRequest);
    const unknown = await server.ask('textDocument/doesNotExist', {});
    assert.equal(unknown.error?.code, ErrorCodes.InvalidRequest);
    server.send({ method: 'exit' });
    assert.equal(await server.exitCode, 0);
  });

  it('exits with 1 when there was no shutdown', async () => {
    await server.initialize({ capabilities: PULL });
    server.send({ method: 'exit' });
    assert.equal(await server.exitCode, 1);
  });
});
