import { l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMPARE_YEARS, type CompareYearsParams, type CompareYearsResult } from '../../../server/src/lsp/protocol';
import { pickLastYearFile } from './last-year';
import { activeEditor, at } from './request';

/** Shows the report in the editor beside last year's, which is found by its unit and year or else picked. */
export async function compareYears(client: BaseLanguageClient): Promise<void> {
  const editor = activeEditor();
  if (editor === undefined) return;
  const { textDocument } = at(client, editor);
  const ask = (params: CompareYearsParams): Promise<CompareYearsResult> => client.sendRequest<CompareYearsResult>(COMPARE_YEARS, params);
  let answer = await ask({ textDocument });
  if ('missing' in answer) {
    const previous = await pickLastYearFile(client);
    if (previous === undefined) return;
    answer = await ask({ textDocument, previous: previous.text });
  }
  if ('missing' in answer) return;
  if ('refused' in answer) {
    void window.showWarningMessage(answer.refused);
    return;
  }
  const page = await workspace.openTextDocument({ language: 'markdown', content: answer.markdown });
  await window.showTextDocument(page, { preview: true });
  window.setStatusBarMessage(l10n.t('Compared with last year’s report.'), 5000);
}
