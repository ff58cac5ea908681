import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { lenses } from '../../features/lenses';
import { toRange } from '../convert';
import { CodeLensRefreshRequest } from '../library';
import { analyseOurs } from '../ours';
import { SHOW_TABLE_PROBLEMS } from '../protocol';
import type { Feature } from '../session';

/** `textDocument/codeLens`: the facts of each table over its first line, by the setting `ogiReport.codeLens`. */
export const codeLenses: Feature = {
  capabilities: () => ({ codeLensProvider: {} }),

  start(session) {
    const { connection, client, settings } = session;
    connection.onCodeLens(
      session.respond('textDocument/codeLens', async (params: CodeLensParams, token): Promise<CodeLens[] | null> => {
        const { uri } = params.textDocument;
        const found = await analyseOurs(session, uri, token);
        if (found === undefined || !settings.current.codeLens) return null;
        return lenses(found.report, settings.current.check.locale).map(({ span, title }) => {
          const table = toRange(found.lines, span);
          const range = { start: table.start, end: table.start };
          return { range, command: { title, command: SHOW_TABLE_PROBLEMS, arguments: [uri, table] } };
        });
      }),
    );
    settings.onDidChange(() => {
      if (client.refreshesCodeLenses)
        session.perform('workspace/codeLens/refresh', () => connection.sendRequest(CodeLensRefreshRequest.type));
    });
  },
};
