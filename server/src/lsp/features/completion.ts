import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver';
import { type Candidate, completions } from '../../features/completion';
import { type Locale, speak } from '../../rule';
import type { LineTable } from '../../text/lines';
import { toRange } from '../convert';
import { OWN_LANGUAGE, writtenAs } from '../languages';
import { CompletionItemKind, InsertTextFormat, InsertTextMode } from '../library';
import type { Feature } from '../session';

const KINDS: Readonly<Record<Candidate['kind'], CompletionItemKind>> = {
  heading: CompletionItemKind.Module,
  row: CompletionItemKind.Field,
  sentence: CompletionItemKind.Text,
};

/** Editors ask of themselves at letters and digits; many an official wording begins with a bracket. */
const TRIGGERS = ['（'];

/** `textDocument/completion`: in a report, and in any document of the reports' own language. */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: TRIGGERS } }),

  start(session) {
    session.connection.onCompletion(
      session.respond(
        'textDocument/completion',
        async ({ textDocument, position }: CompletionParams, token): Promise<CompletionList | null> => {
          const found = await session.analyse(textDocument.uri, token);
          if (found === undefined) return null;
          const { report, lines } = found.analysis;
          const { languageId } = found.document;
          if (!report.recognised && languageId !== OWN_LANGUAGE) return null;
          const { locale } = session.settings.current.check;
          const candidates = completions(report, lines.offset(position), writtenAs(languageId));
          return {
            isIncomplete: false,
            items: candidates.map((candidate, index) => item(candidate, index, lines, locale, session.client.snippets)),
          };
        },
      ),
    );
  },
};

function item(candidate: Candidate, index: number, lines: LineTable, locale: Locale, snippets: boolean): CompletionItem {
  const { kind, label, about, span, text, snippet, filter } = candidate;
  const filled = snippets && snippet !== undefined;
  return {
    label,
    kind: KINDS[kind],
    documentation: speak(about, locale),
    filterText: filter,
    sortText: String(index).padStart(3, '0'),
    insertTextFormat: filled ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    // Tabs at the beginning of a row are cells, no indentation to be adjusted.
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range: toRange(lines, span), newText: filled ? snippet : text },
  };
}
