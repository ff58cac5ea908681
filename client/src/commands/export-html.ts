import { l10n } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { exportReport } from './export';

/** Saves the report as a web page that stands on its own. */
export function exportHtml(client: BaseLanguageClient): Promise<void> {
  return exportReport(client, 'html', { [l10n.t('Web pages')]: ['html', 'htm'] }, '.html');
}
