import { commands, type ExtensionContext, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerCommands } from './commands';
import { registerFolding } from './folding';
import { switchLanguages } from './language-switch';
import { registerPasting } from './pasting';
import { followReportContext } from './report-context';
import { RESTARTS_WITH } from './server';
import { showStatus } from './status-item';
import { ReportStatuses } from './statuses';
import { registerTableProblems } from './table-problems';
import { type TableViewApi, TableViews } from './table-view';

let running: BaseLanguageClient | undefined;

/** What other extensions see of this one. */
export interface Api {
  readonly tableViews: TableViewApi;
}

/** Starts the extension with the client of wherever it runs; settles when the server has answered. */
export async function start(context: ExtensionContext, client: BaseLanguageClient): Promise<Api> {
  running = client;
  context.subscriptions.push(registerFolding(), registerTableProblems());
  const statuses = new ReportStatuses(client);
  const tableViews = new TableViews(client, statuses, context.extensionUri);
  context.subscriptions.push(
    statuses,
    registerCommands(client),
    registerPasting(client),
    switchLanguages(statuses, context.workspaceState),
    showStatus(statuses),
    followReportContext(statuses),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(RESTARTS_WITH)) void commands.executeCommand('ogiReport.restartServer');
    }),
    tableViews,
  );
  await client.start();
  return { tableViews: tableViews.api };
}

export async function deactivate(): Promise<void> {
  await running?.dispose();
}
