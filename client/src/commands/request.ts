/** Asking the server for a change of the active document, and applying it. */
import { l10n, SnippetString, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type At, type Change, COMMANDS, type Described, type Description, type Edits } from '../../../server/src/lsp/protocol';

/** The editor that a command works on; says so where there is none. */
export function activeEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined) void window.showInformationMessage(l10n.t('Open a report first.'));
  return editor;
}

/** The document and the cursor, as requests name them. */
export function at(client: BaseLanguageClient, { document, selection }: TextEditor): At {
  const { line, character } = selection.active;
  return { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) }, position: { line, character } };
}

/** What the server knows of the place of the cursor; tells the user where it refuses. */
export async function describe(client: BaseLanguageClient, editor: TextEditor): Promise<Description | undefined> {
  const described = await client.sendRequest<Described>(COMMANDS.describe, at(client, editor));
  if (!('refused' in described)) return described;
  void window.showWarningMessage(described.refused);
  return undefined;
}

/** Asks for a change and applies it, with tab stops where it has any; tells the user what was done, or why nothing was. */
export async function change(client: BaseLanguageClient, editor: TextEditor, method: string, choice: object = {}): Promise<void> {
  const answer = await client.sendRequest<Change>(method, { ...at(client, editor), ...choice });
  if ('refused' in answer) {
    void window.showWarningMessage(answer.refused);
    return;
  }
  if (editor.document.version !== answer.version || !(await apply(client, editor, answer))) {
    void window.showWarningMessage(l10n.t('The text has changed meanwhile. Please try again.'));
    return;
  }
  if (answer.message !== null) void window.showInformationMessage(answer.message);
}

async function apply(client: BaseLanguageClient, editor: TextEditor, { edits, snippet }: Edits): Promise<boolean> {
  const made = await client.protocol2CodeConverter.asTextEdits([...edits]);
  const only = made[0];
  if (snippet !== null && only !== undefined) return editor.insertSnippet(new SnippetString(snippet), only.range);
  if (made.length === 0) return true;
  return editor.edit((builder) => {
    for (const { range, newText } of made) builder.replace(range, newText);
  });
}
