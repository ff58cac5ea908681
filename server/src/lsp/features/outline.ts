import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import { type OutlineNode, outline as outlineOf } from '../../features/outline';
import type { LineTable } from '../../text/lines';
import { toRange } from '../convert';
import { SymbolKind } from '../library';
import { analyseOurs } from '../ours';
import type { Feature } from '../session';

const KINDS: Readonly<Record<OutlineNode['kind'], SymbolKind>> = {
  title: SymbolKind.File,
  section: SymbolKind.Module,
  subsection: SymbolKind.Namespace,
  table: SymbolKind.Struct,
  group: SymbolKind.Array,
};

/** `textDocument/documentSymbol`: a tree, or for a client without trees a list. */
export const outline: Feature = {
  capabilities: () => ({ documentSymbolProvider: true }),

  start(session) {
    session.connection.onDocumentSymbol(
      session.respond('textDocument/documentSymbol', async (params: DocumentSymbolParams, token) => {
        const { uri } = params.textDocument;
        const found = await analyseOurs(session, uri, token);
        if (found === undefined) return null;
        const nodes = outlineOf(found.report, session.settings.current.check.locale);
        if (session.client.nestedSymbols) return nodes.map((node) => toSymbol(node, found.lines));
        return nodes.flatMap((node) => flat(node, undefined, found.lines, uri));
      }),
    );
  },
};

function toSymbol(node: OutlineNode, lines: LineTable): DocumentSymbol {
  return {
    name: node.name,
    detail: node.detail,
    kind: KINDS[node.kind],
    range: toRange(lines, node.span),
    selectionRange: toRange(lines, node.nameSpan),
    children: node.children.map((child) => toSymbol(child, lines)),
  };
}

function flat(node: OutlineNode, containerName: string | undefined, lines: LineTable, uri: string): SymbolInformation[] {
  const about = { name: node.name, kind: KINDS[node.kind], location: { uri, range: toRange(lines, node.span) } };
  const symbol = containerName === undefined ? about : { ...about, containerName };
  return [symbol, ...node.children.flatMap((child) => flat(child, node.name, lines, uri))];
}
