import { type Disposable, FoldingRange, FoldingRangeKind, languages, type TextDocument } from 'vscode';
import { OWN_LANGUAGE, SELECTOR } from './documents';
import { foldingRanges, looksLikeReport } from './folding-ranges';

/** Folds headings and regions at once, whether the server runs or not. HTML has its tags to fold by. */
export function registerFolding(): Disposable {
  const selector = SELECTOR.filter(({ language }) => language !== 'html');
  return languages.registerFoldingRangeProvider(selector, { provideFoldingRanges: (document) => provide(document) });
}

/** Nothing at all for a text that is no report, so that the editor folds it as it always does. */
function provide(document: TextDocument): FoldingRange[] | undefined {
  const lines = document.getText().split(/\r\n|\r|\n/);
  if (document.languageId !== OWN_LANGUAGE && !looksLikeReport(lines)) return undefined;
  return foldingRanges(lines).map(
    ({ start, end, kind }) => new FoldingRange(start, end, kind === 'marker' ? FoldingRangeKind.Region : undefined),
  );
}
