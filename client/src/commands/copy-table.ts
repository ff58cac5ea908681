import { env, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMMANDS, type Copied } from '../../../server/src/lsp/protocol';
import { activeEditor, at } from './request';

/** Puts the table at the cursor on the clipboard, as a spreadsheet takes it. */
export async function copyTable(client: BaseLanguageClient): Promise<void> {
  const editor = activeEditor();
  if (editor === undefined) return;
  const copied = await client.sendRequest<Copied>(COMMANDS.copyTable, at(client, editor));
  if ('refused' in copied) {
    void window.showWarningMessage(copied.refused);
    return;
  }
  await env.clipboard.writeText(copied.text);
  window.setStatusBarMessage(l10n.t('The table is on the clipboard. Paste it into a spreadsheet.'), 5000);
}
