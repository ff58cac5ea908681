import type { CancellationToken } from 'vscode-languageserver';
import type { Analysis } from './analysis';
import { OWN_LANGUAGE } from './languages';
import type { Session } from './session';

/**
 * The analysis of a document that is a report: one that is recognised, or declared to be one while it is still being written.
 * `undefined` for every other document, so that other Markdown, HTML and plain text is left to others.
 * @throws ResponseError RequestCancelled when `token` is cancelled meanwhile
 */
export async function analyseOurs(session: Session, uri: string, token: CancellationToken): Promise<Analysis | undefined> {
  const found = await session.analyse(uri, token);
  if (found === undefined) return undefined;
  return found.analysis.report.recognised || found.document.languageId === OWN_LANGUAGE ? found.analysis : undefined;
}
