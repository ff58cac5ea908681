/** Saving the active report as a document of another program. */
import { l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DOCUMENTS, type ExportResult, type ExportTarget } from '../../../server/src/lsp/protocol';
import { fromBase64 } from './bytes';
import { activeEditor } from './request';

/** Asks where to save, which also asks before anything is replaced, and writes the file there. */
export async function exportReport(
  client: BaseLanguageClient,
  target: ExportTarget,
  filters: Readonly<Record<string, readonly string[]>>,
  ending: string,
): Promise<void> {
  const document = activeEditor()?.document;
  if (document === undefined) return;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const made = await client.sendRequest<ExportResult>(DOCUMENTS.export, { textDocument: { uri }, target });
  if ('refused' in made) {
    void window.showWarningMessage(made.refused);
    return;
  }
  const place = await window.showSaveDialog({
    defaultUri: suggested(document.uri, ending),
    filters: Object.fromEntries(Object.entries(filters).map(([name, endings]) => [name, [...endings]])),
  });
  if (place === undefined) return;
  await workspace.fs.writeFile(place, fromBase64(made.content));
  for (const notice of made.notices) void window.showInformationMessage(notice);
  void window.showInformationMessage(l10n.t('Saved as {0}', place.path.slice(place.path.lastIndexOf('/') + 1)));
}

/** Beside the report and named after it; a draft that was never saved goes into the folder that is open. */
function suggested(report: Uri, ending: string): Uri {
  const name = report.path.slice(report.path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  if (report.scheme !== 'untitled') return Uri.joinPath(report, '..', `${name}${ending}`);
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return folder === undefined ? Uri.file(`/${name}${ending}`) : Uri.joinPath(folder, `${name}${ending}`);
}
