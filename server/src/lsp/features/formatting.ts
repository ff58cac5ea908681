import type { CancellationToken, DocumentFormattingParams, DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver';
import { formatTables } from '../../features/transform/normalise-tables';
import { toRange, toSpan } from '../convert';
import { FORMATTED } from '../languages';
import { DocumentFormattingRequest, DocumentRangeFormattingRequest } from '../library';
import { analyseOurs } from '../ours';
import type { Feature } from '../session';

/**
 * `textDocument/formatting` and `textDocument/rangeFormatting`: tables in their regular shape, no figure changed.
 * Nothing happens while typing: input methods and half-typed rows do not bear it.
 */
export const formatting: Feature = {
  capabilities: (client) => (client.registersFormatting ? {} : { documentFormattingProvider: true, documentRangeFormattingProvider: true }),

  start(session) {
    const format = async ({ textDocument, range }: Params, token: CancellationToken): Promise<TextEdit[]> => {
      const found = await analyseOurs(session, textDocument.uri, token);
      if (found === undefined) return [];
      const { report, lines } = found;
      const edits = formatTables(report, range === undefined ? undefined : toSpan(lines, range));
      return edits.map(({ span, text }) => ({ range: toRange(lines, span), newText: text }));
    };
    session.connection.onDocumentFormatting(session.respond('textDocument/formatting', format));
    session.connection.onDocumentRangeFormatting(session.respond('textDocument/rangeFormatting', format));
  },

  /** Tables in HTML are left alone, so there is no second formatter for HTML to choose from. */
  initialized({ client, connection, perform }) {
    if (!client.registersFormatting) return;
    const documentSelector = FORMATTED.map((language) => ({ language }));
    perform('client/registerCapability', async () => {
      await connection.client.register(DocumentFormattingRequest.type, { documentSelector });
      await connection.client.register(DocumentRangeFormattingRequest.type, { documentSelector });
    });
  },
};

type Params = DocumentFormattingParams & Partial<Pick<DocumentRangeFormattingParams, 'range'>>;
