import assert from 'node:assert/strict';
import { type CodeAction, CodeActionKind, commands, type Diagnostic, type Uri, type WorkspaceEdit, window, workspace } from 'vscode';
import { closeAll, diagnosticsWhen, has, inWorkspace, languageWhen, open, readFile, ruleOf, writeFile } from './editor';
import { faultyReport } from './reports';

/** Some faulty examples that together have a fault of every kind that has a fix, in four dialects. */
const DIALECTS = ['tsv', 'pipes', 'html', 'bars'];

async function faultyExamples(): Promise<readonly Uri[]> {
  const files = (await workspace.fs.readDirectory(inWorkspace('examples'))).map(([name]) => name).sort();
  const chosen = files.filter((name) => !/json$|gb18030|utf16/.test(name) && DIALECTS.some((dialect) => name.startsWith(`${dialect}-`)));
  return chosen.map((name) => inWorkspace('examples', name));
}

const count = (diagnostics: readonly Diagnostic[], rule: string) => diagnostics.filter((each) => ruleOf(each) === rule).length;

/** The edits that are offered for a finding. The editor does not say which finding one is for, so those that lie on others are left out. */
async function editsFor(uri: Uri, diagnostic: Diagnostic, all: readonly Diagnostic[]): Promise<readonly WorkspaceEdit[]> {
  if (all.some((each) => ruleOf(each) !== ruleOf(diagnostic) && each.range.intersection(diagnostic.range) !== undefined)) return [];
  const actions = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    diagnostic.range,
    CodeActionKind.QuickFix.value,
  );
  return actions.map(({ edit }) => edit).filter((edit) => edit !== undefined);
}

describe('quick fixes', () => {
  afterEach(closeAll);

  it('take their findings away, in an editor as it is', async () => {
    const mended = new Set<string>();
    for (const uri of await faultyExamples()) {
      await open(uri);
      const found = await diagnosticsWhen(uri, (all) => all.length > 0);
      for (const diagnostic of found) {
        const rule = ruleOf(diagnostic);
        const [edit] = mended.has(rule) ? [] : await editsFor(uri, diagnostic, found);
        if (edit === undefined) continue;
        assert.equal(await workspace.applyEdit(edit), true);
        await diagnosticsWhen(uri, (all) => count(all, rule) < count(found, rule));
        mended.add(rule);
        await commands.executeCommand('undo');
        await diagnosticsWhen(uri, (all) => all.length === found.length);
      }
      await closeAll();
    }
    for (const rule of ['blank-cell', 'cell-format', 'cell-not-a-number', 'label-wording']) assert.ok(mended.has(rule), rule);
    assert.ok(mended.size > 4, [...mended].join(', '));
  });

  it('those that are safe are applied on saving, where the setting asks for it', async () => {
    const draft = inWorkspace('saved.txt');
    await writeFile(draft, faultyReport().replace('\t126', '\t１２６'));
    const onSave = workspace.getConfiguration('editor', null);
    await onSave.update('codeActionsOnSave', { 'source.fixAll.ogiReport': 'explicit' }, false);
    try {
      await open(draft);
      const document = await languageWhen(draft, 'ogi-report');
      await diagnosticsWhen(draft, (all) => has(all, 'cell-format'));
      const editor = await window.showTextDocument(document);
      await editor.edit((builder) => builder.insert(document.lineAt(document.lineCount - 1).range.end, '\n'));
      await commands.executeCommand('workbench.action.files.save');
      const left = await diagnosticsWhen(draft, (all) => has(all, 'blank-cell') && !has(all, 'cell-format'));
      assert.ok(has(left, 'blank-cell'));
      assert.match(await readFile(draft), /\t126/);
    } finally {
      await onSave.update('codeActionsOnSave', undefined, false);
    }
  });

  it('a command fills every blank with 0', async () => {
    const draft = inWorkspace('filled.txt');
    await writeFile(draft, faultyReport());
    await open(draft);
    await languageWhen(draft, 'ogi-report');
    await diagnosticsWhen(draft, (all) => has(all, 'blank-cell'));
    await commands.executeCommand('ogiReport.fillReport');
    assert.ok(has(await diagnosticsWhen(draft, (all) => all.length > 0 && !has(all, 'blank-cell')), 'applications-balance'));
  });
});
