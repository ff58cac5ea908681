import { l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DOCUMENTS, type ImportResult } from '../../../server/src/lsp/protocol';
import { OWN_LANGUAGE } from '../documents';
import { toBase64 } from './bytes';

const PAGE = /\.html?$/i;

/** Opens a Word document or a web page as a new draft; the file itself stays as it is. `named` comes from the explorer's menu. */
export async function importWord(client: BaseLanguageClient, named?: unknown): Promise<void> {
  const uri = named instanceof Uri ? named : await pickDocument();
  if (uri === undefined) return;
  const content = toBase64(await workspace.fs.readFile(uri));
  const draft = await client.sendRequest<ImportResult>(DOCUMENTS.importWord, { content, kind: PAGE.test(uri.path) ? 'page' : 'word' });
  if ('refused' in draft) {
    void window.showErrorMessage(`${uri.path.slice(uri.path.lastIndexOf('/') + 1)}: ${draft.refused}`);
    return;
  }
  await window.showTextDocument(await workspace.openTextDocument({ language: OWN_LANGUAGE, content: draft.text }));
  for (const notice of draft.notices) void window.showInformationMessage(notice);
}

async function pickDocument(): Promise<Uri | undefined> {
  const picked = await window.showOpenDialog({
    title: l10n.t('Word document or web page to open as a draft'),
    filters: { [l10n.t('Word documents and web pages')]: ['docx', 'docm', 'html', 'htm'] },
  });
  return picked?.[0];
}
