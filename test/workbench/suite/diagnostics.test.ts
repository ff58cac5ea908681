import assert from 'node:assert/strict';
import { DiagnosticSeverity, languages } from 'vscode';
import { closeAll, diagnosticsWhen, has, inWorkspace, languageWhen, open, ruleOf, writeFile } from './editor';
import { faultyReport } from './reports';

describe('diagnostics', () => {
  const draft = inWorkspace('draft.txt');

  before(() => writeFile(draft, faultyReport()));
  afterEach(closeAll);

  it('appear on a report in plain text, at the very cell, with their source, code and page', async () => {
    const { lineCount } = await open(draft);
    const diagnostics = await diagnosticsWhen(draft, (all) => has(all, 'blank-cell'));
    const blanks = diagnostics.filter((each) => ruleOf(each) === 'blank-cell');
    assert.equal(blanks.length, 1);
    const [blank] = blanks;
    assert.ok(blank);
    assert.equal(blank.source, 'ogi-report');
    assert.equal(blank.severity, DiagnosticSeverity.Warning);
    assert.ok(typeof blank.code === 'object', 'the code links to the page of the rule');
    assert.ok(blank.range.end.line < lineCount);
    const document = await languageWhen(draft, 'ogi-report');
    assert.match(document.lineAt(blank.range.start.line).text, /行政处罚/);
  });

  it('come with the operands of an equation as related information', async () => {
    await open(draft);
    const diagnostics = await diagnosticsWhen(draft, (all) => has(all, 'applications-balance'));
    const balance = diagnostics.find((each) => ruleOf(each) === 'applications-balance');
    assert.equal(balance?.severity, DiagnosticSeverity.Error);
    assert.ok((balance?.relatedInformation?.length ?? 0) > 1);
  });

  it('clear when the report is closed', async () => {
    await open(draft);
    assert.ok((await diagnosticsWhen(draft, (all) => has(all, 'blank-cell'))).length > 0);
    await closeAll();
    await diagnosticsWhen(draft, (all) => all.length === 0);
    assert.deepEqual(languages.getDiagnostics(draft), []);
  });

  it('stay away from a text that is no report', async () => {
    const letter = inWorkspace('letter.txt');
    await writeFile(letter, '关于开会的通知\n请于5月6日到会。\n');
    await open(letter);
    // The report beside it is done after the letter: the server answers in turn.
    await open(draft);
    await diagnosticsWhen(draft, (all) => has(all, 'blank-cell'));
    assert.deepEqual(languages.getDiagnostics(letter), []);
  });
});
