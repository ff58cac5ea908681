/** Quick fixes that silence one finding with a mark, and that take out marks without effect, over stdio. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CodeAction, SnippetTextEdit, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LineTable, lint } from '../../server/src/core';
import { skeleton } from '../../server/src/form/skeleton';
import { built } from '../built';
import { CLEAN, didOpen, FAULTY } from './documents';
import { TestServer } from './harness';

const LITERALS = { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } };
const SUPPRESS = '忽略并说明理由';
const REMOVE = '删除这条忽略';

describe('suppression over stdio', { timeout: 60_000 }, () => {
  let bundle = '';
  let server: TestServer;
  let documents = 0;

  before(async () => {
    bundle = built('server');
    server = new TestServer(bundle);
    await server.initialize({ capabilities: { textDocument: LITERALS } });
  });
  after(() => server.kill());

  /** The actions on the first finding of a rule. */
  async function actions(text: string, rule: string, language = 'ogi-report', on = server): Promise<readonly CodeAction[]> {
    documents += 1;
    const uri = `file:///marks/${documents}.txt`;
    const span = lint(text).find((finding) => finding.rule === rule)?.span;
    assert.ok(span !== undefined, `${rule} is reported`);
    const start = new LineTable(text).position(span.start);
    on.send(didOpen(uri, text, language));
    const answer = await on.ask('textDocument/codeAction', {
      textDocument: { uri },
      range: { start, end: start },
      context: { diagnostics: [] },
    });
    assert.equal(answer.error, undefined);
    const offered = answer.result as unknown as readonly CodeAction[];
    return offered.filter(({ diagnostics }) => diagnostics?.some(({ code }) => code === rule));
  }

  function apply(text: string, action: CodeAction | undefined): string {
    const [edits] = Object.values(action?.edit?.changes ?? {});
    assert.ok(edits !== undefined, 'there is an edit');
    return TextDocument.applyEdits(TextDocument.create('file:///x', 'plaintext', 1, text), edits);
  }

  const rules = (text: string): readonly string[] => lint(text).map(({ rule }) => rule);

  it('comes last, is no first choice, and takes away this finding and no other', async () => {
    const text = FAULTY.replace('一、总体情况', '一、总体开展情况');
    const offered = await actions(text, 'section-title');
    const last = offered.at(-1);
    assert.ok(offered.length > 1);
    assert.deepEqual([last?.title, last?.kind, last?.isPreferred], [SUPPRESS, 'quickfix', undefined]);
    const marked = apply(text, last);
    assert.match(marked, /\n# ogi-disable-next-line section-title(#[0-9a-f]+)?: （请写明理由）\n一、总体开展情况\n/);
    assert.deepEqual(
      rules(marked),
      rules(text).filter((rule) => rule !== 'section-title'),
    );
  });

  it('goes to the end of the text for a finding within a table, bound to its numbers', async () => {
    const marked = apply(FAULTY, (await actions(FAULTY, 'row-total')).at(-1));
    assert.ok(marked.startsWith(FAULTY));
    assert.match(marked.slice(FAULTY.length), /^\n?# ogi-disable row-total#[0-9a-f]{4}: （请写明理由）\n$/);
    assert.deepEqual(
      rules(marked),
      rules(FAULTY).filter((rule) => rule !== 'row-total'),
    );
    const changed = marked.replace('2.重复申请\t9', '2.重复申请\t8');
    assert.ok(rules(changed).includes('row-total'), 'another number brings it back');
  });

  it('is a comment in Markdown and HTML, and keeps line ends', async () => {
    for (const [language, dialect] of [
      ['markdown', 'pipes'],
      ['html', 'html'],
    ] as const) {
      const text = skeleton('2021', dialect).replace('总体情况', '总体开展情况').replaceAll('\n', '\r\n');
      const marked = apply(text, (await actions(text, 'section-title', language)).at(-1));
      assert.match(marked, /\r\n<!-- ogi-disable-next-line section-title(#[0-9a-f]+)?: （请写明理由） -->\r\n/);
      assert.deepEqual(rules(marked), []);
      assert.doesNotMatch(marked, /[^\r]\n/);
    }
  });

  it('has a tab stop at the reason for clients that take them', async () => {
    const client = new TestServer(bundle);
    try {
      const workspaceEdit = { documentChanges: true, snippetEditSupport: true };
      await client.initialize({ capabilities: { textDocument: LITERALS, workspace: { workspaceEdit } } });
      const last = (await actions(FAULTY, 'row-total', 'ogi-report', client)).at(-1);
      const [change] = last?.edit?.documentChanges ?? [];
      const edits: readonly (TextEdit | SnippetTextEdit)[] = change !== undefined && 'edits' in change ? change.edits : [];
      const [edit] = edits;
      assert.ok(edit !== undefined && 'snippet' in edit);
      assert.match(edit.snippet.value, /ogi-disable row-total#[0-9a-f]{4}: \$\{1:（请写明理由）\}\n$/);
    } finally {
      client.kill();
    }
  });

  it('is taken out with its line where it has no effect, and not silenced itself', async () => {
    for (const text of [
      CLEAN.replace('一、总体情况', '# ogi-disable-next-line section-title: 按上级要求\n一、总体情况'),
      `${CLEAN.trimEnd()}\n# ogi-disable row-total#1234: 原表如此`,
    ]) {
      const offered = await actions(text, 'idle-suppression');
      assert.deepEqual(
        offered.map(({ title }) => title),
        [REMOVE],
      );
      assert.equal(apply(text, offered[0]).trimEnd(), CLEAN.trimEnd());
    }
    const within = CLEAN.replace('一、总体情况', '一、总体情况<!-- ogi-disable-line blank-cell: 无 -->');
    const [remove] = await actions(within, 'idle-suppression', 'markdown');
    assert.equal(apply(within, remove), CLEAN);
  });
});
