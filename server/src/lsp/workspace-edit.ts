import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../rule';
import type { LineTable } from '../text/lines';
import type { Abilities } from './abilities';
import { toRange } from './convert';

/** Edits of one document, for its version where the client can hold to it; with tab stops where the client has them. */
export function workspaceEdit(client: Abilities, document: TextDocument, lines: LineTable, edits: readonly Edit[]): WorkspaceEdit {
  const plain = edits.map((edit): TextEdit => ({ range: toRange(lines, edit.span), newText: edit.text }));
  if (!client.documentChanges) return { changes: { [document.uri]: plain } };
  const { uri, version } = document;
  const stops = client.snippetEdits && edits.every((edit) => !isIndented(edit.text));
  const written = stops ? edits.map((edit, index) => withStops(edit, plain[index])).filter((edit) => edit !== undefined) : plain;
  return { documentChanges: [{ textDocument: { uri, version }, edits: written }] };
}

/** Editors indent the lines of a snippet anew; in a table these tabs are cells. */
function isIndented(text: string): boolean {
  return /(?:^|[\r\n])[ \t]/.test(text);
}

function withStops(edit: Edit, plain: TextEdit | undefined): TextEdit | SnippetTextEdit | undefined {
  if (plain === undefined || edit.stops === undefined || edit.stops.length === 0) return plain;
  let value = '';
  let at = 0;
  edit.stops.forEach(({ start, end }, index) => {
    value += `${escaped(edit.text.slice(at, start))}\${${index + 1}:${escaped(edit.text.slice(start, end))}}`;
    at = end;
  });
  return { range: plain.range, snippet: { kind: 'snippet', value: value + escaped(edit.text.slice(at)) } };
}

/** Text as a snippet writes it. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
