import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { DocumentSymbol, FoldingRange, SelectionRange, SymbolInformation } from 'vscode-languageserver/node';
import { LineTable } from '../../server/src/core';
import { DIALECTS } from '../../server/src/form/dialect';
import { skeleton } from '../../server/src/form/skeleton';
import { built } from '../built';
import { CLEAN, didOpen } from './documents';
import { TestServer } from './harness';

const NESTED = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };

describe('structure over stdio', { timeout: 60_000 }, () => {
  let bundle = '';
  let server: TestServer;
  let serial = 0;

  /** Opens a text under a fresh name. */
  function open(text: string, languageId?: string): string {
    serial += 1;
    const uri = `file:///structure-${serial}`;
    server.send(didOpen(uri, text, languageId));
    return uri;
  }

  async function ask<R>(method: string, params: object): Promise<R> {
    const answer = await server.ask(method, params);
    assert.equal(answer.error, undefined);
    return answer.result as unknown as R;
  }

  const about = (uri: string) => ({ textDocument: { uri } });

  before(() => {
    bundle = built('server');
  });
  beforeEach(() => {
    server?.kill();
    server = new TestServer(bundle);
  });
  after(() => server.kill());

  it('folds tables and the groups of 表三, in every dialect', async () => {
    await server.initialize({});
    for (const dialect of DIALECTS) {
      const text = skeleton('2021', dialect);
      const lines = text.split('\n');
      const folds = await ask<FoldingRange[]>('textDocument/foldingRange', about(open(text)));
      assert.equal(folds.length, 7, dialect);
      for (const { startLine, endLine } of folds) assert.ok(startLine < endLine && endLine < lines.length, dialect);
      const groups = folds.slice(2, 6).map(({ startLine }) => lines.slice(startLine, startLine + 4).join(''));
      for (const [index, label] of ['不予公开', '无法提供', '不予处理', '其他处理'].entries()) {
        assert.ok(groups[index]?.includes(label), `${dialect} ${label}`);
      }
    }
  });

  it('outlines a report as a tree', async () => {
    await server.initialize({ capabilities: NESTED });
    const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol', about(open(CLEAN)));
    assert.deepEqual(
      symbols.map(({ name }) => name.slice(0, 2)),
      ['青溪', '一、', '二、', '三、', '四、', '五、', '六、'],
    );
    const table = symbols[3]?.children?.[0];
    assert.deepEqual([table?.name, table?.detail], ['表三', '2021 格式']);
    assert.deepEqual(
      table?.children?.[0]?.children?.map(({ name }) => name),
      ['（三）不予公开', '（四）无法提供', '（五）不予处理', '（六）其他处理'],
    );
    for (const { range, selectionRange } of symbols) {
      assert.ok(range.start.line <= selectionRange.start.line && selectionRange.end.line <= range.end.line);
    }
  });

  it('outlines it as a list for a client without trees', async () => {
    await server.initialize({});
    const symbols = await ask<SymbolInformation[]>('textDocument/documentSymbol', about(open(CLEAN)));
    const group = symbols.find(({ name }) => name === '（三）不予公开');
    assert.equal(group?.containerName, '三、本年度办理结果');
    assert.equal(symbols.length, 24);
  });

  it('widens the selection from a cell to the whole text', async () => {
    await server.initialize({});
    const lines = new LineTable(CLEAN);
    const at = CLEAN.indexOf('2.重复申请\t1') + '2.重复申请\t'.length;
    const positions = [lines.position(at), lines.position(0)];
    const [first, ...others] = await ask<SelectionRange[]>('textDocument/selectionRange', { ...about(open(CLEAN)), positions });
    assert.equal(others.length, 1);
    const texts: string[] = [];
    for (let range = first; range !== undefined; range = range.parent) {
      texts.push(CLEAN.slice(lines.offset(range.range.start), lines.offset(range.range.end)));
    }
    assert.equal(texts[0], '1');
    assert.match(texts[1] ?? '', /2\.重复申请\t1\t0/);
    assert.match(texts.at(-2) ?? '', /^三、收到和处理/);
    assert.equal(texts.at(-1), CLEAN);
  });

  it('leaves other Markdown to others, and serves a draft that is declared to be a report', async () => {
    await server.initialize({ capabilities: NESTED });
    const notes = open('# 会议纪要\n\n一、参会人员\n', 'markdown');
    assert.equal(await ask('textDocument/foldingRange', about(notes)), null);
    assert.equal(await ask('textDocument/documentSymbol', about(notes)), null);
    const begun = await ask<DocumentSymbol[]>('textDocument/documentSymbol', about(open('一、总体情况\n')));
    assert.deepEqual(
      begun.map(({ name }) => name),
      ['一、总体情况'],
    );
  });
});
