/** Questions that several commands ask. */
import { l10n, type QuickPickItem, window } from 'vscode';
import type { NewDialect } from '../../../server/src/lsp/protocol';

/** An item of a list with what it stands for. */
export interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

/** What the user picks; `undefined` where the list is closed. A single choice is none. */
export async function pick<T>(title: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
  if (choices.length === 1) return choices[0]?.value;
  return (await window.showQuickPick(choices, { title, matchOnDescription: true }))?.value;
}

/** Asks for the dialect of a table; `first` is offered first. */
export function pickDialect(first: NewDialect, title = l10n.t('Layout of the table')): Promise<NewDialect | undefined> {
  const choices: readonly Choice<NewDialect>[] = [
    { value: 'tsv', label: l10n.t('Tabs'), description: l10n.t('a row a line, as pasted from Word') },
    { value: 'cells', label: l10n.t('One cell a line'), description: l10n.t('rows parted by empty lines') },
    { value: 'pipes', label: l10n.t('Markdown table'), description: '| … | … |' },
    { value: 'html', label: l10n.t('HTML table'), description: l10n.t('with merged cells') },
  ];
  return pick(
    title,
    [...choices].sort((a, b) => Number(b.value === first) - Number(a.value === first)),
  );
}
