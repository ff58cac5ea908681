import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  type CompletionItem,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  type ServerCapabilities,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LineTable } from '../../server/src/core';
import { skeleton } from '../../server/src/form/skeleton';
import { built } from '../built';
import { didOpen } from './documents';
import { TestServer } from './harness';

const URI = 'file:///a.txt';
const SNIPPETS = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };
const REPORT = skeleton('2021', 'tsv', { value: () => '' }).replaceAll('\n', '\r\n');
const TYPING = REPORT.replace(/\t\t2\.重复申请[^\r]*/, 'cf');

describe('completion over stdio', { timeout: 60_000 }, () => {
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

  async function items(text: string, languageId: string, uri = URI): Promise<readonly CompletionItem[] | null> {
    server.send(didOpen(uri, text, languageId));
    const at = text.indexOf('cf');
    const position = new LineTable(text).position(at < 0 ? text.length : at + 2);
    const answer = await server.ask('textDocument/completion', { textDocument: { uri }, position });
    return answer.result === null ? null : (answer.result as unknown as CompletionList).items;
  }

  it('offers the missing row, as plain text where the client takes no snippets', async () => {
    const { result } = await server.initialize({ locale: 'zh-cn' });
    assert.deepEqual((result as { capabilities: ServerCapabilities }).capabilities.completionProvider, { triggerCharacters: ['（'] });
    const [item] = (await items(TYPING, 'plaintext')) ?? [];
    assert.equal(item?.label, '2.重复申请');
    assert.equal(item.filterText, 'cfsq 重复申请 2.重复申请');
    assert.equal(item.insertTextFormat, InsertTextFormat.PlainText);
    assert.equal(item.insertTextMode, InsertTextMode.asIs);
    assert.equal(item.documentation, '插入表三的这一行，共 7 格，数字留空。');
    assert.equal(TextDocument.applyEdits(TextDocument.create(URI, '', 1, TYPING), [item.textEdit as TextEdit]), REPORT);
  });

  it('with tab stops where it does', async () => {
    await server.initialize({ capabilities: SNIPPETS });
    const [item] = (await items(TYPING, 'ogi-report')) ?? [];
    assert.equal(item?.insertTextFormat, InsertTextFormat.Snippet);
    assert.equal(item.textEdit?.newText, `\t\t2.重复申请\t\${1}\t\${2}\t\${3}\t\${4}\t\${5}\t\${6}\t\${7}`);
  });

  it('keeps out of other texts, but helps to begin a report', async () => {
    await server.initialize({ locale: 'en' });
    assert.equal(await items('随笔 cf', 'markdown'), null);
    const [heading] = (await items('', 'ogi-report', 'file:///b.txt')) ?? [];
    assert.equal(heading?.label, '一、总体情况');
    assert.match(String(heading.documentation), /^Inserts the heading\./);
  });
});
