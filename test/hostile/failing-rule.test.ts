/** A rule that breaks in the midst of its work, or whose fixes do: it is told, and everything else is there, in both skins. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, type TestContext, test } from 'node:test';
import {
  type CodeAction,
  CodeActionRequest,
  createConnection,
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializeRequest,
  LogMessageNotification,
  ProposedFeatures,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { check } from '../../server/src/check';
import { lint, RULES } from '../../server/src/core';
import { skeleton } from '../../server/src/form/skeleton';
import { serve } from '../../server/src/lsp/server';
import type { Hit, Rule } from '../../server/src/rule';
import { folderWith, ogiReport, REAL } from '../cli/support';
import { ABLE } from './client';

/** Breaks two rules: a sum, and the wording of a label in two places. */
const FAULTY = skeleton('2021', 'tsv')
  .replace('2.重复申请\t1', '2.重复申请\t9')
  .replace('行政许可', '行政 许可证')
  .replace('社会公益组织', '社会公益');

const BROKEN = 'label-wording';

function ruleOf(id: string): Rule {
  const rule = RULES.find((each) => each.id === id);
  assert.ok(rule !== undefined);
  return rule;
}

/** The rule gives what it finds first, and throws at the next. */
function breakRule(context: TestContext): void {
  const rule = ruleOf(BROKEN);
  const sound = rule.check.bind(rule);
  context.mock.method(rule, 'check', function* (...given: Parameters<Rule['check']>): Iterable<Hit> {
    for (const hit of sound(...given)) {
      yield hit;
      throw new TypeError('out of order');
    }
  });
}

/** Finds what it should, but cannot say how to mend it. */
function breakFixes(context: TestContext): void {
  const rule = ruleOf(BROKEN);
  const sound = rule.check.bind(rule);
  context.mock.method(
    rule,
    'check',
    (...given: Parameters<Rule['check']>): Iterable<Hit> =>
      [...sound(...given)].map((hit) => ({
        ...hit,
        fixes: () => {
          throw new TypeError('no way to mend');
        },
      })),
  );
}

const URI = 'file:///a.txt';

/** A server in this process, with the report open, and what it logs. */
async function served(context: TestContext): Promise<{ client: ProtocolConnection; logged: string[] }> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
  serve(connection, { defer: setImmediate, check, loadConversion: () => import('../../server/src/convert/convert') });
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  context.after(() => client.dispose());
  const logged: string[] = [];
  client.onNotification(LogMessageNotification.type, ({ message }) => {
    logged.push(message);
  });
  client.listen();
  await client.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: ABLE });
  await client.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri: URI, languageId: 'ogi-report', version: 1, text: FAULTY },
  });
  return { client, logged };
}

/** The rules of which the report has findings, and how many of each. */
function counts(ids: Iterable<unknown>): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const id of ids) found[String(id)] = (found[String(id)] ?? 0) + 1;
  return found;
}

describe('a rule that throws', { timeout: 60_000 }, () => {
  const sound = counts(lint(FAULTY).map(({ rule }) => rule));
  assert.ok((sound[BROKEN] ?? 0) > 1 && Object.keys(sound).length > 1);

  test('in the server: it is logged, and what it had found and the others report are shown', async (context) => {
    breakRule(context);
    const { client, logged } = await served(context);
    const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } });
    assert.ok(report.kind === 'full');
    assert.deepEqual(counts(report.items.map(({ code }) => code)), { ...sound, [BROKEN]: 1 });
    assert.match(logged.join('\n'), /Rule label-wording failed: TypeError: out of order/);
  });

  test('in the terminal: it is told by name and file, the others report, and the exit code says that it was not all', async (context) => {
    breakRule(context);
    const cwd = folderWith(context, { 'a.txt': FAULTY, 'b.txt': skeleton('2021', 'tsv') });
    const { code, stdout, stderr } = await ogiReport(['check', '.', '--format', 'json'], { cwd, core: REAL });
    const { files } = JSON.parse(stdout);
    assert.deepEqual(counts(files[0].findings.map(({ rule }: { rule: string }) => rule)), { ...sound, [BROKEN]: 1 });
    assert.deepEqual(files[1].findings, []);
    assert.equal(stderr, 'a.txt：规则 label-wording 运行出错（TypeError: out of order），其余规则已检查。\n');
    assert.equal(code, 2);
  });
});

describe('fixes that throw', { timeout: 60_000 }, () => {
  test('in the server: they are logged, and those of the others are offered', async (context) => {
    breakFixes(context);
    const { client, logged } = await served(context);
    const range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
    const ask = (only: string) =>
      client.sendRequest(CodeActionRequest.type, { textDocument: { uri: URI }, range, context: { diagnostics: [], only: [only] } });
    const offered = ((await ask('quickfix')) ?? []) as CodeAction[];
    const fixed = offered.flatMap(({ diagnostics }) => diagnostics ?? []).map(({ code }) => code);
    assert.ok(fixed.includes('row-total'), JSON.stringify(fixed));
    assert.match(logged.join('\n'), /label-wording.*TypeError: no way to mend/);
    assert.ok(Array.isArray(await ask('source.fixAll.ogiReport')));
  });

  test('in the terminal: --fix tells it by file, and mends the other files', async (context) => {
    breakFixes(context);
    const other = skeleton('2021', 'tsv').replace('2.重复申请\t1', '2.重复申请\t１');
    const cwd = folderWith(context, { 'a.txt': FAULTY, 'b.txt': other });
    const { code, stderr } = await ogiReport(['check', '.', '--fix'], { cwd, core: REAL });
    assert.match(stderr, /^a\.txt：没有修改：程序出错（TypeError: no way to mend）。$/m);
    assert.equal(code, 2);
    assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), FAULTY);
    assert.equal(readFileSync(join(cwd, 'b.txt'), 'utf8'), skeleton('2021', 'tsv'));
  });
});
