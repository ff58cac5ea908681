/** Last year's report as the user points to it. */
import { env, l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { decode } from '../../../server/src/files/decode';
import { COMMANDS, type ReadReportResult } from '../../../server/src/lsp/protocol';
import { type Choice, pick } from './choices';

export interface LastYearFile extends ReadReportResult {
  readonly text: string;
}

type Source = 'none' | 'file' | 'editor';

/** Last year's report, or `none` to begin without one; `undefined` where the user gives up. */
export async function pickLastYear(client: BaseLanguageClient): Promise<LastYearFile | 'none' | undefined> {
  const open = await openReport(client);
  const here: readonly Choice<Source>[] = open === undefined ? [] : [{ label: l10n.t('Use the report in the editor'), value: 'editor' }];
  const source = await pick<Source>(l10n.t('Last year’s report: for cases carried over and contact details'), [
    ...here,
    { label: l10n.t('Choose a file…'), value: 'file' },
    { label: l10n.t('Begin without it'), value: 'none' },
  ]);
  if (source === 'file') return pickLastYearFile(client);
  return source === 'editor' ? open : source;
}

async function openReport(client: BaseLanguageClient): Promise<LastYearFile | undefined> {
  const text = window.activeTextEditor?.document.getText();
  if (text === undefined) return undefined;
  const read = await readReport(client, text);
  return read.recognised ? read : undefined;
}

/** Last year's report from a file that the user picks; `undefined` where the user gives up or it is none. */
export async function pickLastYearFile(client: BaseLanguageClient): Promise<LastYearFile | undefined> {
  const [uri] =
    (await window.showOpenDialog({
      title: l10n.t('Last year’s report'),
      filters: { [l10n.t('Reports')]: ['txt', 'md', 'html', 'htm'] },
    })) ?? [];
  if (uri === undefined) return undefined;
  const file = decode(await workspace.fs.readFile(uri), uri.path);
  if ('problem' in file) {
    void window.showWarningMessage(isChinese() ? file.problem.zh : file.problem.en);
    return undefined;
  }
  const read = await readReport(client, file.text);
  if (read.recognised) return read;
  void window.showWarningMessage(l10n.t('Not recognised as an annual report'));
  return undefined;
}

async function readReport(client: BaseLanguageClient, text: string): Promise<LastYearFile> {
  return { text, ...(await client.sendRequest<ReadReportResult>(COMMANDS.readReport, { text })) };
}

function isChinese(): boolean {
  return env.language.toLowerCase().startsWith('zh');
}
