import assert from 'node:assert/strict';
import { extensions, languages } from 'vscode';
import { closeAll, diagnosticsWhen, inWorkspace, languageWhen, open, writeFile } from './editor';
import { faultyReport } from './reports';

const EXTENSION = 'ogi-report-lint.ogi-report-lint';

/** Runs first, by its name: later there is no activation left to see. */
describe('activation', () => {
  afterEach(closeAll);

  it('waits for a document that may be a report', async () => {
    const extension = extensions.getExtension(EXTENSION);
    assert.ok(extension);
    assert.equal(extension.isActive, false);
    const before = performance.now();
    await extension.activate();
    console.log(`    activation, until the server answers: ${Math.round(performance.now() - before)} ms`);
    assert.equal(extension.isActive, true);
  });

  it('knows its language', async () => {
    assert.ok((await languages.getLanguages()).includes('ogi-report'));
  });

  it('switches a report in plain text to its language', async () => {
    const report = inWorkspace('switched.txt');
    await writeFile(report, faultyReport());
    const before = performance.now();
    await open(report);
    await diagnosticsWhen(report, (all) => all.length > 0);
    console.log(`    from opening a report to its findings: ${Math.round(performance.now() - before)} ms`);
    assert.equal((await languageWhen(report, 'ogi-report')).languageId, 'ogi-report');
  });
});
