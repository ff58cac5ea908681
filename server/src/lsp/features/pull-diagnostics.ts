import { type DocumentDiagnosticParams, type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { SOURCE, toDiagnostic } from '../convert';
import type { Feature } from '../session';

/** `textDocument/diagnostic`: the client asks; an unchanged result is not sent twice. */
export const pullDiagnostics: Feature = {
  capabilities: (client) =>
    client.pullsDiagnostics
      ? { diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: false } }
      : {},

  start(session) {
    const { connection, client, settings } = session;
    if (!client.pullsDiagnostics) return;
    connection.languages.diagnostics.on(
      session.respond('textDocument/diagnostic', async (params: DocumentDiagnosticParams, token): Promise<DocumentDiagnosticReport> => {
        const { uri } = params.textDocument;
        const found = await session.analyse(uri, token);
        if (found === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        const { id, findings, lines } = found.analysis;
        if (params.previousResultId === id) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
        const items = findings.map((finding) => toDiagnostic(finding, lines, uri, client.relatedInformation));
        return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
      }),
    );
    settings.onDidChange(() => {
      if (client.refreshesDiagnostics) session.perform('workspace/diagnostic/refresh', () => connection.languages.diagnostics.refresh());
    });
  },
};
