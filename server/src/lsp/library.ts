/**
 * What we take from the library besides types, in one place: each module that imports from a CommonJS library of its own
 * gets a copy of all its names when the bundle is loaded, and there are hundreds.
 */
export {
  CodeActionKind,
  CodeLensRefreshRequest,
  CompletionItemKind,
  ConnectionError,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  DocumentFormattingRequest,
  DocumentHighlightKind,
  DocumentRangeFormattingRequest,
  Emitter,
  ErrorCodes,
  InlayHintKind,
  InsertTextFormat,
  InsertTextMode,
  LSPErrorCodes,
  MarkupKind,
  NotificationType,
  PositionEncodingKind,
  RequestType,
  ResponseError,
  SemanticTokensBuilder,
  SymbolKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
