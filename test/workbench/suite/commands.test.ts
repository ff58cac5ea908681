import assert from 'node:assert/strict';
import { commands, env, Selection, type TextDocument, window, workspace } from 'vscode';
import { parse } from '../../../server/src/core';
import { skeleton } from '../../../server/src/form/skeleton';
import { closeAll, diagnosticsWhen, has, inWorkspace, open, writeFile } from './editor';

const BLANK = skeleton('2021', 'tsv', { value: () => '' });

describe('commands and snippets', () => {
  const draft = inWorkspace('commands.ogi.txt');

  beforeEach(() => writeFile(draft, BLANK));
  afterEach(closeAll);

  /** Opens the draft with the cursor in front of `text`, once the server knows it. */
  async function openAt(text: string): Promise<TextDocument> {
    const document = await open(draft);
    await diagnosticsWhen(draft, (all) => has(all, 'blank-cell'));
    const at = document.positionAt(document.getText().indexOf(text));
    const editor = window.activeTextEditor;
    assert.ok(editor !== undefined);
    editor.selection = new Selection(at, at);
    return document;
  }

  it('fills a row, a table, the report', async () => {
    const document = await openAt('2.重复申请');
    await commands.executeCommand('ogiReport.fillRow');
    assert.equal(document.getText(), BLANK.replace('2.重复申请\t\t\t\t\t\t\t', '2.重复申请\t0\t0\t0\t0\t0\t0\t0'));
    await commands.executeCommand('ogiReport.fillReport');
    assert.equal(
      document.getText(),
      skeleton('2021', 'tsv', { value: () => '0' }).replace(
        /本年新收政府信息公开申请0件.*/,
        '收到和处理政府信息公开申请的情况见本报告第三部分。',
      ),
    );
  });

  it('copies a table for a spreadsheet', async () => {
    await openAt('行政复议\t');
    await commands.executeCommand('ogiReport.copyTable');
    assert.match(await env.clipboard.readText(), /^行政复议\t\t\t\t\t行政诉讼/);
  });

  it('tidies a pasted table, and formatting does the same', async () => {
    const pasted = BLANK.replace('结果维持', '结果 维持').replace('\t\t2.重复申请', '\n\t\t2.重复申请');
    for (const command of ['ogiReport.normaliseTable', 'editor.action.formatDocument']) {
      await writeFile(draft, pasted);
      const document = await openAt('一、总体情况');
      await commands.executeCommand(command);
      assert.equal(document.getText(), BLANK, command);
      await closeAll();
    }
  });

  for (const [langId, dialect] of [
    ['plaintext', 'tsv'],
    ['ogi-report', 'tsv'],
    ['markdown', 'pipes'],
  ] as const) {
    it(`a snippet in ${langId} keeps its tabs and leaves the cells blank`, async () => {
      const document = await workspace.openTextDocument({ language: langId });
      const editor = await window.showTextDocument(document);
      const name = `年度报告 2021 ${dialect === 'tsv' ? 'tsv' : 'md'}`;
      await commands.executeCommand('editor.action.insertSnippet', { langId, name });
      const report = parse(editor.document.getText());
      assert.deepEqual(
        report.tables.map((table) => [
          table.dialect,
          table.missingRows.length,
          table.rows.flatMap((row) => row.cells).every((cell) => cell.text === ''),
        ]),
        [dialect, dialect, dialect].map((each) => [each, 0, true]),
      );
      if (dialect === 'tsv') assert.ok(editor.document.getText().includes('\n\t\t2.重复申请\t\t\t\t\t\t\t\n'));
    });
  }
});
