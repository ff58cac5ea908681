import { l10n } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMMANDS } from '../../../server/src/lsp/protocol';
import { pick, pickDialect } from './choices';
import { activeEditor, change, describe } from './request';

/** Inserts an official table with blank cells: which one, of which form, in which dialect. */
export async function insertTable(client: BaseLanguageClient): Promise<void> {
  const editor = activeEditor();
  if (editor === undefined) return;
  const described = await describe(client, editor);
  if (described === undefined) return;
  const table = await pick(
    l10n.t('Table to insert'),
    described.tables.map((each) => ({ label: each.name, description: each.section, value: each })),
  );
  if (table === undefined) return;
  const form = await pick(
    l10n.t('Form of the table'),
    table.forms.map((id) => ({
      label: l10n.t('{0} form', id),
      description: id === described.form ? l10n.t('suits the year of this report') : '',
      value: id,
    })),
  );
  if (form === undefined) return;
  const dialect = await pickDialect(described.dialect);
  if (dialect !== undefined) await change(client, editor, COMMANDS.insertTable, { table: table.id, form, dialect });
}
