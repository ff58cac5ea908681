import type { DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import { highlights as highlightsAt } from '../../features/highlights';
import { toRange } from '../convert';
import { DocumentHighlightKind } from '../library';
import { analyseOurs } from '../ours';
import type { Feature } from '../session';

/** `textDocument/documentHighlight`: the cell as one that is written, the other cells of its equations as ones that are read. */
export const highlights: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),

  start(session) {
    session.connection.onDocumentHighlight(
      session.respond('textDocument/documentHighlight', async (params: DocumentHighlightParams, token) => {
        const found = await analyseOurs(session, params.textDocument.uri, token);
        if (found === undefined) return null;
        const here = highlightsAt(found.report, found.lines.offset(params.position));
        // An answer without highlights would keep the editor from marking equal words.
        if (here.length === 0) return null;
        return here.map(
          ({ span, self }): DocumentHighlight => ({
            range: toRange(found.lines, span),
            kind: self ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
          }),
        );
      }),
    );
  },
};
