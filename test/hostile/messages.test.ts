/** The server as it is shipped, over stdio, with clients that break the protocol: it answers what can be answered and goes on. */
import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, describe, it } from 'node:test';
import { ErrorCodes, LSPErrorCodes } from 'vscode-languageserver/node';
import { built } from '../built';
import { Random } from '../fuzz/random';
import { CLEAN, didChange, didOpen, expected, FAULTY, pullItems, shown } from '../lsp/documents';
import { TestServer } from '../lsp/harness';
import { start, URI, works } from './client';

function framed(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** Another seed (OGI_SEED) tries other messages. */
const SEED = Number(process.env.OGI_SEED ?? 20211);

/** What is put into messages in place of some of their bytes. */
const NOISE = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '0',
  '-',
  'null',
  '\u0000',
  '\ud842',
  '\\u',
  '1e999',
  '"id":',
  '"__proto__":',
  '长',
];

/** A message, damaged in a few places; its header gives the length that it has then. */
function damaged(message: object, random: Random): string {
  let body = JSON.stringify({ jsonrpc: '2.0', ...message });
  for (let left = 1 + random.below(4); left > 0; left--) {
    const at = random.below(body.length);
    body = body.slice(0, at) + random.of(NOISE) + body.slice(at + random.below(6));
  }
  return framed(body);
}

