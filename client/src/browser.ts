/** What VS Code loads in a browser: the server is a worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { type Api, start } from './extension';
import { CLIENT_OPTIONS, ID, NAME, wantsStatus } from './server';

export { deactivate } from './extension';

export async function activate(context: ExtensionContext): Promise<Api> {
  const scripts = Uri.joinPath(context.extensionUri, 'dist/web').toString(true);
  let worker: Worker | undefined;
  const end = () => worker?.terminate();
  // A worker outlives the connection to it, so a restart ends the one before. The transports are made here because the
  // client does not know VS Code's own kind of worker for one.
  const launch = async (): Promise<MessageTransports> => {
    end();
    worker = new Worker(`${scripts}/server.js`, { name: NAME });
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: end });
  const client = new LanguageClient(ID, NAME, launch, {
    ...CLIENT_OPTIONS,
    // A worker does not know where its script came from.
    initializationOptions: () => ({ ...CLIENT_OPTIONS.initializationOptions(), scripts }),
  });
  client.registerFeature(wantsStatus());
  return start(context, client);
}
