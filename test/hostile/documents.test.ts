/** Open documents: more than anybody opens, larger than anything that is checked, and changed by clients that have lost count. */
import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, describe, it } from 'node:test';
import type { InitializeResult, TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { LineTable } from '../../server/src/core';
import { built } from '../built';
import { Random } from '../fuzz/random';
import { CLEAN, didChange, didClose, didOpen, expected, FAULTY, pullItems, shown } from '../lsp/documents';
import { TestServer } from '../lsp/harness';
import { requestsOf, start, URI, works } from './client';

/** Another seed (OGI_SEED) tries other edits. */
const SEED = Number(process.env.OGI_SEED ?? 20211);

describe('open documents', { timeout: 120_000 }, () => {
  let bundle = '';
  let server: TestServer;

  before(() => {
    bundle = built('server');
  });
  beforeEach(() => {
    server = new TestServer(bundle);
  });
  afterEach(() => server.kill());

  it('changes documents that are not open, with versions that go back, and places outside the text', async () => {
    await start(server);
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

  it('are what is left of them after edits at random, many of which lie outside', async () => {
    await start(server);
    const random = new Random(SEED);
    let text = FAULTY;
    server.send(didOpen(URI, text));
    for (let version = 2; version < 60; version++) {
      const changes: TextDocumentContentChangeEvent[] = [];
      for (let left = 1 + random.below(3); left > 0; left--) {
        const lines = new LineTable(text);
        const place = () => ({ line: random.below(lines.count + 3) - 1, character: random.below(40) - 5 });
        const [from, to] = [place(), place()].sort((a, b) => lines.offset(a) - lines.offset(b));
        assert.ok(from !== undefined && to !== undefined);
        const change = random.below(20) === 0 ? { text: FAULTY } : { range: { start: from, end: to }, text: random.of(TYPED) };
        changes.push(change);
        text = change.range === undefined ? change.text : text.slice(0, lines.offset(from)) + change.text + text.slice(lines.offset(to));
      }
      server.send(didChange(URI, version, ...changes));
      assert.deepEqual(shown(await pullItems(server, URI)), expected(text));
    }
  });

  it('opens a thousand reports, and each has its own findings', async () => {
    await start(server);
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
    await works(server);
  });

  it('have names of every kind, and each has its own findings', async () => {
    await start(server);
    for (const uri of ODD_NAMES) await works(server, uri);
    server.send(...ODD_NAMES.map(didClose));
    await works(server);
  });

  it('of a hundred megabytes get one notice, and hold nothing up', async () => {
    const { result } = await start(server);
    const text = FAULTY + LARGE_LINE.repeat(Math.ceil(100_000_000 / Buffer.byteLength(LARGE_LINE)));
    const notice = async (size: number) => {
      const items = await pullItems(server, URI);
      assert.deepEqual(
        items.map(({ code, data, range }) => [code, data, range.start.line]),
        [['file-too-large', { size, limit: 5_000_000 }, 0]],
      );
    };
    server.send(didOpen(URI, text));
    await works(server);
    await notice(text.length);
    const top = { line: 0, character: 0 };
    for (let version = 2; version < 12; version++) server.send(didChange(URI, version, { range: { start: top, end: top }, text: '多' }));
    await notice(text.length + 10);
    for (const [method, params] of Object.entries(requestsOf((result as unknown as InitializeResult).capabilities)))
      assert.equal((await server.ask(method, params)).error, undefined, method);
    await works(server);
    server.send(didChange(URI, 12, { text: FAULTY }));
    assert.deepEqual(shown(await pullItems(server, URI)), expected(FAULTY));
    assert.equal(await server.stop(), 0);
  });
});

const ODD_NAMES = [
  ...['untitled:Untitled-1', 'git:/a.txt?%7B%22ref%22%3A%22~%22%7D', 'vscode-vfs://github/a/b.txt', 'mailto:a', 'file:', 'file:///'],
  ...['file:///%zz', 'file:///a%00b.txt', 'file:///a%2Fb.txt', 'file://server/share/a.txt', 'file:///../../a.txt', 'FILE:///A.TXT'],
  ...['', 'a.txt', '/a.txt', 'C:\\a.txt', '长', '\ud842', '__proto__', 'constructor', `file:///${'a'.repeat(100_000)}.txt`],
];

const TYPED = ['', '', '1', '多', '\n', '\r\n', '\t', '0\t0\t0', '𠮷', '\ud842', '二、主动公开政府信息情况\n'];

const LARGE_LINE = '本年度主动公开政府信息，收到申请，均已办结。\n';
