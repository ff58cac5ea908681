import { type Disposable, languages, type Memento, type TextDocument, workspace } from 'vscode';
import { SECTION } from '../../server/src/lsp/protocol';
import { OWN_LANGUAGE } from './documents';
import type { ReportStatuses } from './statuses';

const KEPT = 'keptPlaintext';
const MOST_KEPT = 500;

/**
 * Switches a plain text in which the server has recognised a report to the language of reports. Whoever switches it back
 * is not asked again: not for this document, nor when the file is opened another day.
 */
export function switchLanguages(statuses: ReportStatuses, memory: Memento): Disposable {
  const switched = new WeakSet<TextDocument>();
  const underWay = new WeakSet<TextDocument>();
  return statuses.onDidChange(async (document) => {
    if (document.languageId !== 'plaintext' || statuses.get(document)?.recognised !== true || underWay.has(document)) return;
    if (!workspace.getConfiguration(SECTION, document).get('switchLanguage', true)) return;
    const kept = memory.get<readonly string[]>(KEPT, []);
    const uri = document.uri.toString();
    if (kept.includes(uri)) return;
    // A document object lives on when its language is changed: having switched this one before means that somebody switched it back.
    if (switched.has(document)) {
      await memory.update(KEPT, [...kept, uri].slice(-MOST_KEPT));
      return;
    }
    underWay.add(document);
    await languages.setTextDocumentLanguage(document, OWN_LANGUAGE).then(
      () => switched.add(document),
      // The document was closed meanwhile: nothing is left to switch.
      () => undefined,
    );
    underWay.delete(document);
  });
}
