import assert from 'node:assert/strict';
import { languages, type Uri, workspace } from 'vscode';
import { amongClean, closeAll, diagnosticsWhen, inWorkspace, open, readFile, ruleOf, setting } from './editor';

const DIALECTS = ['bars', 'cells', 'html', 'lines', 'pipes', 'spaces', 'tsv'];

/** The rules that compare a report with the one before. */
const ABOUT_LAST_YEAR = ['carry-over-mismatch', 'copied-from-last-year', 'in-force-across-years', 'stale-year'];

/** What this editor reads only when it is told the encoding. */
const FOREIGN_ENCODING = /gb18030/;

async function filesIn(folder: Uri): Promise<readonly string[]> {
  return (await workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
}

async function expectedRules(example: Uri): Promise<readonly string[]> {
  const expected: readonly { rule: string }[] = JSON.parse(await readFile(example.with({ path: `${example.path}.expected.json` })));
  return expected.map(({ rule }) => rule).sort();
}

async function faultyExample(dialect: string): Promise<Uri> {
  const files = await filesIn(inWorkspace('examples'));
  const name = files.find((file) => file.startsWith(`${dialect}-`) && !file.endsWith('.json') && !FOREIGN_ENCODING.test(file));
  assert.ok(name, `there is a faulty example in ${dialect}`);
  return inWorkspace('examples', name);
}

describe('examples', () => {
  afterEach(async () => {
    await setting('rules', undefined);
    await closeAll();
  });

  for (const dialect of DIALECTS) {
    it(`${dialect}: a faulty report has exactly its faults`, async () => {
      const example = await faultyExample(dialect);
      const rules = await expectedRules(example);
      await open(example);
      const diagnostics = await diagnosticsWhen(example, (all) => all.length > 0);
      assert.deepEqual(diagnostics.map(ruleOf).sort(), rules);
    });
  }

  it('clean reports of all dialects have no faults', async () => {
    // A faulty report of the same unit is in the other folder.
    await setting('rules', Object.fromEntries(ABOUT_LAST_YEAR.map((rule) => [rule, 'off'])));
    const clean = (await filesIn(amongClean())).map((name) => amongClean(name));
    await Promise.all(clean.map((uri) => workspace.openTextDocument(uri)));
    // The server answers in turn: when the report after them has its findings, they would have had theirs.
    const faulty = await faultyExample('tsv');
    await open(faulty);
    await diagnosticsWhen(faulty, (all) => all.length > 0);
    const found = clean.flatMap((uri) => languages.getDiagnostics(uri).map((each) => `${uri.path}: ${ruleOf(each)}`));
    assert.deepEqual(found, []);
  });

  it('real reports, where they are at hand, are recognised', async () => {
    const folders = await filesIn(inWorkspace());
    for (const name of folders.includes('seeds') ? await filesIn(inWorkspace('seeds')) : []) {
      const seed = inWorkspace('seeds', name);
      await open(seed);
      const diagnostics = await diagnosticsWhen(seed, (all) => all.length > 0);
      assert.ok(
        diagnostics.every((each) => each.source === 'ogi-report' && each.range.start.isBeforeOrEqual(each.range.end)),
        name,
      );
      await closeAll();
    }
    assert.ok(folders.includes('examples'));
  });
});
