import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { Analysis } from '../analysis';
import { SOURCE } from '../convert';
import { diagnosticsOf } from '../diagnostics';
import { DocumentDiagnosticReportKind } from '../library';
import type { Feature, Session } from '../session';

/** `textDocument/diagnostic`: the client asks; an unchanged result is not sent twice. */
export const pullDiagnostics: Feature = {
  // A client that pulls for the workspace leaves closed files to that: so it is promised only where the user wants it from the start.
  capabilities: (client, files, settings) =>
    client.pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: SOURCE,
            interFileDependencies: true,
            workspaceDiagnostics: files && settings.checkWorkspace,
          },
        }
      : {},

  start(session) {
    const { connection, client } = session;
    if (!client.pullsDiagnostics) return;
    connection.languages.diagnostics.on(
      session.respond('textDocument/diagnostic', async (params: DocumentDiagnosticParams, token): Promise<DocumentDiagnosticReport> => {
        const { uri } = params.textDocument;
        const found = await session.analyse(uri, token);
        if (found === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        return diagnosticReport(session, uri, found.analysis, params.previousResultId);
      }),
    );
    session.onDidExpire(() => {
      if (client.refreshesDiagnostics) session.perform('workspace/diagnostic/refresh', () => connection.languages.diagnostics.refresh());
    });
  },
};

/** The result of an analysis, unless it is the one that the client has. */
export function diagnosticReport(session: Session, uri: string, analysis: Analysis, known: string | undefined): DocumentDiagnosticReport {
  const { id } = analysis;
  if (known === id) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
  return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: diagnosticsOf(session, uri, analysis) };
}
