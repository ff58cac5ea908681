import { commands, Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

export function registerCommands(client: LanguageClient): Disposable {
  return Disposable.from(
    commands.registerCommand('ogiReport.restartServer', () => client.restart()),
    commands.registerCommand('ogiReport.showOutput', () => client.outputChannel.show()),
  );
}
