import { l10n, SnippetString, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMMANDS, type NewDialect, type NewReportResult } from '../../../server/src/lsp/protocol';
import { OWN_LANGUAGE } from '../documents';
import { pickDialect } from './choices';
import { pickLastYear } from './last-year';

/** What a new report is taken for, by the dialect of its tables. */
const LANGUAGES: Readonly<Record<NewDialect, { readonly id: string; readonly written: 'plain' | 'markdown' | 'html' }>> = {
  tsv: { id: OWN_LANGUAGE, written: 'plain' },
  cells: { id: OWN_LANGUAGE, written: 'plain' },
  pipes: { id: 'markdown', written: 'markdown' },
  html: { id: 'html', written: 'html' },
};

/** Opens a new report for a unit and a year, with what last year's report leaves over. */
export async function newReport(client: BaseLanguageClient): Promise<void> {
  const last = await pickLastYear(client);
  if (last === undefined) return;
  const before = last === 'none' ? undefined : last;
  const unit = await window.showInputBox({
    title: l10n.t('Name of the reporting unit'),
    value: before?.unit ?? '',
    validateInput: (value) => (value.trim() === '' ? l10n.t('Please enter the name of the unit.') : undefined),
  });
  if (unit === undefined) return;
  const year = await askYear(before?.year ?? new Date().getFullYear() - 2);
  if (year === undefined) return;
  const dialect = await pickDialect('tsv');
  if (dialect === undefined) return;
  const language = LANGUAGES[dialect];
  const made = await client.sendRequest<NewReportResult>(COMMANDS.newReport, {
    unit: unit.trim(),
    year,
    dialect,
    language: language.written,
    ...(before === undefined ? {} : { lastYear: before.text }),
  });
  const editor = await window.showTextDocument(await workspace.openTextDocument({ language: language.id }));
  await editor.insertSnippet(new SnippetString(made.snippet));
  for (const note of made.notes) void window.showInformationMessage(note);
}

/** Asks for the report year: by default the one after `previous`. */
async function askYear(previous: number): Promise<number | undefined> {
  const year = await window.showInputBox({
    title: l10n.t('Report year'),
    value: String(previous + 1),
    validateInput: (value) => (/^20\d\d$/.test(value.trim()) ? undefined : l10n.t('Please enter a year in four digits.')),
  });
  return year === undefined ? undefined : Number(year);
}
