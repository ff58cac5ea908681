import { Disposable, type LanguageStatusItem, LanguageStatusSeverity, l10n, languages, window } from 'vscode';
import type { Status } from '../../server/src/lsp/protocol';
import { OWN_LANGUAGE, SELECTOR } from './documents';
import type { ReportStatuses } from './statuses';

/** Shows form, year and counts of the report in the active editor, and nothing for any other text. */
export function showStatus(statuses: ReportStatuses): Disposable {
  let item: LanguageStatusItem | undefined;
  const hide = (): void => {
    item?.dispose();
    item = undefined;
  };
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    const status = document && statuses.get(document);
    if (status?.recognised || (status !== undefined && document?.languageId === OWN_LANGUAGE)) {
      item ??= createItem();
      item.text = text(status);
      item.severity = severity(status);
    } else hide();
  };
  update();
  return Disposable.from(statuses.onDidChange(update), window.onDidChangeActiveTextEditor(update), new Disposable(hide));
}

function createItem(): LanguageStatusItem {
  const item = languages.createLanguageStatusItem('ogiReport.status', SELECTOR);
  item.name = l10n.t('Annual Report');
  item.detail = l10n.t('Annual Report');
  item.command = { command: 'workbench.actions.view.problems', title: l10n.t('Show Problems') };
  return item;
}

function text({ recognised, form, year, counts }: Status): string {
  if (!recognised) return l10n.t('Not recognised as an annual report');
  return [
    year === null ? l10n.t('year unknown') : l10n.t('year {0}', year),
    form === null ? l10n.t('form unknown') : l10n.t('{0} form', form),
    l10n.t('{0} errors, {1} warnings, {2} notes', counts.error, counts.warning, counts.info),
  ].join(' · ');
}

function severity({ recognised, counts }: Status): LanguageStatusSeverity {
  if (counts.error > 0) return LanguageStatusSeverity.Error;
  return counts.warning > 0 || !recognised ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}
