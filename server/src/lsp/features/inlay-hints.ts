import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { hints } from '../../features/hints';
import { toSpan } from '../convert';
import { InlayHintKind } from '../library';
import { analyseOurs } from '../ours';
import type { Feature } from '../session';

/** `textDocument/inlayHint`: the columns' names, by the setting `ogiReport.inlayHints`. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),

  start(session) {
    const { connection, client, settings } = session;
    connection.languages.inlayHint.on(
      session.respond('textDocument/inlayHint', async ({ textDocument, range }: InlayHintParams, token): Promise<InlayHint[] | null> => {
        const found = await analyseOurs(session, textDocument.uri, token);
        if (found === undefined) return null;
        const { inlayHints: mode, check } = settings.current;
        return hints(found.report, toSpan(found.lines, range), mode, check.locale).map(({ offset, label, tooltip }) => ({
          position: found.lines.position(offset),
          label,
          tooltip,
          kind: InlayHintKind.Parameter,
          paddingRight: true,
        }));
      }),
    );
    settings.onDidChange(() => {
      if (client.refreshesInlayHints) session.perform('workspace/inlayHint/refresh', () => connection.languages.inlayHint.refresh());
    });
  },
};
