import type { BaseLanguageClient } from 'vscode-languageclient';

export async function restartServer(client: BaseLanguageClient): Promise<void> {
  // A server that has given up is not running, but can be started.
  if (client.isRunning()) await client.stop();
  await client.start();
}
