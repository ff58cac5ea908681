import { l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMMANDS } from '../../../server/src/lsp/protocol';
import { activeEditor, change, describe } from './request';

/** Inserts one of the sections that the report lacks at its place. */
export async function insertSection(client: BaseLanguageClient): Promise<void> {
  const editor = activeEditor();
  if (editor === undefined) return;
  const described = await describe(client, editor);
  if (described === undefined) return;
  if (described.missingSections.length === 0) {
    void window.showInformationMessage(l10n.t('All six sections are there.'));
    return;
  }
  const choices = described.missingSections.map(({ heading, number }) => ({ label: heading, number }));
  const chosen = await window.showQuickPick(choices, { title: l10n.t('Section to insert') });
  if (chosen !== undefined) await change(client, editor, COMMANDS.insertSection, { section: chosen.number });
}
