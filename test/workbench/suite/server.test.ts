import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { closeAll, diagnosticsWhen, has, inWorkspace, open, writeFile } from './editor';
import { faultyReport } from './reports';

describe('server', () => {
  const draft = inWorkspace('server.txt');

  before(() => writeFile(draft, faultyReport()));
  afterEach(closeAll);

  it('is restarted by its command, and the findings return', async () => {
    await open(draft);
    await diagnosticsWhen(draft, (all) => has(all, 'blank-cell'));
    const cleared = diagnosticsWhen(draft, (all) => all.length === 0);
    await commands.executeCommand('ogiReport.restartServer');
    await cleared;
    assert.ok(has(await diagnosticsWhen(draft, (all) => has(all, 'blank-cell')), 'applications-balance'));
  });
});
