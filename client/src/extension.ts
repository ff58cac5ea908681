import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerCommands } from './commands';
import { registerFolding } from './folding';
import { switchLanguages } from './language-switch';
import { followReportContext } from './report-context';
import { showStatus } from './status-item';
import { ReportStatuses } from './statuses';
import { registerTableProblems } from './table-problems';

let running: BaseLanguageClient | undefined;

/** Starts the extension with the client of wherever it runs; settles when the server has answered. */
export async function start(context: ExtensionContext, client: BaseLanguageClient): Promise<void> {
  running = client;
  context.subscriptions.push(registerFolding(), registerTableProblems());
  const statuses = new ReportStatuses(client);
  context.subscriptions.push(
    statuses,
    registerCommands(client),
    switchLanguages(statuses, context.workspaceState),
    showStatus(statuses),
    followReportContext(statuses),
  );
  await client.start();
}

export async function deactivate(): Promise<void> {
  await running?.dispose();
}
