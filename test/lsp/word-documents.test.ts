import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ErrorCodes } from 'vscode-languageserver/node';
import { skeleton } from '../../server/src/form/skeleton';
import { DOCUMENTS } from '../../server/src/lsp/protocol';
import { parse } from '../../server/src/report/parse';
import { cellName, cellsOf } from '../meta/reports';
import { didOpen } from './documents';
import { build, TestServer } from './harness';

const URI = 'file:///a.txt';
const TEXT = skeleton('2021', 'tsv');

function cells(text: string): readonly string[] {
  return cellsOf(parse(text)).map((cell) => `${cellName(cell)} ${cell.text}`);
}

describe('documents of other programs over LSP', { timeout: 60_000 }, () => {
  let server: TestServer;

  before(async () => {
    server = new TestServer(build('server', 'lsp-documents'));
    await server.initialize({ capabilities: {} });
    server.send(didOpen(URI, TEXT));
  });
  after(() => server.kill());

  async function exported(target: string): Promise<Uint8Array> {
    const { result, error } = await server.ask(DOCUMENTS.export, { textDocument: { uri: URI }, target });
    assert.equal(error, undefined);
    const { content, notices } = result as { content: string; notices: string[] };
    assert.deepEqual(notices, []);
    return Buffer.from(content, 'base64');
  }

  it('a report goes out to Word and comes in again with the same cells, in the dialect asked for', async () => {
    const content = Buffer.from(await exported('word')).toString('base64');
    for (const dialect of [undefined, 'cells', 'pipes', 'html']) {
      const { result } = await server.ask(DOCUMENTS.importWord, { content, ...(dialect && { dialect }) });
      const { text } = result as { text: string };
      assert.deepEqual(cells(text), cells(TEXT), dialect);
    }
  });

  it('a report goes out as a web page', async () => {
    const page = Buffer.from(await exported('html')).toString('utf8');
    assert.match(page, /^<!DOCTYPE html>/);
    assert.deepEqual(cells(page), cells(TEXT));
  });

  it('what is no Word document is refused in words; what makes no sense is an error', async () => {
    const refused = await server.ask(DOCUMENTS.importWord, { content: Buffer.from('text').toString('base64') });
    assert.match((refused.result as { refused: string }).refused, /Word/);
    const closed = await server.ask(DOCUMENTS.export, { textDocument: { uri: 'file:///other.txt' }, target: 'word' });
    assert.ok('refused' in (closed.result as object));
    assert.equal((await server.ask(DOCUMENTS.importWord, { content: '***' })).error?.code, ErrorCodes.InvalidParams);
    assert.equal(
      (await server.ask(DOCUMENTS.export, { textDocument: { uri: URI }, target: 'constructor' })).error?.code,
      ErrorCodes.InvalidParams,
    );
  });
});
