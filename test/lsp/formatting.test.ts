import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { InitializeResult, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LineTable } from '../../server/src/core';
import { skeleton } from '../../server/src/form/skeleton';
import { built } from '../built';
import { didOpen } from './documents';
import { TestServer } from './harness';

const URI = 'file:///a.txt';
const CLEAN = skeleton('2021', 'tsv').replaceAll('\n', '\r\n');
const SPOILED = CLEAN.replace('\t\t2.重复申请', '\r\n- 3 -\r\n\r\n\t\t2.重复申请').replace('结果维持', '结果 维持');
const options = { tabSize: 4, insertSpaces: true };
const DYNAMIC = { textDocument: { formatting: { dynamicRegistration: true }, rangeFormatting: { dynamicRegistration: true } } };

describe('formatting over stdio', { timeout: 60_000 }, () => {
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

  async function formatted(text: string, method = 'textDocument/formatting', more: object = {}): Promise<string> {
    const answer = await server.ask(method, { textDocument: { uri: URI }, options, ...more });
    assert.equal(answer.error, undefined);
    return TextDocument.applyEdits(TextDocument.create(URI, '', 1, text), answer.result as unknown as TextEdit[]);
  }

  it('tidies every table, and leaves a tidy text alone', async () => {
    const answer = await server.initialize({});
    assert.equal((answer.result as unknown as InitializeResult).capabilities.documentFormattingProvider, true);
    server.send(didOpen(URI, SPOILED));
    assert.equal(await formatted(SPOILED), CLEAN);
    server.send(didOpen(URI, CLEAN, 'ogi-report', 2));
    assert.equal(await formatted(CLEAN), CLEAN);
  });

  it('a range: the tables that it touches', async () => {
    await server.initialize({});
    server.send(didOpen(URI, SPOILED));
    const at = new LineTable(SPOILED).position(SPOILED.indexOf('结果 维持'));
    const range = { start: at, end: at };
    assert.equal(await formatted(SPOILED, 'textDocument/rangeFormatting', { range }), SPOILED.replace('结果 维持', '结果维持'));
  });

  it('other texts stay as they are', async () => {
    await server.initialize({});
    server.send(didOpen(URI, '| a |\n|--|\n', 'markdown'));
    assert.equal(await formatted('| a |\n|--|\n'), '| a |\n|--|\n');
  });

  it('registers for its own languages where the client lets it, and not for HTML', async () => {
    const answer = await server.initialize({ capabilities: DYNAMIC });
    assert.equal((answer.result as unknown as InitializeResult).capabilities.documentFormattingProvider, undefined);
    const asked = await server.requests.take(({ method }) => method === 'client/registerCapability');
    assert.match(JSON.stringify(asked.params), /textDocument\/formatting.*ogi-report.*plaintext.*markdown/);
    assert.ok(!JSON.stringify(asked.params).includes('html'));
  });
});
