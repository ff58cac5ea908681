import { l10n } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { exportReport } from './export';

/** Saves the report as a Word document in the layout of official papers. */
export function exportWord(client: BaseLanguageClient): Promise<void> {
  return exportReport(client, 'word', { [l10n.t('Word documents')]: ['docx'] }, '.docx');
}
