import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ErrorCodes } from 'vscode-languageserver/node';
import { skeleton } from '../../server/src/form/skeleton';
import { DOCUMENTS } from '../../server/src/lsp/protocol';
import { parse } from '../../server/src/report/parse';
import { built } from '../built';
import { cellName, cellsOf } from '../meta/reports';
import { didOpen } from './documents';
import { TestServer } from './harness';

const URI = 'file:///a.txt';
const TEXT = skeleton('2021', 'tsv');

function cells(text: string): readonly string[] {
  return cellsOf(parse(text)).map((cell) => `${cellName(cell)} ${cell.text}`);
}

describe('documents of other programs over LSP', { timeout: 60_000 }, () => {
  let server: TestServer;

  before(async () => {
    server = new TestServer(built('server'));
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

  it('a page that was saved comes in, from older sites, too', async () => {
    const page = Buffer.from(await exported('html')).toString('utf8');
    for (const content of [Buffer.from(page), Buffer.from(`\ufeff${page}`, 'utf16le')]) {
      const { result } = await server.ask(DOCUMENTS.importWord, { kind: 'page', content: content.toString('base64') });
      assert.deepEqual(cells((result as { text: string }).text), cells(TEXT));
    }
    const older = Uint8Array.from([0x3c, 0x70, 0x3e, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa]);
    const { result } = await server.ask(DOCUMENTS.importWord, { kind: 'page', content: Buffer.from(older).toString('base64') });
    assert.match((result as { text: string }).text, /信息公开/);
    const binary = await server.ask(DOCUMENTS.importWord, { kind: 'page', content: Buffer.from([0x7f, 0, 1]).toString('base64') });
    assert.match((binary.result as { refused: string }).refused, /UTF-8/);
  });

  it('a copied table is pasted in the dialect of the report; other tables, and other documents, are left to the editor', async () => {
    const page = Buffer.from(await exported('html')).toString('utf8');
    const [, table = ''] = page.match(/<table[\s\S]*?<\/table>/g) ?? [];
    async function pasted(uri: string, html: string): Promise<string | null> {
      const { result, error } = await server.ask(DOCUMENTS.paste, { textDocument: { uri }, html });
      assert.equal(error, undefined);
      return (result as { text: string | null }).text;
    }
    const tabs = await pasted(URI, `<html><body><!--StartFragment-->${table}<!--EndFragment--></body></html>`);
    assert.match(tabs ?? '', /^[^<]*\t\t2\.重复申请\t1\t0[^<]*$/);
    const pipes = 'file:///a.md';
    server.send(didOpen(pipes, skeleton('2021', 'pipes'), 'markdown'));
    assert.match((await pasted(pipes, table)) ?? '', /\| 2\.重复申请 \|/);
    assert.equal(await pasted(URI, '<table><tr><td>姓名</td><td>电话</td></tr></table>'), null);
    const letter = 'file:///letter.txt';
    server.send(didOpen(letter, '一封信', 'plaintext'));
    assert.equal(await pasted(letter, table), null);
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
