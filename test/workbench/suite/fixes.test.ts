import assert from 'node:assert/strict';
import { type CodeAction, CodeActionKind, commands, type Diagnostic, type Uri, type WorkspaceEdit, window, workspace } from 'vscode';
import { closeAll, diagnosticsWhen, has, inWorkspace, languageWhen, open, readFile, ruleOf, writeFile } from './editor';
import { faultyReport } from './reports';

const DIALECTS = ['bars', 'cells', 'html', 'lines', 'pipes', 'spaces', 'tsv'];

/** The rules whose findings in the examples can be mended, each in one of them, with or without last year's files at hand. */
const MENDED = [
  'blank-cell',
  'cell-format',
  'cell-not-a-number',
  'disputes-total',
  'duplicate-row',
  'extra-cell',
  'label-wording',
  'missing-row',
  'missing-table',
  'outdated-form',
  'page-artifact',
  'radical-character',
  'section-order',
  'section-title',
  'year-mismatch',
];

/** Behind the fixes of each finding the editor is offered to silence it. */
const SILENCES = /^(?:忽略|Suppress)/;

async function faultyExamples(dialect: string): Promise<readonly Uri[]> {
  const files = (await workspace.fs.readDirectory(inWorkspace('examples'))).map(([name]) => name).sort();
  const chosen = files.filter((name) => !/json$|gb18030|utf16/.test(name) && name.startsWith(`${dialect}-`));
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
  return actions.filter(({ title }) => !SILENCES.test(title)).flatMap(({ edit }) => edit ?? []);
}

describe('quick fixes', () => {
  afterEach(closeAll);

  const mended = new Set<string>();

  for (const dialect of DIALECTS) {
    it(`${dialect}: take their findings away, in an editor as it is`, async () => {
      const examples = await faultyExamples(dialect);
      assert.ok(examples.length > 0);
      for (const uri of examples) await mendOnce(uri);
    });
  }

  it('are there for every kind of fault', () => {
    assert.deepEqual(
      MENDED.filter((rule) => !mended.has(rule)),
      [],
    );
  });

  /** Applies the first fix of each rule that was not mended yet, and takes it back. */
  async function mendOnce(uri: Uri): Promise<void> {
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
      // Findings of other rules may have come meanwhile: last year's report is looked for behind the first answer.
      await diagnosticsWhen(uri, (all) => count(all, rule) === count(found, rule));
    }
    await closeAll();
  }

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
