import type { InitializeParams } from 'vscode-languageserver';
import { DEFAULT_SETTINGS } from '../check';
import type { Locale } from '../rule';

/** What the client said about itself that makes a difference here. */
export interface Abilities {
  readonly locale: Locale;
  /** Asks for diagnostics itself (`textDocument/diagnostic`). */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly versionedDiagnostics: boolean;
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** Lets the server register for changes of its settings. */
  readonly registersConfiguration: boolean;
  /** Lets the server register for changes of files. */
  readonly watchesFiles: boolean;
  /** Tells which folders are open, and when that changes. */
  readonly workspaceFolders: boolean;
  /** Wants `ogiReport/status`; said through `experimental.ogiReport.status`, so that no other client gets a notification that it does not know. */
  readonly status: boolean;
  /** Where the server's scripts are, as a URI without a slash at its end; said through `initializationOptions.scripts`. */
  readonly scripts: string | undefined;
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  /** Lets the server register for formatting. */
  readonly registersFormatting: boolean;
  /** Takes code actions as values with an edit. */
  readonly codeActionLiterals: boolean;
  /** Takes edits for a version of a document. */
  readonly documentChanges: boolean;
  /** Takes edits with tab stops. */
  readonly snippetEdits: boolean;
  /** Takes completions with tab stops. */
  readonly snippets: boolean;
  /** Takes symbols within symbols. */
  readonly nestedSymbols: boolean;
  /** Shows hovers in Markdown; else they come as plain text. */
  readonly markdownHovers: boolean;
}

export function abilities(params: InitializeParams): Abilities {
  const { workspace, textDocument } = params.capabilities;
  const pull = textDocument?.diagnostic;
  const push = textDocument?.publishDiagnostics;
  return {
    locale: locale(params.locale),
    pullsDiagnostics: pull !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: pull?.relatedInformation === true || push?.relatedInformation === true,
    versionedDiagnostics: push?.versionSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    status: wantsStatus(params.capabilities.experimental),
    scripts: scriptsIn(params.initializationOptions),
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    registersFormatting:
      textDocument?.formatting?.dynamicRegistration === true && textDocument.rangeFormatting?.dynamicRegistration === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    markdownHovers: textDocument?.hover?.contentFormat?.includes('markdown') === true,
  };
}

/** A client that does not say its language gets the one that the reports are written in. */
function locale(tag: string | undefined): Locale {
  if (tag === undefined || tag === '') return DEFAULT_SETTINGS.locale;
  return /^zh/i.test(tag) ? 'zh-cn' : 'en';
}

function wantsStatus(experimental: unknown): boolean {
  return isRecord(experimental) && isRecord(experimental.ogiReport) && experimental.ogiReport.status === true;
}

function scriptsIn(options: unknown): string | undefined {
  return isRecord(options) && typeof options.scripts === 'string' ? options.scripts : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
