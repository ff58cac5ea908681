/** A client of the server as it is shipped that can do everything, and asks for everything the right way; the tests ask otherwise. */
import assert from 'node:assert/strict';
import type { ServerCapabilities } from 'vscode-languageserver/node';
import { COMMANDS, COMPARE_YEARS, DOCUMENTS, TABLE_VIEW } from '../../server/src/lsp/protocol';
import { CLEAN, didOpen, expected, FAULTY, PULL, pullItems, shown } from '../lsp/documents';
import type { TestServer } from '../lsp/harness';

export const URI = 'file:///hostile/a.txt';

/** Makes the server offer all that it has. */
export const ABLE = {
  textDocument: {
    ...PULL.textDocument,
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    completion: { completionItem: { snippetSupport: true } },
  },
  workspace: { workspaceFolders: true },
};

export function start(server: TestServer) {
  return server.initialize({ capabilities: ABLE, initializationOptions: { checkWorkspace: true } });
}

/** Opens a faulty report anew and sees that its findings are those of the core. */
export async function works(server: TestServer, uri = 'file:///hostile/sound.txt'): Promise<void> {
  server.send(didOpen(uri, FAULTY));
  assert.deepEqual(shown(await pullItems(server, uri)), expected(FAULTY));
}

const textDocument = { uri: URI };
const position = { line: 40, character: 2 };
const range = { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } };
const options = { tabSize: 4, insertSpaces: true };

/** The requests behind each thing that a server may announce, with parameters as they should be. */
const ANNOUNCED: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  codeActionProvider: { 'textDocument/codeAction': { textDocument, range, context: { diagnostics: [], only: ['quickfix'] } } },
  codeLensProvider: { 'textDocument/codeLens': { textDocument } },
  completionProvider: { 'textDocument/completion': { textDocument, position, context: { triggerKind: 1 } } },
  definitionProvider: { 'textDocument/definition': { textDocument, position } },
  diagnosticProvider: {
    'textDocument/diagnostic': { textDocument, identifier: 'ogi-report', previousResultId: 'x' },
    'workspace/diagnostic': { identifier: 'ogi-report', previousResultIds: [{ uri: URI, value: 'x' }] },
  },
  documentFormattingProvider: { 'textDocument/formatting': { textDocument, options } },
  documentHighlightProvider: { 'textDocument/documentHighlight': { textDocument, position } },
  documentRangeFormattingProvider: { 'textDocument/rangeFormatting': { textDocument, range, options } },
  documentSymbolProvider: { 'textDocument/documentSymbol': { textDocument } },
  foldingRangeProvider: { 'textDocument/foldingRange': { textDocument } },
  hoverProvider: { 'textDocument/hover': { textDocument, position } },
  inlayHintProvider: { 'textDocument/inlayHint': { textDocument, range } },
  referencesProvider: { 'textDocument/references': { textDocument, position, context: { includeDeclaration: true } } },
  selectionRangeProvider: { 'textDocument/selectionRange': { textDocument, positions: [position, position] } },
  semanticTokensProvider: {
    'textDocument/semanticTokens/full': { textDocument },
    'textDocument/semanticTokens/range': { textDocument, range },
  },
};

/** What is announced and asked for by no request of its own. */
const SILENT = new Set(['positionEncoding', 'textDocumentSync', 'workspace']);

/** The requests of our own, which are named in `protocol.ts`. */
const OWN: Readonly<Record<string, object>> = {
  [COMMANDS.insertTable]: { textDocument, position, table: 'disclosure', form: '2021', dialect: 'tsv' },
  [COMMANDS.insertSection]: { textDocument, position, section: 3 },
  [COMMANDS.fillBlanks]: { textDocument, position, scope: 'table' },
  [COMMANDS.changeDialect]: { textDocument, position, dialect: 'pipes' },
  [COMMANDS.normaliseTable]: { textDocument, position },
  [COMMANDS.copyTable]: { textDocument, position },
  [COMMANDS.describe]: { textDocument, position },
  [COMMANDS.newReport]: { unit: '青溪县水务局', year: 2023, dialect: 'tsv', language: 'plain', lastYear: CLEAN },
  [COMMANDS.readReport]: { text: CLEAN },
  [DOCUMENTS.importWord]: { content: Buffer.from('<table></table>').toString('base64'), kind: 'page', dialect: 'tsv' },
  [DOCUMENTS.paste]: { textDocument, html: '<table><tr><td>规章</td><td>0</td></tr></table>' },
  [DOCUMENTS.export]: { textDocument, target: 'html' },
  [TABLE_VIEW.view]: { textDocument },
  [TABLE_VIEW.write]: { textDocument, cells: [{ cell: 'x', text: '1' }] },
  [COMPARE_YEARS]: { textDocument, previous: CLEAN },
};

/** Every request that a server answers which announces this, with parameters as they should be. Fails for what is not known here. */
export function requestsOf(capabilities: ServerCapabilities): Readonly<Record<string, object>> {
  const announced = Object.keys(capabilities).filter((key) => !SILENT.has(key));
  assert.deepEqual(announced.sort(), Object.keys(ANNOUNCED).sort());
  assert.deepEqual(Object.keys(OWN).sort(), [COMMANDS, DOCUMENTS, TABLE_VIEW, { COMPARE_YEARS }].flatMap(Object.values<string>).sort());
  return Object.assign({}, ...Object.values(ANNOUNCED), OWN);
}

export const NOTIFICATIONS = [
  ...['didOpen', 'didChange', 'didClose', 'didSave', 'willSave'].map((name) => `textDocument/${name}`),
  ...['didChangeConfiguration', 'didChangeWatchedFiles', 'didChangeWorkspaceFolders'].map((name) => `workspace/${name}`),
  ...['initialized', '$/setTrace', '$/cancelRequest', 'window/workDoneProgress/cancel'],
];
