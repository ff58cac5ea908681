import assert from 'node:assert/strict';
import { commands, languages, window, workspace } from 'vscode';
import { skeleton } from '../../../server/src/form/skeleton';
import { amongClean, closeAll, diagnosticsWhen, has, inWorkspace, languageWhen, open, setting, writeFile } from './editor';
import { faultyReport } from './reports';

describe('documents', () => {
  afterEach(async () => {
    await setting('switchLanguage', undefined);
    await closeAll();
  });

  it('a new document that was never saved is checked, too', async () => {
    const { uri } = await workspace.openTextDocument({ content: faultyReport(), language: 'plaintext' });
    await window.showTextDocument(await languageWhen(uri, 'ogi-report'));
    assert.ok((await diagnosticsWhen(uri, (all) => has(all, 'blank-cell'))).length > 0);
  });

  it('reports in every folder of a workspace are checked', async () => {
    for (const uri of [inWorkspace('here.txt'), amongClean('there.txt')]) {
      await writeFile(uri, faultyReport());
      await open(uri);
      assert.ok((await diagnosticsWhen(uri, (all) => has(all, 'blank-cell'))).length > 0);
      await closeAll();
      await workspace.fs.delete(uri);
    }
  });

  it('an edit takes a finding away, and undoing it brings the finding back', async () => {
    const draft = inWorkspace('edited.txt');
    await writeFile(draft, faultyReport());
    await open(draft);
    const [blank] = (await diagnosticsWhen(draft, (all) => has(all, 'blank-cell'))).filter((each) => has([each], 'blank-cell'));
    assert.ok(blank);
    await languageWhen(draft, 'ogi-report');
    const editor = await window.showTextDocument(await workspace.openTextDocument(draft));
    await editor.edit((builder) => builder.replace(blank.range, '7'));
    await diagnosticsWhen(draft, (all) => all.length > 0 && !has(all, 'blank-cell'));
    await commands.executeCommand('undo');
    assert.ok(has(await diagnosticsWhen(draft, (all) => has(all, 'blank-cell')), 'applications-balance'));
  });

  it('a saved page comes in as a draft: what converts it is loaded when it is first asked for', async () => {
    const page = inWorkspace('page.html');
    await writeFile(page, skeleton('2021', 'html', { unit: '青溪县水务局', year: 2024 }));
    await commands.executeCommand('ogiReport.importWord', page);
    const draft = window.activeTextEditor?.document;
    assert.ok(draft !== undefined);
    assert.deepEqual([draft.uri.scheme, draft.languageId], ['untitled', 'ogi-report']);
    assert.match(draft.getText(), /^青溪县水务局2024年政府信息公开工作年度报告$/m);
    assert.match(draft.getText(), /^行政许可\t+\d/m);
  });

  it('a report in plain text stays plain text where the setting says so, and is checked all the same', async () => {
    await setting('switchLanguage', false);
    const plain = inWorkspace('plain.txt');
    await writeFile(plain, faultyReport());
    const document = await open(plain);
    await diagnosticsWhen(plain, (all) => has(all, 'blank-cell'));
    // One that may be switched comes after it: had the first been switched, it would be by now.
    await setting('switchLanguage', undefined);
    const next = inWorkspace('next.txt');
    await writeFile(next, faultyReport());
    await open(next);
    await languageWhen(next, 'ogi-report');
    assert.equal(document.languageId, 'plaintext');
  });

  it('a report that was switched back is left alone', async () => {
    const back = inWorkspace('back.txt');
    await writeFile(back, faultyReport());
    await open(back);
    await languages.setTextDocumentLanguage(await languageWhen(back, 'ogi-report'), 'plaintext');
    const document = await languageWhen(back, 'plaintext');
    await diagnosticsWhen(back, (all) => has(all, 'blank-cell'));
    const next = inWorkspace('next-to-back.txt');
    await writeFile(next, faultyReport());
    await open(next);
    await languageWhen(next, 'ogi-report');
    assert.equal(document.languageId, 'plaintext');
  });
});
