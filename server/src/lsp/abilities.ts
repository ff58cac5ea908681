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
  /** Wants `ogiReport/status`; said through `experimental.ogiReport.status`, so that no other client gets a notification that it does not know. */
  readonly status: boolean;
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
    status: wantsStatus(params.capabilities.experimental),
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

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
