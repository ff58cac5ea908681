import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { folds } from '../../features/folding';
import { toRange } from '../convert';
import { analyseOurs } from '../ours';
import type { Feature } from '../session';

/** `textDocument/foldingRange`, in whole lines. */
export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),

  start(session) {
    session.connection.onFoldingRanges(
      session.respond('textDocument/foldingRange', async ({ textDocument }: FoldingRangeParams, token): Promise<FoldingRange[] | null> => {
        const found = await analyseOurs(session, textDocument.uri, token);
        if (found === undefined) return null;
        return folds(found.report)
          .map((span) => toRange(found.lines, span))
          .filter(({ start, end }) => start.line < end.line)
          .map(({ start, end }) => ({ startLine: start.line, endLine: end.line, kind: 'region' }));
      }),
    );
  },
};