describe('a hostile client', { timeout: 120_000 }, () => {
  let bundle = '';
  let server: TestServer;

  before(() => {
    bundle = built('server');
  });
  beforeEach(() => {
    server = new TestServer(bundle);
  });
  afterEach(() => server.kill());

  for (const [name, bytes] of Object.entries({
    'a body that is no JSON': framed('{"jsonrpc": "2.0", "id": 1, "method"'),
    'bytes that are no UTF-8': Buffer.concat([Buffer.from('Content-Length: 4\r\n\r\n'), Buffer.from([0xff, 0xfe, 0xc0, 0x80])]),
    'JSON that is no message': ['1', 'null', '"text"', '[]', '{}', '{"jsonrpc":"2.0"}', '{"id":7}', '{"jsonrpc":"1.0","result":1}']
      .map(framed)
      .join(''),
    'a batch': framed('[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]'),
    'methods and ids of odd types': [
      '{"jsonrpc":"2.0","id":{},"method":"textDocument/hover"}',
      '{"jsonrpc":"2.0","id":null,"method":"textDocument/hover","params":null}',
      '{"jsonrpc":"2.0","id":900001,"method":5}',
      '{"jsonrpc":"2.0","method":["textDocument/didOpen"]}',
    ]
      .map(framed)
      .join(''),
    'answers that nobody asked for': framed('{"jsonrpc":"2.0","id":31337,"result":null}') + framed('{"jsonrpc":"2.0","id":"x","error":5}'),
  })) {
    it(`sends ${name}, and the server goes on`, async () => {
      await start(server);
      server.write(bytes);
      await works(server);
      assert.equal(await server.stop(), 0);
    });
  }

  for (const [name, bytes] of Object.entries({
    'a header without a length': 'Content-Type: application/json\r\n\r\n',
    'a header with a length that is none': 'Content-Length: many\r\n\r\n',
    'a header that is none': 'GET / HTTP/1.1\r\n\r\n',
  })) {
    it(`sends ${name}, and the server goes on with what comes next`, async () => {
      await start(server);
      server.write(bytes);
      // What arrives in one piece with a broken header is read when the next piece comes.
      const more = setInterval(() => server.send({ method: '$/more' }), 10);
      try {
        await works(server);
      } finally {
        clearInterval(more);
      }
    });
  }

  it('sends messages damaged anywhere, and the server goes on', async () => {
    await start(server);
    const random = new Random(SEED);
    const messages = [
      didOpen(URI, '政府信息公开工作年度报告'),
      didChange(URI, 2, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } }, text: '多' }),
      { id: 800_000, method: 'textDocument/hover', params: { textDocument: { uri: URI }, position: { line: 0, character: 1 } } },
      { id: 800_001, method: 'ogiReport/fillBlanks', params: { textDocument: { uri: URI }, scope: 'report' } },
      { method: '$/cancelRequest', params: { id: 800_000 } },
      { method: 'workspace/didChangeConfiguration', params: { settings: { ogiReport: { rules: { 'row-total': 'off' } } } } },
      { id: 800_002, method: 'window/showMessageRequest', result: null },
    ];
    for (let round = 0; round < 3_000; round++) server.write(damaged(random.of(messages), random));
    server.send({ method: 'workspace/didChangeConfiguration', params: { settings: {} } });
    await works(server);
    assert.equal(await server.stop(), 0);
  });

  it('sends its bytes one by one, or all at once, and is understood', async () => {
    await start(server);
    const frames = [didOpen(URI, CLEAN), didChange(URI, 2, { text: FAULTY })].map((each) =>
      framed(JSON.stringify({ jsonrpc: '2.0', ...each })),
    );
    for (const byte of Buffer.from(frames.join(''))) server.write(Uint8Array.of(byte));
    assert.deepEqual(shown(await pullItems(server, URI)), expected(FAULTY));
    server.write(Buffer.concat(Array.from({ length: 200 }, (_, version) => Buffer.from(frames[version % 2] ?? ''))));
    server.send(didChange(URI, 300, { text: FAULTY }));
    assert.deepEqual(shown(await pullItems(server, URI)), expected(FAULTY));
  });

  it('asks for methods that there are not, and is told so', async () => {
    await start(server);
    for (const method of ['textDocument/none', '$/none', 'ogiReport/none', '', '__proto__', 'constructor']) {
      assert.equal((await server.ask(method, {})).error?.code, ErrorCodes.MethodNotFound, method);
      server.send({ method, params: { anything: 1 } });
    }
    await works(server);
  });

  it('asks before initialize and after shutdown, and is refused', async () => {
    server.send(didOpen(URI, FAULTY), { method: 'textDocument/none' }, { method: '$/cancelRequest', params: { id: 99 } });
    for (const method of ['textDocument/diagnostic', 'textDocument/hover', 'ogiReport/tableView', 'textDocument/none'])
      assert.equal((await server.ask(method, { textDocument: { uri: URI } })).error?.code, ErrorCodes.ServerNotInitialized, method);
    await start(server);
    assert.equal(
      (await server.ask('initialize', { processId: null, rootUri: null, capabilities: {} })).error?.code,
      ErrorCodes.InvalidRequest,
    );
    await works(server);
    await server.ask('shutdown');
    server.send(didOpen(URI, FAULTY));
    for (const method of ['textDocument/diagnostic', 'textDocument/hover', 'ogiReport/tableView', 'shutdown', 'textDocument/none'])
      assert.equal((await server.ask(method, { textDocument: { uri: URI } })).error?.code, ErrorCodes.InvalidRequest, method);
    server.send({ method: 'exit' });
    assert.equal(await server.exitCode, 0);
  });

  it('leaves without shutdown, which is told by the exit code', async () => {
    await start(server);
    server.send({ method: 'exit' });
    assert.equal(await server.exitCode, 1);
  });

  it('cancels what it asks for, over and over, and gets one answer for each request', async () => {
    await start(server);
    server.send(didOpen(URI, FAULTY));
    const ids: number[] = [];
    for (let round = 0; round < 100; round++) {
      for (const method of ['textDocument/diagnostic', 'textDocument/documentSymbol', 'ogiReport/tableView']) {
        const id = server.nextId();
        ids.push(id);
        // Now and then it is cancelled before it is asked for, too.
        if (round % 2 === 0) server.send({ method: '$/cancelRequest', params: { id } });
        server.send({ id, method, params: { textDocument: { uri: URI } } }, { method: '$/cancelRequest', params: { id } });
      }
      server.send({ method: '$/cancelRequest', params: { id: 1_000_000 + round } }, { method: '$/cancelRequest', params: {} });
    }
    const answers = await Promise.all(ids.map((id) => server.response(id)));
    for (const { error } of answers) assert.ok(error === undefined || error.code === LSPErrorCodes.RequestCancelled, error?.message);
    assert.ok(answers.some(({ error }) => error?.code === LSPErrorCodes.RequestCancelled));
    await works(server);
  });
});
