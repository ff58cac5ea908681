import { commands, type Diagnostic, type Disposable, l10n, languages, Range, Selection, Uri, window } from 'vscode';
import { SHOW_TABLE_PROBLEMS } from '../../server/src/lsp/protocol';

/** A range as the protocol writes it: what the server gives a command comes unconverted. */
interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

const SOURCE = 'ogi-report';
const SHOWN_FOR_MS = 5000;

/** The command behind the line over a table: goes to the table's first problem and offers its fixes. */
export function registerTableProblems(): Disposable {
  return commands.registerCommand(SHOW_TABLE_PROBLEMS, showTableProblems);
}

async function showTableProblems(uri: string, { start, end }: PlainRange): Promise<void> {
  const document = Uri.parse(uri);
  const table = new Range(start.line, start.character, end.line, end.character);
  const first = firstProblem(languages.getDiagnostics(document), table);
  const editor = await window.showTextDocument(document);
  const at = first?.range ?? new Range(table.start, table.start);
  editor.selection = new Selection(at.start, at.start);
  editor.revealRange(at);
  if (first === undefined) window.setStatusBarMessage(l10n.t('No problems in this table'), SHOWN_FOR_MS);
  else await commands.executeCommand('editor.action.quickFix');
}

/** The gravest of the table's problems, and among equals the first in the text. */
function firstProblem(diagnostics: readonly Diagnostic[], table: Range): Diagnostic | undefined {
  return diagnostics
    .filter(({ source, range }) => source === SOURCE && table.intersection(range) !== undefined)
    .sort((a, b) => a.severity - b.severity || a.range.start.compareTo(b.range.start))[0];
}
