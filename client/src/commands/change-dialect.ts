import { l10n } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMMANDS } from '../../../server/src/lsp/protocol';
import { pickDialect } from './choices';
import { activeEditor, change, describe } from './request';

/** Writes the table at the cursor in another dialect, or all tables where the cursor is in none. */
export async function changeDialect(client: BaseLanguageClient): Promise<void> {
  const editor = activeEditor();
  if (editor === undefined) return;
  const described = await describe(client, editor);
  if (described === undefined) return;
  const all = described.tableHere === null;
  const dialect = await pickDialect('tsv', all ? l10n.t('New layout of all tables') : l10n.t('New layout of this table'));
  if (dialect !== undefined) await change(client, editor, COMMANDS.changeDialect, { dialect });
}
