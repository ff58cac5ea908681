import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  type CodeLens,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Hover,
  type InitializeResult,
  type InlayHint,
  type MarkupContent,
  type SemanticTokens,
} from 'vscode-languageserver/node';
import { LineTable } from '../../server/src/core';
import { skeleton } from '../../server/src/form/skeleton';
import { built } from '../built';
import { CLEAN, didOpen, FAULTY } from './documents';
import { TestServer } from './harness';

const MARKDOWN = { textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } } };
const CONFIGURABLE = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
};
const URI = 'file:///tables.txt';
const about = { textDocument: { uri: URI } };

describe('views of tables over stdio', { timeout: 60_000 }, () => {
  let bundle = '';
  let server: TestServer;

  async function ask<R>(method: string, params: object = about): Promise<R> {
    const answer = await server.ask(method, params);
    assert.equal(answer.error, undefined);
    return answer.result as unknown as R;
  }

  async function open(text: string, params: Readonly<Record<string, unknown>> = {}): Promise<InitializeResult> {
    const answer = await server.initialize(params);
    server.send(didOpen(URI, text));
    return answer.result as unknown as InitializeResult;
  }

  /** The position behind `before`. */
  function behind(text: string, before: string) {
    return { ...about, position: new LineTable(text).position(text.indexOf(before) + before.length) };
  }

  function wholeOf(text: string) {
    return { ...about, range: { start: { line: 0, character: 0 }, end: new LineTable(text).position(text.length) } };
  }

  before(() => {
    bundle = built('server');
  });
  beforeEach(() => {
    server?.kill();
    server = new TestServer(bundle);
  });
  after(() => server.kill());

  it('hover: a cell with its equations, then the rules that it breaks, with links to their pages', async () => {
    await open(FAULTY, { capabilities: MARKDOWN });
    const hover = await ask<Hover>('textDocument/hover', behind(FAULTY, '2.重复申请\t'));
    const { kind, value } = hover.contents as MarkupContent;
    assert.equal(kind, 'markdown');
    assert.match(value, /^\*\*表三 · 三、本年度办理结果 › （五）不予处理 › 2\.重复申请 × 自然人\*\*\n\n数字：9\n\n✗ 自然人列：/);
    assert.match(value, /✗ “（五）2\.重复申请”行：自然人 9 \+ 其余 0 = 9，总计 1，相差 8/);
    assert.match(value, /\(https:[^)]*\/row-total\.md\)/);
    assert.deepEqual(hover.range?.start, behind(FAULTY, '2.重复申请\t').position);
  });

  it('hover: plain text in English for a client that wants it so, and what a heading asks for', async () => {
    await open(CLEAN, { locale: 'en' });
    const hover = await ask<Hover>('textDocument/hover', behind(CLEAN, '二、主动'));
    const { kind, value } = hover.contents as MarkupContent;
    assert.equal(kind, 'plaintext');
    assert.match(value, /^二、主动公开政府信息情况\nWhat this section must contain:\nTable 2: [\s\S]*Article 50/);
    assert.equal(await ask('textDocument/hover', behind(CLEAN, '及时公开')), null);
  });

  it('hover: words of the report are no markup', async () => {
    const text = CLEAN.replace('2.重复申请\t1', '2.重复申请\t*x_[y]');
    await open(text, { capabilities: MARKDOWN });
    const hover = await ask<Hover>('textDocument/hover', behind(text, '2.重复申请\t'));
    const [, first] = (hover.contents as MarkupContent).value.split('\n\n');
    assert.doesNotMatch((hover.contents as MarkupContent).value, /(?<!\\)(?:\*x|_\[|\[y)/);
    assert.match(first ?? '', /^不是数字：/);
  });

  it('highlights all cells of the equations through a cell', async () => {
    await open(CLEAN);
    const position = behind(CLEAN, '一、本年新收政府信息公开申请数量\t\t');
    const found = await ask<DocumentHighlight[]>('textDocument/documentHighlight', position);
    assert.equal(found.length, 10);
    const own = found.filter(({ kind }) => kind === DocumentHighlightKind.Write);
    assert.deepEqual(
      own.map(({ range }) => range.start),
      [position.position],
    );
    assert.equal(await ask('textDocument/documentHighlight', behind(CLEAN, '及时公开')), null);
  });

  it('inlay hints: by the setting, in the range, and anew when the setting changes', async () => {
    const text = skeleton('2021', 'cells');
    await open(text, { capabilities: CONFIGURABLE });
    const all = await ask<InlayHint[]>('textDocument/inlayHint', wholeOf(text));
    assert.ok(all.length > 150);
    const at = behind(text, '一、本年新收政府信息公开申请数量\n\t').position;
    const here = await ask<InlayHint[]>('textDocument/inlayHint', { ...about, range: { start: at, end: { ...at, line: at.line + 1 } } });
    assert.deepEqual(
      here.map(({ label, position }) => [label, position.line]),
      [
        ['自然人：', at.line],
        ['商业企业：', at.line + 1],
      ],
    );
    server.settings = { inlayHints: 'off' };
    server.send({ method: 'workspace/didChangeConfiguration', params: { settings: null } });
    await server.requests.take(({ method }) => method === 'workspace/inlayHint/refresh');
    assert.deepEqual(await ask('textDocument/inlayHint', wholeOf(text)), []);
  });

  it('inlay hints: in tables of rows only where all are asked for', async () => {
    await open(CLEAN, { initializationOptions: { inlayHints: 'all' } });
    assert.ok((await ask<InlayHint[]>('textDocument/inlayHint', wholeOf(CLEAN))).length > 150);
    server.send({ method: 'workspace/didChangeConfiguration', params: { settings: { ogiReport: { inlayHints: 'auto' } } } });
    assert.deepEqual(await ask('textDocument/inlayHint', wholeOf(CLEAN)), []);
  });

  it('code lenses: the facts of each table, with a command of the client; off by the setting', async () => {
    await open(FAULTY, { capabilities: CONFIGURABLE });
    const lenses = await ask<CodeLens[]>('textDocument/codeLens');
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['表二 · 2021 格式 · 空 0 · 勾稽 2/2', '表三 · 2021 格式 · 空 0 · 勾稽 37/39', '表四 · 2021 格式 · 空 0 · 勾稽 3/3'],
    );
    const [lens] = lenses;
    assert.equal(lens?.command?.command, 'ogiReport.showTableProblems');
    assert.equal(lens?.command?.arguments?.[0], URI);
    assert.equal(lens?.range.start.line, FAULTY.slice(0, FAULTY.indexOf('第二十条第（一）项')).split('\n').length - 1);
    server.settings = { codeLens: false };
    server.send({ method: 'workspace/didChangeConfiguration', params: { settings: null } });
    await server.requests.take(({ method }) => method === 'workspace/codeLens/refresh');
    assert.equal(await ask('textDocument/codeLens'), null);
  });

  it('semantic tokens: the same for the whole and for a range, by the legend', async () => {
    const { capabilities } = await open(CLEAN);
    const { tokenTypes, tokenModifiers } = capabilities.semanticTokensProvider?.legend ?? { tokenTypes: [], tokenModifiers: [] };
    const full = decode(CLEAN, (await ask<SemanticTokens>('textDocument/semanticTokens/full')).data);
    assert.deepEqual(decode(CLEAN, (await ask<SemanticTokens>('textDocument/semanticTokens/range', wholeOf(CLEAN))).data), full);
    const shown = full.map(({ text, type, modifiers }) => `${text} ${tokenTypes[type]}${modifiers & 1 ? ` ${tokenModifiers[0]}` : ''}`);
    for (const token of [
      '（七）总计 property definition',
      '18 number definition',
      '（三）不予公开 namespace',
      '商业企业 type',
      '行政许可 property',
    ]) {
      assert.ok(shown.includes(token), token);
    }
    const at = behind(CLEAN, '2.重复申请\t').position;
    const some = decode(
      CLEAN,
      (await ask<SemanticTokens>('textDocument/semanticTokens/range', { ...about, range: { start: at, end: at } })).data,
    );
    assert.deepEqual(
      some.map(({ text }) => text),
      ['1'],
    );
  });
});

/** The texts that the tokens cover. */
function decode(text: string, data: readonly number[]) {
  const lines = text.split('\n');
  const found: { readonly text: string; readonly type: number; readonly modifiers: number }[] = [];
  let line = 0;
  let character = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [deltaLine = 0, deltaStart = 0, length = 0, type = 0, modifiers = 0] = data.slice(index, index + 5);
    line += deltaLine;
    character = deltaLine === 0 ? character + deltaStart : deltaStart;
    found.push({ text: (lines[line] ?? '').slice(character, character + length), type, modifiers });
  }
  return found;
}
