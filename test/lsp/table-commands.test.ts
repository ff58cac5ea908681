import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { ErrorCodes } from 'vscode-languageserver/node';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { LineTable, parse } from '../../server/src/core';
import { skeleton } from '../../server/src/form/skeleton';
import { COMMANDS, type Edits, type NewReportResult, type Refused } from '../../server/src/lsp/protocol';
import { built } from '../built';
import { didOpen } from './documents';
import { TestServer } from './harness';

const URI = 'file:///a.txt';
const BLANK = skeleton('2021', 'tsv', { value: () => '' }).replaceAll('\n', '\r\n');
const textDocument = { uri: URI };

function positionOf(text: string, found: string) {
  return new LineTable(text).position(text.indexOf(found));
}

describe('commands over stdio', { timeout: 60_000 }, () => {
  let bundle = '';
  let server: TestServer;

  before(() => {
    bundle = built('server');
  });
  beforeEach(async () => {
    server?.kill();
    server = new TestServer(bundle);
    await server.initialize({ locale: 'zh-cn' });
  });
  after(() => server.kill());

  async function ask<R>(method: string, params: object): Promise<R> {
    const answer = await server.ask(method, { textDocument, ...params });
    assert.equal(answer.error, undefined);
    return answer.result as R;
  }

  function applied(text: string, { edits }: Edits): string {
    return TextDocument.applyEdits(TextDocument.create(URI, 'ogi-report', 1, text), edits as TextEdit[]);
  }

  it('fillBlanks: the edits of one row, for the version that was sent', async () => {
    server.send(didOpen(URI, BLANK, 'ogi-report', 7));
    const made = await ask<Edits>(COMMANDS.fillBlanks, { scope: 'row', position: positionOf(BLANK, '2.重复申请') });
    assert.equal(made.version, 7);
    assert.equal(applied(BLANK, made), BLANK.replace('2.重复申请\t\t\t\t\t\t\t', '2.重复申请\t0\t0\t0\t0\t0\t0\t0'));
    assert.equal(made.message, '已将 7 个空白单元格填为 0，请核对。');
  });

  it('changeDialect, of all tables where no cursor is given', async () => {
    server.send(didOpen(URI, BLANK));
    const made = await ask<Edits>(COMMANDS.changeDialect, { dialect: 'pipes' });
    assert.deepEqual(
      parse(applied(BLANK, made)).tables.map((table) => table.dialect),
      ['pipes', 'pipes', 'pipes'],
    );
  });

  it('normaliseTable, of the table at the cursor', async () => {
    const text = BLANK.replace('2.重复申请', '\r\n\t\t2.重复申请').replace('结果维持', '结果 维持');
    server.send(didOpen(URI, text));
    const made = await ask<Edits>(COMMANDS.normaliseTable, { position: positionOf(text, '结果 维持') });
    assert.equal(applied(text, made), text.replace('结果 维持', '结果维持'));
  });

  it('insertTable and insertSection: an edit, and the same with tab stops', async () => {
    server.send(didOpen(URI, '', 'markdown'));
    const position = { line: 0, character: 0 };
    const table = await ask<Edits>(COMMANDS.insertTable, { position, table: 'disputes' });
    assert.match(applied('', table), /^\| 行政复议 \|/);
    assert.match(table.snippet ?? '', /\| \$\{1\} \| \$\{2\} \|/);
    const section = await ask<Edits>(COMMANDS.insertSection, { position, section: 6 });
    assert.match(applied('', section), /^## 六、其他需要报告的事项\n/);
  });

  it('copyTable gives the text, describe what there is to choose from', async () => {
    server.send(didOpen(URI, BLANK));
    const position = positionOf(BLANK, '结果维持');
    const copied = await ask<{ readonly text: string }>(COMMANDS.copyTable, { position });
    assert.match(copied.text, /^行政复议\t\t\t\t\t行政诉讼/);
    const described = await ask<object>(COMMANDS.describe, { position });
    assert.deepEqual(described, {
      form: '2021',
      dialect: 'tsv',
      tableHere: 'disputes',
      missingSections: [],
      tables: [
        { id: 'disputes', name: '表四', section: '四、政府信息公开行政复议、行政诉讼情况', forms: ['2021'] },
        { id: 'disclosure', name: '表二', section: '二、主动公开政府信息情况', forms: ['2021', '2019'] },
        { id: 'applications', name: '表三', section: '三、收到和处理政府信息公开申请情况', forms: ['2021', '2019'] },
      ],
    });
  });

  it('newReport with last year’s text, readReport for what that says of itself', async () => {
    const lastYear = skeleton('2021', 'tsv', { unit: '云岭市水利局', year: 2022 });
    assert.deepEqual(await ask(COMMANDS.readReport, { text: lastYear }), { recognised: true, unit: '云岭市水利局', year: 2022 });
    const made = await ask<NewReportResult>(COMMANDS.newReport, { unit: '云岭市水利局', year: 2023, dialect: 'tsv', lastYear });
    assert.match(made.text, /^云岭市水利局2023年[\s\S]*二、上年结转政府信息公开申请数量\t\t1\t0\t0\t0\t0\t0\t1\t/);
    assert.deepEqual(made.notes, ['上年结转已按上年报告填写，请核对。']);
  });

  it('refusals come in the client’s language, wrong parameters as errors', async () => {
    server.send(didOpen(URI, BLANK), didOpen('file:///a.c', 'int main;', 'c'));
    const zh = await ask<Refused>(COMMANDS.fillBlanks, { scope: 'table', position: { line: 0, character: 0 } });
    assert.match(zh.refused, /光标不在/);
    const foreign = await ask<Refused>(COMMANDS.copyTable, { textDocument: { uri: 'file:///a.c' }, position: { line: 0, character: 0 } });
    assert.match(foreign.refused, /只适用于/);
    const wrong = await server.ask(COMMANDS.changeDialect, { textDocument, dialect: 'latex' });
    assert.equal(wrong.error?.code, ErrorCodes.InvalidParams);
  });
});
