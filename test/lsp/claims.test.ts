/** Between what the text says and the cells it speaks of, over stdio. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Location } from 'vscode-languageserver/node';
import { LineTable } from '../../server/src/core';
import { built } from '../built';
import { CLEAN, didOpen } from './documents';
import { TestServer } from './harness';

const URI = 'file:///claims.txt';

describe('claims of the text over stdio', { timeout: 60_000 }, () => {
  const lines = new LineTable(CLEAN);
  let server: TestServer;

  before(async () => {
    server = new TestServer(built('server'));
    await server.initialize({});
    server.send(didOpen(URI, CLEAN));
  });
  after(() => server.kill());

  /** The texts of the places that a request leads to from the middle of the first `at` behind `behind`. */
  async function lead(method: string, behind: string, at: string, more: object = {}, uri = URI): Promise<readonly string[] | null> {
    const offset = CLEAN.indexOf(at, CLEAN.indexOf(behind) + behind.length);
    const position = lines.position(offset + Math.floor(at.length / 2));
    const answer = await server.ask(method, { textDocument: { uri }, position, ...more });
    assert.equal(answer.error, undefined);
    const places = answer.result as unknown as readonly Location[] | null;
    return places?.map(({ range }) => `${range.start.line}: ${CLEAN.slice(lines.offset(range.start), lines.offset(range.end))}`) ?? null;
  }

  const line = (text: string): number => lines.position(CLEAN.indexOf(text)).line;

  it('lead to their cells', async () => {
    const row = line('一、本年新收');
    assert.deepEqual(await lead('textDocument/definition', '本年', '新收政府信息公开申请18件'), [`${row}: 18`]);
    assert.deepEqual(await lead('textDocument/definition', '18件，', '上年结转1件'), [`${line('二、上年结转')}: 1`]);
  });

  it('are found from their cells, with the cell where it is asked for', async () => {
    const claim = `${line('本年新收政府')}: 新收政府信息公开申请18件`;
    const include = (includeDeclaration: boolean) => ({ context: { includeDeclaration } });
    const row = '一、本年新收政府信息公开申请数量\t\t12\t4\t1\t0\t1\t0';
    assert.deepEqual(await lead('textDocument/references', row, '18', include(false)), [claim]);
    assert.deepEqual(await lead('textDocument/references', row, '18', include(true)), [`${line('一、本年新收')}: 18`, claim]);
    assert.deepEqual(await lead('textDocument/references', '本年', '新收政府信息公开申请18件', include(false)), [claim]);
  });

  it('are nowhere else', async () => {
    assert.equal(await lead('textDocument/definition', '三、收到和', '处理'), null);
    assert.equal(await lead('textDocument/references', '行政许可', '126', { context: { includeDeclaration: true } }), null);
    assert.equal(await lead('textDocument/definition', '本年', '新收', {}, 'file:///closed.txt'), null);
  });
});
