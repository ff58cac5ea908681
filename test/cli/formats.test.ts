import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Core } from '../../server/src/cli/command';
import { sarifFaults } from './sarif-schema';
import { finding, folderWith, ogiReport, REAL, STUB } from './support';

const EXAMPLES = join(__dirname, '../../examples');

function coreFinding(...findings: readonly ReturnType<typeof finding>[]): Core {
  return { ...STUB, check: () => findings };
}

async function sarifOf(argv: readonly string[], world: Parameters<typeof ogiReport>[1]): Promise<ReturnType<typeof JSON.parse>> {
  return JSON.parse((await ogiReport(['check', '--format', 'sarif', ...argv], world)).stdout);
}

test('SARIF of all examples is valid by the schema of the standard, in both languages', async () => {
  for (const locale of ['zh-cn', 'en']) {
    const log = await sarifOf(['.', '--locale', locale], { cwd: EXAMPLES, core: REAL });
    assert.deepEqual(sarifFaults(log), []);
    const [run] = log.runs;
    assert.ok(run.results.length > 50);
    for (const { ruleId, ruleIndex } of run.results) assert.equal(run.tool.driver.rules[ruleIndex].id, ruleId);
    assert.equal(run.invocations[0].executionSuccessful, true);
  }
});

test('the validator sees what the standard does not allow', () => {
  const driver = { name: 'a' };
  assert.deepEqual(sarifFaults({ version: '2.1.0', runs: [{ tool: { driver } }] }), []);
  const faults = sarifFaults({ version: '2.0.0', runs: [{ tools: 1 }, { tool: { driver }, results: [{ level: 'warning' }] }] });
  assert.equal(faults.filter((fault) => /^\/version .*"2\.1\.0"/.test(fault)).length, 1);
  assert.ok(faults.includes(`/runs/0 must have required property 'tool' {"missingProperty":"tool"}`));
  assert.ok(faults.includes('/runs/0 must NOT have additional properties {"additionalProperty":"tools"}'));
  assert.ok(faults.includes(`/runs/1/results/0 must have required property 'message' {"missingProperty":"message"}`));
});

test('SARIF: places from 1, odd names as addresses, unreadable files as notifications, nothing as nothing', async (context) => {
  const cwd = folderWith(context, { 'a b/100%#年报?.txt': '年报\nE!', 'x.txt': Uint8Array.from([0x41, 0xff]) });
  const log = await sarifOf(['.'], { cwd });
  assert.deepEqual(sarifFaults(log), []);
  const [{ results, invocations }] = log.runs;
  const { artifactLocation, region } = results[0].locations[0].physicalLocation;
  assert.equal(decodeURIComponent(artifactLocation.uri), 'a b/100%#年报?.txt');
  assert.deepEqual(region, { startLine: 2, startColumn: 1, endLine: 2, endColumn: 3 });
  assert.equal(invocations[0].executionSuccessful, false);
  assert.equal(invocations[0].toolExecutionNotifications[0].locations[0].physicalLocation.artifactLocation.uri, 'x.txt');
  const empty = await sarifOf(['none.txt'], { cwd });
  assert.deepEqual(sarifFaults(empty), []);
  assert.deepEqual(empty.runs[0].results, []);
});

test('JUnit: a suite for each file, a failure for errors and warnings, text escaped', async (context) => {
  const cwd = folderWith(context, { 'a&"b.txt': '年报 E! W! I!', 'c.txt': '年报', 'd.txt': Uint8Array.from([0x41, 0xff]) });
  const { stdout } = await ogiReport(['check', '.', '--format', 'junit'], { cwd });
  assert.equal(
    stdout.replace(/message="字节[^"]*"/, 'message="…"'),
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="ogi-report">',
      '  <testsuite name="a&#38;&#34;b.txt" tests="3" failures="2" errors="0">',
      '    <testcase classname="a&#38;&#34;b.txt" name="row-total 1:4"><failure type="error" message="合计不符">a&#38;&#34;b.txt:1:4 错误 合计不符</failure></testcase>',
      '    <testcase classname="a&#38;&#34;b.txt" name="blank-cell 1:7"><failure type="warning" message="3 格空白">a&#38;&#34;b.txt:1:7 警告 3 格空白</failure></testcase>',
      '    <testcase classname="a&#38;&#34;b.txt" name="label-wording 1:10"><system-out>wording</system-out></testcase>',
      '  </testsuite>',
      '  <testsuite name="c.txt" tests="1" failures="0" errors="0">',
      '    <testcase classname="c.txt" name="c.txt"/>',
      '  </testsuite>',
      '  <testsuite name="d.txt" tests="1" failures="0" errors="1">',
      '    <testcase classname="d.txt" name="d.txt"><error message="…"/></testcase>',
      '  </testsuite>',
      '</testsuites>',
      '',
    ].join('\n'),
  );
});

