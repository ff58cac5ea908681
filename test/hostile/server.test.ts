/** The server as it is shipped, over stdio, with clients that break the protocol: it answers what can be answered and goes on. */
import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, describe, it } from 'node:test';
import { ErrorCodes, LSPErrorCodes, type ResponseMessage } from 'vscode-languageserver/node';
import { CLEAN, didChange, didClose, didOpen, expected, FAULTY, PULL, pullItems, shown } from '../lsp/documents';
import { build, TestServer } from '../lsp/harness';

const URI = 'file:///hostile/a.txt';

function framed(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** Refused or answered, but not failed. */
function answeredSoundly({ error }: ResponseMessage): boolean {
  return error === undefined || error.code === ErrorCodes.InvalidParams;
}

describe('a hostile client', { timeout: 120_000 }, () => {
  let bundle = '';
  let server: TestServer;

  before(() => {
    bundle = build('server', 'hostile-server');
  });
  beforeEach(() => {
    server = new TestServer(bundle);
  });
  afterEach(() => server.kill());

  const start = () => server.initialize({ capabilities: ABLE });
  /** Opens a faulty report anew and sees that its findings are those of the core. */
  const works = async (uri = 'file:///hostile/sound.txt') => {
    server.send(didOpen(uri, FAULTY));
    assert.deepEqual(shown(await pullItems(server, uri)), expected(FAULTY));
  };

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
      await start();
      server.write(bytes);
      await works();
      assert.equal(await server.stop(), 0);
    });
  }

  for (const [name, bytes] of Object.entries({
    'a header without a length': 'Content-Type: application/json\r\n\r\n',
    'a header with a length that is none': 'Content-Length: many\r\n\r\n',
    'a header that is none': 'GET / HTTP/1.1\r\n\r\n',
  })) {
    it(`sends ${name}, and the server goes on with what comes next`, async () => {
      await start();
      server.write(bytes);
      // What arrives in one piece with a broken header is read when the next piece comes.
      const more = setInterval(() => server.send({ method: '$/more' }), 10);
      try {
        await works();
      } finally {
        clearInterval(more);
      }
    });
  }

  it('asks for methods that there are not, and is told so', async () => {
    await start();
    for (const method of ['textDocument/none', '$/none', 'ogiReport/none', '', '__proto__', 'constructor']) {
      assert.equal((await server.ask(method, {})).error?.code, ErrorCodes.MethodNotFound, method);
      server.send({ method, params: { anything: 1 } });
    }
    await works();
  });

  it('asks before initialize and after shutdown, and is refused', async () => {
    server.send(didOpen(URI, FAULTY), { method: 'textDocument/none' }, { method: '$/cancelRequest', params: { id: 99 } });
    for (const method of ['textDocument/diagnostic', 'textDocument/hover', 'ogiReport/tableView', 'textDocument/none'])
      assert.equal((await server.ask(method, { textDocument: { uri: URI } })).error?.code, ErrorCodes.ServerNotInitialized, method);
    await start();
    assert.equal(
      (await server.ask('initialize', { processId: null, rootUri: null, capabilities: {} })).error?.code,
      ErrorCodes.InvalidRequest,
    );
    await works();
    await server.ask('shutdown');
    server.send(didOpen(URI, FAULTY));
    for (const method of ['textDocument/diagnostic', 'textDocument/hover', 'ogiReport/tableView', 'shutdown', 'textDocument/none'])
      assert.equal((await server.ask(method, { textDocument: { uri: URI } })).error?.code, ErrorCodes.InvalidRequest, method);
    server.send({ method: 'exit' });
    assert.equal(await server.exitCode, 0);
  });

  it('leaves without shutdown, which is told by the exit code', async () => {
    await start();
    server.send({ method: 'exit' });
    assert.equal(await server.exitCode, 1);
  });

  it('gives parameters of every wrong kind to every request, and none of them breaks the server', async () => {
    const { result } = await start();
    assert.ok(result !== undefined);
    server.send(didOpen(URI, FAULTY));
    for (const method of REQUESTS) {
      for (const params of [undefined, {}, [], { textDocument: null }, { textDocument: { uri: 5 } }, { textDocument: { uri: URI } }]) {
        const { error } = await server.ask(method, params);
        assert.notEqual(error?.code, ErrorCodes.MethodNotFound, method);
      }
    }
    for (const method of NOTIFICATIONS) for (const params of [undefined, {}, [], { textDocument: {} }]) server.send({ method, params });
    await works();
  });

  it('asks for places outside the text, and gets what is nearest or nothing', async () => {
    await start();
    server.send(didOpen(URI, FAULTY));
    const far = 1_000_000_000;
    const places = [
      { line: far, character: far },
      { line: 0, character: far },
      { line: far, character: 0 },
      { line: -1, character: -1 },
      { line: 2 ** 31 - 1, character: 2 ** 31 - 1 },
    ];
    for (const position of places) {
      const range = { start: position, end: position };
      const upsideDown = { start: position, end: { line: 0, character: 0 } };
      const at = { textDocument: { uri: URI }, position, positions: [position], context: { diagnostics: [] }, options: OPTIONS };
      for (const method of REQUESTS.filter((each) => !WITHOUT_PLACES.has(each))) {
        for (const place of [range, upsideDown]) {
          const answer = await server.ask(method, { ...at, ...WISHES[method], range: place });
          assert.ok(answeredSoundly(answer), `${method} at ${JSON.stringify(position)}: ${answer.error?.message}`);
        }
      }
    }
    assert.deepEqual(shown(await pullItems(server, URI)), expected(FAULTY));
  });

  it('changes documents that are not open, with versions that go back, and places outside the text', async () => {
    await start();
    server.send(didChange(URI, 2, { text: FAULTY }), didClose(URI));
    assert.deepEqual(await pullItems(server, URI), []);
    server.send(didOpen(URI, CLEAN, 'ogi-report', 10));
    const far = { line: 1_000_000_000, character: 1_000_000_000 };
    const top = { line: 0, character: 0 };
    for (const range of [
      { start: far, end: far },
      { start: far, end: top },
      { start: { line: -5, character: -5 }, end: top },
      { start: { line: 0, character: 1_000_000_000 }, end: { line: 0, character: 2_000_000_000 } },
    ]) {
      server.send(didChange(URI, 3, { range, text: '多' }), didChange(URI, 1, { range, text: '' }));
    }
    for (const odd of [{ range: null, text: null }, { range: { start: top }, text: 'x' }, { text: 5 }, null, 'text'])
      server.send({ method: 'textDocument/didChange', params: { textDocument: { uri: URI, version: 4 }, contentChanges: [odd] } });
    server.send({ method: 'textDocument/didChange', params: { textDocument: { uri: URI }, contentChanges: [{ text: 'x' }] } });
    server.send({ method: 'textDocument/didChange', params: { textDocument: { uri: URI, version: 5 }, contentChanges: 'none' } });
    server.send(didChange(URI, 6, { text: FAULTY }));
    assert.deepEqual(shown(await pullItems(server, URI)), expected(FAULTY));
    server.send(didOpen(URI, CLEAN, 'ogi-report', 7));
    assert.deepEqual(await pullItems(server, URI), []);
  });

  it('cancels what it asks for, over and over, and gets one answer for each request', async () => {
    await start();
    server.send(didOpen(URI, FAULTY));
    const ids: number[] = [];
    for (let round = 0; round < 100; round++) {
      for (const method of ['textDocument/diagnostic', 'textDocument/documentSymbol', 'ogiReport/tableView']) {
        const id = server.nextId();
        ids.push(id);
        server.send({ id, method, params: { textDocument: { uri: URI } } }, { method: '$/cancelRequest', params: { id } });
      }
      server.send({ method: '$/cancelRequest', params: { id: 1_000_000 + round } }, { method: '$/cancelRequest', params: {} });
    }
    const answers = await Promise.all(ids.map((id) => server.response(id)));
    for (const { error } of answers) assert.ok(error === undefined || error.code === LSPErrorCodes.RequestCancelled, error?.message);
    assert.ok(answers.some(({ error }) => error?.code === LSPErrorCodes.RequestCancelled));
    await works();
  });

  it('opens a thousand reports, and each has its own findings', async () => {
    await start();
    const uris = Array.from({ length: 1000 }, (_, index) => `file:///hostile/${index}.txt`);
    for (const [index, uri] of uris.entries()) server.send(didOpen(uri, index % 2 === 0 ? FAULTY : CLEAN));
    const counts = await Promise.all(uris.map(async (uri) => (await pullItems(server, uri)).length));
    const faulty = expected(FAULTY).length;
    assert.ok(faulty > 0);
    assert.deepEqual(
      counts,
      uris.map((_, index) => (index % 2 === 0 ? faulty : 0)),
    );
    server.send(...uris.map(didClose));
    await works();
  });
});

