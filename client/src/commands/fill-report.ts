import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMMANDS } from '../../../server/src/lsp/protocol';
import { activeEditor, change } from './request';

/** Writes 0 into the blank cells of the whole report. */
export async function fillReport(client: BaseLanguageClient): Promise<void> {
  const editor = activeEditor();
  if (editor !== undefined) await change(client, editor, COMMANDS.fillBlanks, { scope: 'report' });
}
