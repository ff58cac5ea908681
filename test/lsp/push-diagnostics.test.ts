import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { built } from '../built';
import { CLEAN, didChange, didClose, didOpen, expected, FAULTY, PUSH, published, repair, shown } from './documents';
import { TestServer } from './harness';

describe('push diagnostics over stdio', { timeout: 60_000 }, () => {
  let server: TestServer;
  let answer: Awaited<ReturnType<TestServer['initialize']>>;

  before(async () => {
    server = new TestServer(built('server'));
    answer = await server.initialize({ capabilities: PUSH });
  });
  after(() => server.kill());

  it('offers no pull to a client that cannot pull', () => {
    const text = JSON.stringify(answer.result);
    assert.doesNotMatch(text, /diagnosticProvider/);
    assert.match(text, /"positionEncoding":"utf-16"/);
  });

  it('publishes on opening and after each edit, and clears on closing', async () => {
    const uri = 'file:///a.txt';
    server.send(didOpen(uri, FAULTY));
    const first = await published(server, uri);
    assert.equal(first.version, 1);
    assert.deepEqual(shown(first.diagnostics), expected(FAULTY));
    server.send(didChange(uri, 2, repair()));
    assert.deepEqual(await published(server, uri), { uri, version: 2, diagnostics: [] });
    server.send(didClose(uri));
    assert.deepEqual(await published(server, uri), { uri, diagnostics: [] });
  });

  it('skips what a newer version has overtaken and ends with the newest', async () => {
    const uri = 'file:///b.txt';
    server.send(didOpen(uri, CLEAN));
    await published(server, uri);
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const last = 41;
    const edits = Array.from({ length: last - 2 }, (_, index) => didChange(uri, index + 2, { range: top, text: '\n' }));
    server.send(...edits, didChange(uri, last, { text: FAULTY }));
    const results: PublishDiagnosticsParams[] = [];
    while (results.at(-1)?.version !== last) results.push(await published(server, uri));
    assert.ok(results.length < edits.length, `${results.length} results for ${edits.length} edits`);
    const versions = results.map(({ version }) => version ?? 0);
    assert.deepEqual(
      versions,
      [...new Set(versions)].sort((a, b) => a - b),
    );
    assert.deepEqual(shown(results.at(-1)?.diagnostics ?? []), expected(FAULTY));
  });

  it('drops what is closed before its turn', async () => {
    const uri = 'file:///c.txt';
    const marker = 'file:///d.txt';
    server.send(didOpen(uri, FAULTY), didClose(uri), didOpen(marker, FAULTY));
    await published(server, marker);
    assert.deepEqual(await published(server, uri), { uri, diagnostics: [] });
    assert.deepEqual(server.notifications.rest(), []);
  });

  it('publishes anew when the settings change, and only then', async () => {
    const uri = 'file:///e.txt';
    server.send(didOpen(uri, FAULTY));
    await published(server, uri);
    const change = { method: 'workspace/didChangeConfiguration', params: { settings: { ogiReport: { rules: { 'row-total': 'hint' } } } } };
    server.send(change);
    const { diagnostics } = await published(server, uri);
    assert.deepEqual(shown(diagnostics), expected(FAULTY, { locale: 'zh-cn', severities: { 'row-total': 'hint' } }));
    assert.ok(diagnostics.some(({ code, severity }) => code === 'row-total' && severity === 4));
    const marker = 'file:///f.txt';
    server.send(change, didOpen(marker, CLEAN));
    await published(server, marker);
    assert.deepEqual(
      server.notifications.rest().filter(({ params }) => (params as PublishDiagnosticsParams).uri === uri),
      [],
    );
  });
});
