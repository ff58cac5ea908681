import * as vscode from 'vscode';
import {
  type CancellationToken,
  type DataTransfer,
  Disposable,
  type DocumentSelector,
  l10n,
  languages,
  type Range,
  type TextDocument,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DOCUMENTS, type PasteResult } from '../../server/src/lsp/protocol';
import { SELECTOR } from './documents';

const HTML = 'text/html';

/** The kind of an edit, a path of words. */
interface Kind {
  append(...parts: readonly string[]): Kind;
}

/** The part of VS Code 1.97 that is used here; the extension runs in older ones, too, and is compiled for them. */
interface Pasting {
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: Kind) => object;
  readonly DocumentDropOrPasteEditKind: { readonly Empty: Kind };
}

interface PastingLanguages {
  registerDocumentPasteEditProvider(
    selector: DocumentSelector,
    provider: {
      provideDocumentPasteEdits(
        document: TextDocument,
        ranges: readonly Range[],
        data: DataTransfer,
        context: unknown,
        token: CancellationToken,
      ): Promise<object[] | undefined>;
    },
    metadata: { readonly providedPasteEditKinds: readonly Kind[]; readonly pasteMimeTypes: readonly string[] },
  ): Disposable;
}

/**
 * Tables copied from Word, a spreadsheet or a web page are pasted in the dialect of the report. Where the editor cannot be asked,
 * they are pasted as their text, which is read just as well.
 */
export function registerPasting(client: BaseLanguageClient): Disposable {
  const { DocumentPasteEdit, DocumentDropOrPasteEditKind } = vscode as Partial<Pasting>;
  const { registerDocumentPasteEditProvider: register } = languages as Partial<PastingLanguages>;
  if (register === undefined || DocumentPasteEdit === undefined || DocumentDropOrPasteEditKind === undefined) return Disposable.from();
  const kind = DocumentDropOrPasteEditKind.Empty.append('ogi-report', 'tables');
  const provider = {
    async provideDocumentPasteEdits(
      document: TextDocument,
      _ranges: readonly Range[],
      data: DataTransfer,
      _context: unknown,
      token: CancellationToken,
    ) {
      const html = await data.get(HTML)?.asString();
      if (html === undefined || !/<table\b/i.test(html)) return undefined;
      const textDocument = { uri: client.code2ProtocolConverter.asUri(document.uri) };
      const { text } = await client.sendRequest<PasteResult>(DOCUMENTS.paste, { textDocument, html }, token);
      return text === null ? undefined : [new DocumentPasteEdit(text, l10n.t('Paste as tables of the report'), kind)];
    },
  };
  return register(SELECTOR, provider, { providedPasteEditKinds: [kind], pasteMimeTypes: [HTML] });
}
