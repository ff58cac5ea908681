/** What VS Code loads on a desktop and on a remote machine: the server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, start } from './extension';
import { CLIENT_OPTIONS, ID, NAME, wantsStatus } from './server';
import { registerTasks } from './tasks';

export { deactivate } from './extension';

export async function activate(context: ExtensionContext): Promise<Api> {
  const module = context.asAbsolutePath('dist/server.js');
  const client = new LanguageClient(
    ID,
    NAME,
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    },
    CLIENT_OPTIONS,
  );
  client.registerFeature(wantsStatus());
  context.subscriptions.push(registerTasks());
  return start(context, client);
}
