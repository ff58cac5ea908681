import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMMANDS } from '../../../server/src/lsp/protocol';
import { activeEditor, change } from './request';

/** Gives the table at the cursor its regular shape, or all tables where the cursor is in none. */
export async function normaliseTable(client: BaseLanguageClient): Promise<void> {
  const editor = activeEditor();
  if (editor !== undefined) await change(client, editor, COMMANDS.normaliseTable);
}
