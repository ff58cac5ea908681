import assert from 'node:assert/strict';
import { extensions, languages, workspace } from 'vscode';
import { closeAll, diagnosticsWhen, inWorkspace, languageWhen, open, writeFile } from './editor';
import { faultyReport } from './reports';

const EXTENSION = 'ogi-report-lint.ogi-report-lint';

describe('extension', () => {
  afterEach(closeAll);

  it('activates on an example and finds its faults', async () => {
    const examples = await workspace.fs.readDirectory(inWorkspace('examples', 'faulty'));
    const name = examples.map(([file]) => file).find((file) => /^pipes-.*\.md$/.test(file) && !file.includes('utf16'));
    assert.ok(name, 'there is a faulty example in Markdown');
    const example = inWorkspace('examples', 'faulty', name);
    await open(example);
    const diagnostics = await diagnosticsWhen(example, (all) => all.some((each) => each.source === 'ogi-report'));
    assert.equal(extensions.getExtension(EXTENSION)?.isActive, true);
    assert.ok(diagnostics.every((each) => each.message !== '' && each.range.end.isAfterOrEqual(each.range.start)));
  });

  it('knows its language', async () => {
    assert.ok((await languages.getLanguages()).includes('ogi-report'));
  });

  it('switches a report in plain text to its language', async () => {
    const report = inWorkspace('switched.txt');
    await writeFile(report, faultyReport());
    assert.equal((await open(report)).uri.toString(), report.toString());
    assert.equal((await languageWhen(report, 'ogi-report')).languageId, 'ogi-report');
  });
});
