import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { diagnosticsOf } from '../diagnostics';
import { mayBeReport } from '../languages';
import type { Feature, Session } from '../session';

/** `textDocument/publishDiagnostics` for clients that cannot ask: at once after each edit, one result for a burst of edits. */
export const pushDiagnostics: Feature = {
  capabilities: () => ({}),

  start(session) {
    const { connection, client, documents } = session;
    if (client.pullsDiagnostics) return;
    const waiting = new Set<string>();
    const schedule = (uri: string): void => {
      if (waiting.has(uri)) return;
      waiting.add(uri);
      session.perform('textDocument/publishDiagnostics', () => publish(session, uri, waiting));
    };
    documents.onDidChangeContent(({ document }) => {
      if (mayBeReport(document.languageId)) schedule(document.uri);
    });
    documents.onDidClose(({ document }) => {
      if (mayBeReport(document.languageId))
        session.perform('close', () => connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }));
    });
    session.onDidExpire((uri) => {
      for (const document of documents.all()) {
        if ((uri === undefined || uri === document.uri) && mayBeReport(document.languageId)) schedule(document.uri);
      }
    });
  },
};

/** From the analysis on nothing waits, so the result cannot be overtaken on its way out. */
async function publish(session: Session, uri: string, waiting: Set<string>): Promise<void> {
  const found = await session.analyse(uri).finally(() => waiting.delete(uri));
  if (found === undefined || session.closed()) return;
  const params: PublishDiagnosticsParams = { uri, diagnostics: diagnosticsOf(session, uri, found.analysis) };
  if (session.client.versionedDiagnostics) params.version = found.analysis.version;
  await session.connection.sendDiagnostics(params);
}
