import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { ErrorCodes } from 'vscode-languageserver/node';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { skeleton } from '../../server/src/form/skeleton';
import { TABLE_VIEW, type TableViewResult, type WriteCellsResult } from '../../server/src/lsp/protocol';
import { built } from '../built';
import { didOpen } from './documents';
import { TestServer } from './harness';

const URI = 'file:///a.txt';
const TEXT = skeleton('2021', 'tsv').replaceAll('\n', '\r\n');
const textDocument = { uri: URI };
const CELL = 'applications/granted/naturalPerson';

describe('the table view over stdio', { timeout: 60_000 }, () => {
  let bundle = '';
  let server: TestServer;

  before(() => {
    bundle = built('server');
  });
  beforeEach(async () => {
    server?.kill();
    server = new TestServer(bundle);
    await server.initialize({ locale: 'zh-cn' });
  });
  after(() => server.kill());

  async function ask<R>(method: string, params: object): Promise<R> {
    const answer = await server.ask(method, { textDocument, ...params });
    assert.equal(answer.error, undefined);
    return answer.result as R;
  }

  it('gives the view of the version that was sent, and where each cell stands', async () => {
    server.send(didOpen(URI, TEXT, 'ogi-report', 7));
    const made = await ask<TableViewResult>(TABLE_VIEW.view, {});
    assert.ok('view' in made);
    assert.equal(made.version, 7);
    assert.equal(made.view.cells.length, 200);
    const at = made.places.find(({ cell }) => cell === CELL);
    assert.ok(at !== undefined);
    const document = TextDocument.create(URI, 'ogi-report', 7, TEXT);
    assert.equal(document.getText(at.range), '6');
  });

  it('gives the edits of all cells at once, or what is wrong', async () => {
    server.send(didOpen(URI, TEXT, 'ogi-report', 3));
    const made = await ask<WriteCellsResult>(TABLE_VIEW.write, { cells: [{ cell: CELL, text: '77' }] });
    assert.ok('edits' in made);
    assert.equal(made.version, 3);
    const text = TextDocument.applyEdits(TextDocument.create(URI, 'ogi-report', 3, TEXT), made.edits as TextEdit[]);
    assert.equal(text, TEXT.replace('（一）予以公开\t6', '（一）予以公开\t77'));
    const cells = [
      { cell: CELL, text: '8' },
      { cell: 'applications/granted/total', text: '很多' },
    ];
    assert.deepEqual(await ask<WriteCellsResult>(TABLE_VIEW.write, { cells }), {
      problems: [{ cell: 'applications/granted/total', message: '只能填数字（可带正负号和小数点），没有写入。' }],
    });
  });

  it('refuses what is no report, and cells that are none', async () => {
    server.send(didOpen(URI, '一封信', 'plaintext'));
    assert.ok('refused' in (await ask<TableViewResult>(TABLE_VIEW.view, {})));
    const answer = await server.ask(TABLE_VIEW.write, { textDocument, cells: [{ cell: 1 }] });
    assert.equal(answer.error?.code, ErrorCodes.InvalidParams);
  });
});
