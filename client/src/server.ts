import { workspace } from 'vscode';
import type { ClientCapabilities, LanguageClientOptions, StaticFeature } from 'vscode-languageclient';
import { SECTION } from '../../server/src/lsp/protocol';
import { SELECTOR } from './documents';

export const ID = SECTION;
export const NAME = 'OGI Report Lint';

/**
 * What the client does wherever the server runs. Settings need nothing here: the server asks for them, and the client tells
 * it of changes because the server registers for them.
 */
export const CLIENT_OPTIONS = {
  documentSelector: SELECTOR.map(({ language, scheme }) => ({ language: language ?? '*', scheme: scheme ?? '*' })),
  diagnosticPullOptions: { onChange: true },
  // What the server promises depends on one setting, and it promises before it can ask.
  initializationOptions: () => ({ [WHOLE_WORKSPACE]: workspace.getConfiguration(SECTION).get(WHOLE_WORKSPACE) }),
} satisfies LanguageClientOptions;

const WHOLE_WORKSPACE = 'checkWorkspace';

/** The setting with whose change the server has to start anew. */
export const RESTARTS_WITH = `${SECTION}.${WHOLE_WORKSPACE}`;

/** Tells the server that `ogiReport/status` is understood. */
export function wantsStatus(): StaticFeature {
  return {
    fillClientCapabilities(capabilities: ClientCapabilities): void {
      capabilities.experimental = { ...capabilities.experimental, [SECTION]: { status: true } };
    },
    initialize: () => undefined,
    getState: () => ({ kind: 'static' }),
    clear: () => undefined,
  };
}
