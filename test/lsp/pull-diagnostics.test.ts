import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { RULES } from '../../server/src/core';
import { built } from '../built';
import { CLEAN, didChange, didClose, didOpen, expected, FAULTY, PULL, pull, pullItems, repair, shown } from './documents';
import { TestServer } from './harness';

describe('pull diagnostics over stdio', { timeout: 60_000 }, () => {
  let bundle = '';
  let server: TestServer;
  let documents = 0;

  function freshUri(): string {
    documents += 1;
    return `file:///reports/${documents}.txt`;
  }

  before(async () => {
    bundle = built('server');
    server = new TestServer(bundle);
    await server.initialize({ capabilities: PULL, locale: 'zh-cn' });
  });
  after(() => server.kill());

  it('gives the findings of the core, with code, source, page and related places', async () => {
    const uri = freshUri();
    server.send(didOpen(uri, FAULTY));
    const items = await pullItems(server, uri);
    assert.deepEqual(shown(items), expected(FAULTY));
    const broken = items.find(({ code }) => code === 'row-total');
    assert.ok(broken !== undefined, 'the broken row is reported');
    assert.equal(broken.source, 'ogi-report');
    assert.match(broken.codeDescription?.href ?? '', /^https:\/\/.*\/docs\/rules\/row-total\.md$/);
    assert.ok((broken.relatedInformation ?? []).length > 0);
    for (const { location } of broken.relatedInformation ?? []) assert.equal(location.uri, uri);
  });

  it('has nothing to say of a clean report', async () => {
    const uri = freshUri();
    server.send(didOpen(uri, CLEAN));
    assert.deepEqual(await pullItems(server, uri), []);
  });

  it('answers “unchanged” for the result the client has, and only for that', async () => {
    const uri = freshUri();
    server.send(didOpen(uri, FAULTY));
    const first = await pull(server, uri);
    assert.equal(first.kind, 'full');
    assert.ok(first.resultId !== undefined);
    assert.deepEqual(await pull(server, uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    server.send(didChange(uri, 2, repair()));
    assert.equal((await pull(server, uri, first.resultId)).kind, 'full');
    server.send(didClose(uri), didOpen(uri, CLEAN));
    assert.equal((await pull(server, uri, first.resultId)).kind, 'full', 'the same version of a reopened document is another text');
  });

  it('follows incremental edits: several in one event, line ends, surrogate pairs', async () => {
    const uri = freshUri();
    const local = TextDocument.create(uri, 'ogi-report', 1, FAULTY.replaceAll('\n', '\r\n'));
    server.send(didOpen(uri, local.getText()));
    const edits = [
      [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\u{20000}\u{1F600}\r\n' }],
      [
        { range: { start: { line: 0, character: 2 }, end: { line: 1, character: 0 } }, text: '' },
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } }, text: '\n\r\n' },
      ],
      [repairIn(local.getText(), 2)],
    ];
    for (const [index, changes] of edits.entries()) {
      TextDocument.update(local, changes, index + 2);
      server.send(didChange(uri, index + 2, ...changes));
      assert.deepEqual(shown(await pullItems(server, uri)), expected(local.getText()));
    }
  });

  it('keeps documents apart', async () => {
    const uris = [freshUri(), freshUri(), freshUri()];
    const texts = [FAULTY, CLEAN, `\n\n${FAULTY}`];
    server.send(...uris.map((uri, index) => didOpen(uri, texts[index] ?? '')));
    const results = await Promise.all(uris.map((uri) => pullItems(server, uri)));
    assert.deepEqual(
      results.map(shown),
      texts.map((text) => expected(text)),
    );
  });

  it('looks at reports in plain text, Markdown and HTML, and at nothing else', async () => {
    for (const [language, silent] of [
      ['plaintext', false],
      ['text', false],
      ['markdown', false],
      ['html', false],
      ['python', true],
    ] as const) {
      const uri = freshUri();
      server.send(didOpen(uri, FAULTY, language));
      assert.deepEqual(shown(await pullItems(server, uri)), silent ? [] : expected(FAULTY), language);
    }
  });

  it('is silent about a text that is no report and about a document that is not open', async () => {
    const uri = freshUri();
    server.send(didOpen(uri, '会议通知\n定于三月一日召开工作会议。\n', 'plaintext'));
    assert.deepEqual(await pullItems(server, uri), []);
    assert.deepEqual(await pullItems(server, freshUri()), []);
  });

  it('speaks the language of the client', async () => {
    const english = new TestServer(bundle);
    try {
      await english.initialize({ capabilities: PULL, locale: 'de' });
      const uri = freshUri();
      english.send(didOpen(uri, FAULTY));
      assert.deepEqual(shown(await pullItems(english, uri)), expected(FAULTY, { locale: 'en', severities: {} }));
      assert.equal(await english.stop(), 0);
    } finally {
      english.kill();
    }
  });

  it('takes settings from initializationOptions and didChangeConfiguration, whole or by section, and ignores nonsense', async () => {
    const plain = new TestServer(bundle);
    try {
      await plain.initialize({
        capabilities: PULL,
        initializationOptions: { rules: { 'row-total': 'off', 'results-total': 7 }, maxFileSize: 'x' },
      });
      const uri = freshUri();
      plain.send(didOpen(uri, FAULTY));
      const off = { locale: 'zh-cn', severities: { 'row-total': 'off' } } as const;
      assert.deepEqual(shown(await pullItems(plain, uri)), expected(FAULTY, off));
      const hints = Object.fromEntries(RULES.map(({ id }) => [id, 'hint'] as const));
      plain.send({ method: 'workspace/didChangeConfiguration', params: { settings: { ogiReport: { rules: hints } } } });
      const items = await pullItems(plain, uri);
      assert.ok(items.length > 0);
      for (const { severity } of items) assert.equal(severity, 4);
      plain.send({ method: 'workspace/didChangeConfiguration', params: { settings: null } });
      assert.deepEqual(shown(await pullItems(plain, uri)), expected(FAULTY));
      assert.equal(await plain.stop(), 0);
    } finally {
      plain.kill();
    }
  });

  it('asks for settings, follows them, and has the client ask again', async () => {
    const asking = new TestServer(bundle);
    asking.settings = { rules: { 'row-total': 'off' } };
    try {
      await asking.initialize({
        capabilities: {
          ...PULL,
          workspace: { configuration: true, diagnostics: { refreshSupport: true }, didChangeConfiguration: { dynamicRegistration: true } },
        },
      });
      const registered = await asking.requests.take(({ method }) => method === 'client/registerCapability');
      assert.match(JSON.stringify(registered.params), /workspace\/didChangeConfiguration.*ogiReport/);
      const uri = freshUri();
      asking.send(didOpen(uri, FAULTY));
      const off = { locale: 'zh-cn', severities: { 'row-total': 'off' } } as const;
      assert.deepEqual(shown(await pullItems(asking, uri)), expected(FAULTY, off));
      asking.settings = {};
      asking.send({ method: 'workspace/didChangeConfiguration', params: { settings: null } });
      await asking.requests.take(({ method }) => method === 'workspace/diagnostic/refresh');
      assert.deepEqual(shown(await pullItems(asking, uri)), expected(FAULTY));
      assert.equal(await asking.stop(), 0);
    } finally {
      asking.kill();
    }
  });

  it('says of a file above the limit that it was not checked, and nothing of one that is no report', async () => {
    const small = new TestServer(bundle);
    try {
      await small.initialize({ capabilities: PULL, initializationOptions: { ogiReport: { maxFileSize: 1000 } } });
      const [report, other] = [freshUri(), freshUri()];
      small.send(didOpen(report, FAULTY, 'plaintext'), didOpen(other, '甲乙丙丁\n'.repeat(1000), 'plaintext'));
      const [notice, ...more] = await pullItems(small, report);
      assert.equal(notice?.code, 'file-too-large');
      assert.equal(notice.severity, 3);
      assert.equal(notice.range.end.line, 0);
      assert.deepEqual(more, []);
      assert.deepEqual(await pullItems(small, other), []);
    } finally {
      small.kill();
    }
  });

  it('sends a status after each analysis to a client that wants it', async () => {
    const telling = new TestServer(bundle);
    try {
      await telling.initialize({ capabilities: { ...PULL, experimental: { ogiReport: { status: true } } } });
      const uri = freshUri();
      telling.send(didOpen(uri, FAULTY));
      const items = await pullItems(telling, uri);
      const { params } = await telling.notifications.take(({ method }) => method === 'ogiReport/status');
      const count = (level: number) => items.filter(({ severity }) => severity === level).length;
      const counts = { error: count(1), warning: count(2), info: count(3) };
      assert.deepEqual(params, { uri, version: 1, recognised: true, form: '2021', year: 2023, counts });
      await pullItems(telling, uri);
      assert.deepEqual(telling.notifications.rest(), [], 'nothing new was found, so nothing is said');
    } finally {
      telling.kill();
    }
  });
});

/** `repair()` for a text with lines put in front. */
function repairIn(text: string, linesBefore: number) {
  const change = repair();
  assert.ok('range' in change && text.includes('2.重复申请\t9'));
  const shift = (at: { line: number; character: number }) => ({ line: at.line + linesBefore, character: at.character });
  return { range: { start: shift(change.range.start), end: shift(change.range.end) }, text: change.text };
}
