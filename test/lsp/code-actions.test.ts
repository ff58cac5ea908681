/** Code actions over stdio: every rule that offers a fix, applied as an editor would apply it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CodeAction, Diagnostic, SnippetTextEdit, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lint } from '../../server/src/core';
import { skeleton } from '../../server/src/form/skeleton';
import { exampleText } from '../../server/src/generate/example';
import { RULES } from '../../server/src/rules/index';
import { built } from '../built';
import { didOpen, PULL, pullItems } from './documents';
import { TestServer } from './harness';

const LITERALS = { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } };
const CAPABILITIES = { textDocument: { ...PULL.textDocument, ...LITERALS }, workspace: { workspaceEdit: { documentChanges: true } } };
const CLEAN = skeleton('2021', 'tsv');
const EVERYWHERE = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

describe('code actions over stdio', { timeout: 120_000 }, () => {
  let bundle = '';
  let server: TestServer;
  let documents = 0;

  before(async () => {
    bundle = built('server');
    server = new TestServer(bundle);
    await server.initialize({ capabilities: CAPABILITIES });
  });

  after(async () => {
    await server.stop();
  });

  function open(text: string, on = server): string {
    documents += 1;
    const uri = `file:///fixes/${documents}.txt`;
    on.send(didOpen(uri, text));
    return uri;
  }

  async function actions(
    uri: string,
    {
      diagnostics = [],
      only,
      range = EVERYWHERE,
      on = server,
    }: { diagnostics?: readonly Diagnostic[]; only?: readonly string[]; range?: typeof EVERYWHERE; on?: TestServer } = {},
  ): Promise<readonly CodeAction[]> {
    const answer = await on.ask('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics, ...(only === undefined ? {} : { only }) },
    });
    assert.equal(answer.error, undefined);
    return answer.result as unknown as readonly CodeAction[];
  }

  /** The text after an action, as an editor applies it. */
  function apply(text: string, action: CodeAction | undefined): string {
    const [change] = action?.edit?.documentChanges ?? [];
    assert.ok(change !== undefined && 'edits' in change && change.textDocument.version === 1);
    const edits = change.edits.filter((edit): edit is TextEdit => 'newText' in edit);
    assert.equal(edits.length, change.edits.length);
    return TextDocument.applyEdits(TextDocument.create('file:///x', 'plaintext', 1, text), edits);
  }

  for (const rule of RULES) {
    const faulty = rule
      .examples()
      .bad.map((example) => exampleText(example).text)
      .find((text) => lint(text).some((each) => each.rule === rule.id && each.fixes().length > 0));
    if (faulty === undefined) continue;
    it(`mends ${rule.id}`, async () => {
      const uri = open(faulty);
      const shown = (await pullItems(server, uri)).find(({ code }) => code === rule.id);
      assert.ok(shown !== undefined);
      const offered = (await actions(uri, { range: shown.range as typeof EVERYWHERE, diagnostics: [shown] })).filter((action) =>
        action.diagnostics?.some(({ code }) => code === rule.id),
      );
      const fixes =
        lint(faulty)
          .find((each) => each.rule === rule.id)
          ?.fixes() ?? [];
      assert.deepEqual(
        offered.slice(0, fixes.length).map(({ title }) => title),
        fixes.map(({ title }) => title),
      );
      const [action] = offered;
      assert.equal(action?.kind, 'quickfix');
      assert.deepEqual(
        action?.diagnostics?.find(({ code }) => code === rule.id),
        shown,
      );
      const mended = open(apply(faulty, action));
      const left = (await pullItems(server, mended)).filter(({ code, message }) => code === rule.id && message === shown.message);
      assert.deepEqual(left, []);
    });
  }

  it('fixes wording and format of the whole report on save, and nothing that states a fact', async () => {
    const faulty = CLEAN.replace('一、总体情况', '一、总体开展情况')
      .replace('行政处罚\t8', '行政处罚\t８件')
      .replace('1.属于国家秘密\t0', '1.属于国家秘密\t');
    for (const only of [['source.fixAll.ogiReport'], ['source.fixAll'], ['source']]) {
      const [action, ...more] = await actions(open(faulty), { only });
      assert.deepEqual([action?.kind, action?.title, more], ['source.fixAll.ogiReport', '规范措辞和写法（2 处）', []]);
      const after = apply(faulty, action);
      assert.equal(after, CLEAN.replace('1.属于国家秘密\t0', '1.属于国家秘密\t'));
      assert.deepEqual(await actions(open(after), { only }), []);
    }
  });

  it('answers what is asked for and no more', async () => {
    const uri = open(CLEAN.replace('一、总体情况', '一、总体开展情况').replace('1.属于国家秘密\t0', '1.属于国家秘密\t'));
    const kinds = async (only?: readonly string[]) => [
      ...new Set((await actions(uri, only === undefined ? {} : { only })).map(({ kind }) => kind)),
    ];
    assert.deepEqual(await kinds(), ['quickfix']);
    assert.deepEqual(await kinds(['quickfix']), ['quickfix']);
    assert.deepEqual(await kinds(['refactor']), []);
    assert.deepEqual(await kinds(['source.fixAll.other']), []);
    assert.deepEqual(await actions(uri, { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } } }), []);
  });

  it('offers what mends many findings once, bound to all of them', async () => {
    const blank = CLEAN.replace('1.属于国家秘密\t0', '1.属于国家秘密\t').replace('2.重复申请\t1\t0\t0', '2.重复申请\t1\t\t');
    const whole = (await actions(open(blank))).filter(({ title }) => title.startsWith('全文'));
    assert.deepEqual(
      whole.map(({ title, diagnostics }) => [title, diagnostics?.length]),
      [['全文空白填 0（3 格）', 2]],
    );
  });

  it('marks the first choice', async () => {
    const found = await actions(open(CLEAN.replace('（一）予以公开\t6', '（一）予以公开\t5')));
    assert.ok(found.every(({ isPreferred, title }) => (isPreferred === true) === title.includes('全部成立')));
  });

  it('has tab stops for clients that take them, where no line begins with a tab', async () => {
    const client = new TestServer(bundle);
    try {
      const workspaceEdit = { documentChanges: true, snippetEditSupport: true };
      await client.initialize({ capabilities: { ...CAPABILITIES, workspace: { workspaceEdit } } });
      const edits = async (text: string): Promise<readonly (TextEdit | SnippetTextEdit)[]> => {
        const [action] = await actions(open(text, client), { on: client });
        const [change] = action?.edit?.documentChanges ?? [];
        return change !== undefined && 'edits' in change ? change.edits : [];
      };
      const [row] = await edits(CLEAN.replace('行政强制\t2\t\t\n', ''));
      assert.deepEqual(row !== undefined && 'snippet' in row ? row.snippet.value : undefined, ['\n行政强制\t$', '{1:}\t\t'].join(''));
      const disputes = CLEAN.slice(CLEAN.indexOf('行政复议\t\t'), CLEAN.indexOf('\n\n五、存在'));
      const [table] = await edits(CLEAN.replace(disputes, '见附件。'));
      assert.ok(table !== undefined && 'newText' in table && table.newText.includes('\n\t\t\t\t\t结果维持'));
      assert.equal(await client.stop(), 0);
    } finally {
      client.kill();
    }
  });

  it('makes edits without versions for clients that know none, and no actions for those that cannot take them', async () => {
    const client = new TestServer(bundle);
    try {
      await client.initialize({ capabilities: { textDocument: LITERALS } });
      const text = CLEAN.replace('一、总体情况', '一、总体开展情况');
      const uri = open(text, client);
      const [action] = await actions(uri, { on: client });
      const edits = action?.edit?.changes?.[uri] ?? [];
      assert.equal(TextDocument.applyEdits(TextDocument.create(uri, 'plaintext', 1, text), edits), CLEAN);
      assert.equal(await client.stop(), 0);
    } finally {
      client.kill();
    }
    const old = new TestServer(bundle);
    try {
      const answer = await old.initialize({});
      const result = answer.result as { readonly capabilities: Readonly<Record<string, unknown>> };
      assert.equal(result.capabilities.codeActionProvider, undefined);
      assert.equal(await old.stop(), 0);
    } finally {
      old.kill();
    }
  });
});