/** A client that can do all that makes the server offer more. */
const ABLE = {
  textDocument: {
    ...PULL.textDocument,
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    formatting: { dynamicRegistration: true },
    rangeFormatting: { dynamicRegistration: true },
  },
};

/** Every request that the server answers. */
const REQUESTS = [
  ...['diagnostic', 'codeAction', 'completion', 'hover', 'documentSymbol', 'foldingRange', 'documentHighlight', 'selectionRange'],
  ...['inlayHint', 'codeLens', 'semanticTokens/full', 'semanticTokens/range', 'formatting', 'rangeFormatting'],
]
  .map((name) => `textDocument/${name}`)
  .concat(
    ['insertTable', 'insertSection', 'fillBlanks', 'changeDialect', 'normaliseTable', 'copyTable', 'describe'].map(
      (name) => `ogiReport/${name}`,
    ),
    ['newReport', 'readReport', 'importWord', 'export', 'tableView', 'writeCells', 'compareYears'].map((name) => `ogiReport/${name}`),
  );

/** Those that speak of no place in a document, or of nothing but a document. */
const WITHOUT_PLACES = new Set(
  ['newReport', 'readReport', 'importWord', 'export', 'writeCells', 'compareYears'].map((name) => `ogiReport/${name}`),
);

const OPTIONS = { tabSize: 4, insertSpaces: true };

const WISHES: Readonly<Record<string, object>> = {
  'ogiReport/insertSection': { section: 3 },
  'ogiReport/fillBlanks': { scope: 'table' },
  'ogiReport/changeDialect': { dialect: 'pipes' },
};

const NOTIFICATIONS = [
  ...['didOpen', 'didChange', 'didClose', 'didSave', 'willSave'].map((name) => `textDocument/${name}`),
  ...['didChangeConfiguration', 'didChangeWatchedFiles', 'didChangeWorkspaceFolders'].map((name) => `workspace/${name}`),
  ...['initialized', '$/setTrace', '$/cancelRequest', 'window/workDoneProgress/cancel'],
];
