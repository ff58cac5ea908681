import type { ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { registerCommands } from './commands';
import { switchLanguages } from './language-switch';
import { createClient } from './server';
import { showStatus } from './status-item';
import { ReportStatuses } from './statuses';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  client = createClient(context);
  const statuses = new ReportStatuses(client);
  context.subscriptions.push(statuses, registerCommands(client), switchLanguages(statuses, context.workspaceState), showStatus(statuses));
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
