import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import {
  createConnection,
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializeRequest,
  LogMessageNotification,
  type LogMessageParams,
  ProposedFeatures,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { check } from '../../server/src/check';
import { serve } from '../../server/src/lsp/server';
import { expected, FAULTY, PULL, shown } from './documents';

/** The rules as they are, and one more that breaks. */
const withBrokenRule: typeof check = (report, settings, onError) => {
  onError?.('broken', new Error('out of order'));
  return check(report, settings, onError);
};

describe('a rule that throws', { timeout: 60_000 }, () => {
  let client: ProtocolConnection;
  const logged: LogMessageParams[] = [];

  before(() => {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const connection = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
    serve(connection, { defer: setImmediate, check: withBrokenRule });
    client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    client.onNotification(LogMessageNotification.type, (message) => {
      logged.push(message);
    });
    client.listen();
  });
  after(() => client.dispose());

  it('is logged, and the others still report', async () => {
    await client.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: PULL });
    const uri = 'file:///a.txt';
    await client.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'ogi-report', version: 1, text: FAULTY },
    });
    const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    assert.ok(report.kind === 'full');
    assert.deepEqual(shown(report.items), expected(FAULTY));
    assert.match(logged.map(({ message }) => message).join('\n'), /Rule broken failed: Error: out of order/);
  });
});
