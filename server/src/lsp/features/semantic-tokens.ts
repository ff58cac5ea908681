import type { SemanticTokens, SemanticTokensParams, SemanticTokensRangeParams } from 'vscode-languageserver';
import { type Token, type TokenType, tokens } from '../../features/tokens';
import type { LineTable } from '../../text/lines';
import type { Span } from '../../text/span';
import type { Analysis } from '../analysis';
import { toSpan } from '../convert';
import { SemanticTokensBuilder } from '../library';
import { analyseOurs } from '../ours';
import type { Feature } from '../session';

const TYPES: readonly TokenType[] = ['type', 'namespace', 'property', 'number', 'string'];
/** `definition`: a total; `modification`: a blank that waits for its number. Standard names, so that any client may have colours for them. */
const MODIFIERS = ['definition', 'modification'];

/** `textDocument/semanticTokens`: what in a table no pattern can tell, of the whole text or of a range. */
export const semanticTokens: Feature = {
  capabilities: () => ({
    semanticTokensProvider: { legend: { tokenTypes: [...TYPES], tokenModifiers: MODIFIERS }, full: true, range: true },
  }),

  start(session) {
    const { semanticTokens: requests } = session.connection.languages;
    requests.on(
      session.respond('textDocument/semanticTokens/full', async ({ textDocument }: SemanticTokensParams, token) => {
        const found = await analyseOurs(session, textDocument.uri, token);
        return found === undefined ? NONE : encode(found, { start: 0, end: found.report.text.length });
      }),
    );
    requests.onRange(
      session.respond('textDocument/semanticTokens/range', async ({ textDocument, range }: SemanticTokensRangeParams, token) => {
        const found = await analyseOurs(session, textDocument.uri, token);
        return found === undefined ? NONE : encode(found, toSpan(found.lines, range));
      }),
    );
  },
};

const NONE: SemanticTokens = { data: [] };

function encode({ report, lines }: Analysis, range: Span): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const token of tokens(report, range)) {
    const modifiers = (token.total ? 1 : 0) + (token.blank ? 2 : 0);
    for (const { line, character, length } of pieces(token, report.text, lines)) {
      builder.push(line, character, length, TYPES.indexOf(token.type), modifiers);
    }
  }
  return builder.build();
}

/** Not every client takes a token of several lines: each line of a torn label becomes one, without the white space at its ends. */
function pieces({ span, blank }: Token, text: string, lines: LineTable) {
  const first = lines.lineAt(span.start);
  const last = lines.lineAt(span.end);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const line = first + index;
    const start = Math.max(span.start, lines.lineStart(line));
    const piece = text.slice(start, Math.min(span.end, lines.lineEnd(line)));
    const indent = blank ? 0 : piece.length - piece.trimStart().length;
    return { line, character: start - lines.lineStart(line) + indent, length: blank ? piece.length : piece.trim().length };
  }).filter(({ length }) => length > 0);
}
