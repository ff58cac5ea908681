import type { ExtensionContext } from 'vscode';
import { type ClientCapabilities, LanguageClient, type StaticFeature, TransportKind } from 'vscode-languageclient/node';
import { SECTION } from '../../server/src/lsp/protocol';
import { SELECTOR } from './documents';

/**
 * The client of the bundled server. Settings need nothing here: the server asks for them, and the client tells it of
 * changes because the server registers for them.
 */
export function createClient(context: ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const client = new LanguageClient(
    SECTION,
    'OGI Report Lint',
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    },
    {
      documentSelector: SELECTOR.map(({ language, scheme }) => ({ language: language ?? '*', scheme: scheme ?? '*' })),
      diagnosticPullOptions: { onChange: true },
    },
  );
  client.registerFeature(wantsStatus());
  return client;
}

/** Tells the server that `ogiReport/status` is understood. */
function wantsStatus(): StaticFeature {
  return {
    fillClientCapabilities(capabilities: ClientCapabilities): void {
      capabilities.experimental = { ...capabilities.experimental, [SECTION]: { status: true } };
    },
    initialize: () => undefined,
    getState: () => ({ kind: 'static' }),
    clear: () => undefined,
  };
}
