import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode';
import { closeAll, diagnosticsWhen, has, inWorkspace, open, ruleOf, setting, writeFile } from './editor';
import { faultyReport } from './reports';

const setRules = (rules: Readonly<Record<string, string>> | undefined) => setting('rules', rules);

describe('severity setting', () => {
  const draft = inWorkspace('settings.txt');

  before(() => writeFile(draft, faultyReport()));
  afterEach(async () => {
    await setRules(undefined);
    await closeAll();
  });

  it('"off" silences one rule at once, and its findings return with it', async () => {
    await open(draft);
    await diagnosticsWhen(draft, (all) => has(all, 'blank-cell') && has(all, 'applications-balance'));
    await setRules({ 'blank-cell': 'off' });
    const without = await diagnosticsWhen(draft, (all) => !has(all, 'blank-cell') && has(all, 'applications-balance'));
    assert.equal(has(without, 'blank-cell'), false);
    await setRules(undefined);
    assert.ok(has(await diagnosticsWhen(draft, (all) => has(all, 'blank-cell')), 'applications-balance'));
  });

  it('another severity is shown', async () => {
    await open(draft);
    await setRules({ 'blank-cell': 'error' });
    const diagnostics = await diagnosticsWhen(draft, (all) =>
      all.some((each) => ruleOf(each) === 'blank-cell' && each.severity === DiagnosticSeverity.Error),
    );
    assert.equal(diagnostics.filter((each) => ruleOf(each) === 'blank-cell').length, 1);
  });
});
