import assert from 'node:assert/strict';
import {
  type CodeLens,
  type CompletionList,
  commands,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  MarkdownString,
  Position,
  Range,
  type SemanticTokens,
  type TextDocument,
  workspace,
} from 'vscode';
import { closeAll, diagnosticsWhen, has, inWorkspace, languageWhen, open, setting, writeFile } from './editor';
import { faultyReport } from './reports';

const SECTIONS = ['总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况', '行政复议', '主要问题', '其他需要报告的事项'];

describe('reading a report', () => {
  let report: TextDocument;

  beforeEach(async () => {
    const uri = inWorkspace('reading.txt');
    await writeFile(uri, faultyReport());
    await open(uri);
    report = await languageWhen(uri, 'ogi-report');
    await diagnosticsWhen(uri, (all) => has(all, 'blank-cell'));
  });
  afterEach(async () => {
    await setting('codeLens', undefined);
    await setting('inlayHints', undefined);
    await closeAll();
  });

  it('sections and tables fold', async () => {
    const ranges = await commands.executeCommand<readonly FoldingRange[]>('vscode.executeFoldingRangeProvider', report.uri);
    const folded = ranges.map(({ start }) => report.lineAt(start).text);
    for (const section of SECTIONS)
      assert.ok(
        folded.some((line) => line.includes(section)),
        section,
      );
    assert.ok(ranges.length > SECTIONS.length);
  });

  it('the outline has the sections, and tables in them', async () => {
    const roots = await commands.executeCommand<readonly DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', report.uri);
    const all: DocumentSymbol[] = [];
    const collect = (symbols: readonly DocumentSymbol[]) => {
      for (const symbol of symbols) {
        all.push(symbol);
        collect(symbol.children);
      }
    };
    collect(roots);
    for (const section of SECTIONS)
      assert.ok(
        all.some(({ name }) => name.includes(section)),
        section,
      );
    assert.ok(all.length > SECTIONS.length);
  });

  it('a cell tells its row in a hover', async () => {
    const { line, character } = placeOf('行政处罚\t');
    const hovers = await commands.executeCommand<readonly Hover[]>(
      'vscode.executeHoverProvider',
      report.uri,
      new Position(line, character + 5),
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((each) => (each instanceof MarkdownString ? each.value : String(each))))
      .join('\n');
    assert.match(text, /行政处罚/);
  });

  it('a lens stands over each table, and goes with its setting', async () => {
    const lenses = () => commands.executeCommand<readonly CodeLens[]>('vscode.executeCodeLensProvider', report.uri);
    assert.equal((await lenses()).length, 3);
    await setting('codeLens', false);
    // The severities are shown anew once the settings have arrived.
    await setting('rules', { 'blank-cell': 'off' });
    await diagnosticsWhen(report.uri, (all) => all.length > 0 && !has(all, 'blank-cell'));
    await setting('rules', undefined);
    assert.equal((await lenses()).length, 0);
  });

  it('the names of columns stand before the values, where the setting says so', async () => {
    await setting('inlayHints', 'all');
    await setting('rules', { 'blank-cell': 'off' });
    await diagnosticsWhen(report.uri, (all) => all.length > 0 && !has(all, 'blank-cell'));
    await setting('rules', undefined);
    const whole = new Range(0, 0, report.lineCount, 0);
    const hints = await commands.executeCommand<readonly InlayHint[]>('vscode.executeInlayHintProvider', report.uri, whole);
    assert.ok(hints.length > 100);
  });

  it('totals and labels have colours of their own', async () => {
    const tokens = await commands.executeCommand<SemanticTokens>('vscode.provideDocumentSemanticTokens', report.uri);
    assert.ok(tokens.data.length > 0);
  });

  it('official headings are offered in an empty document', async () => {
    const empty = await workspace.openTextDocument({ language: 'ogi-report', content: '' });
    const { items } = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', empty.uri, new Position(0, 0));
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.some((label) => label.includes('总体情况')));
  });

  function placeOf(text: string): Position {
    const offset = report.getText().indexOf(text);
    assert.ok(offset >= 0, text);
    return report.positionAt(offset);
  }
});
