import type { BaseLanguageClient } from 'vscode-languageclient';

export function showOutput(client: BaseLanguageClient): void {
  client.outputChannel.show();
}