test('JUnit and HTML hold no character that XML does not have', async () => {
  const core = coreFinding(finding({ message: 'a\u0000\u001b<b>\ud800' }));
  for (const format of ['junit', 'html']) {
    const { stdout } = await ogiReport(['check', '-', '--format', format], { stdin: '年报', core });
    assert.match(stdout, /a\ufffd\ufffd&#60;b&#62;\ufffd/);
  }
});

test('workflow commands for GitHub, with what would end them escaped', async () => {
  const core = coreFinding(
    finding({ message: '50%\r\nnext: ::error::', span: { start: 3, end: 4 } }),
    finding({ severity: 'hint', rule: 'label-wording', span: { start: 0, end: 4 } }),
  );
  const { stdout } = await ogiReport(['check', '-', '--format', 'github', '--stdin-filename', 'a,b:c.txt'], { stdin: '年报\n甲', core });
  assert.equal(
    stdout,
    [
      '::error file=a%2Cb%3Ac.txt,line=2,endLine=2,col=1,endColumn=2,title=row-total::50%25%0D%0Anext: ::error::',
      '::notice file=a%2Cb%3Ac.txt,line=1,endLine=2,title=label-wording::合计不符',
      '',
    ].join('\n'),
  );
});

test('CSV: one finding a line, for Excel', async () => {
  const core = coreFinding(finding({ message: '=1+1, "x"', span: { start: 3, end: 4 } }));
  const { stdout } = await ogiReport(['check', '-', '--format', 'csv'], { stdin: '年报\n甲', core });
  assert.equal(
    stdout,
    '\ufeffpath,unit,year,rule,severity,message,line,column,endLine,endColumn,previous\r\n<stdin>,,2023,row-total,错误,"\'=1+1, ""x""",2,1,2,2,\r\n',
  );
});

test('HTML: one page without anything from outside, in the language asked for', async () => {
  for (const [locale, words] of [
    ['zh-cn', ['各单位问题数量', '合计', '显示']],
    ['en', ['Findings by report and rule', 'Total', 'Show']],
  ] as const) {
    const { stdout } = await ogiReport(['check', '.', '--format', 'html', '--locale', locale], { cwd: EXAMPLES, core: REAL });
    for (const word of words) assert.ok(stdout.includes(word), word);
    assert.deepEqual(stdout.match(/(?:src|href)=(?!"#|"data:)[^ >]*|url\(|@import|https?:/g), null);
    assert.match(stdout, /<html lang="(?:zh-CN|en)">/);
    assert.equal(stdout.match(/<section class="report"/g)?.length, stdout.match(/<tr><th scope="row"><a /g)?.length);
  }
});

test('HTML: what stands in a report cannot become a part of the page', async () => {
  const core = coreFinding(finding({ message: '</script><script>alert(1)</script>' }));
  const { stdout } = await ogiReport(['check', '-', '--format', 'html', '--stdin-filename', '"><img onerror=x>.txt'], {
    stdin: '年报',
    core,
  });
  assert.equal(stdout.match(/<script>/g)?.length, 1);
  assert.doesNotMatch(stdout, /<img/);
});

test('every format goes to a file with --output, and nothing but a word to the screen', async (context) => {
  for (const format of ['stylish', 'json', 'unix', 'sarif', 'junit', 'github', 'csv', 'html']) {
    const cwd = folderWith(context, { 'a.txt': '年报 E!' });
    const straight = await ogiReport(['check', 'a.txt', '--format', format], { cwd });
    const { code, stdout } = await ogiReport(['check', 'a.txt', '--format', format, '--output', 'result'], { cwd, terminal: true });
    assert.equal(readFileSync(join(cwd, 'result'), 'utf8'), straight.stdout);
    assert.equal(stdout, '已写入 result\n');
    assert.equal(code, 1);
  }
});
