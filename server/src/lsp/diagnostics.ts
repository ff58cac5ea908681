import type { Diagnostic } from 'vscode-languageserver';
import { LineTable } from '../text/lines';
import type { Analysis } from './analysis';
import { type Places, toDiagnostic } from './convert';
import type { Session } from './session';

/** The findings of an analysis as diagnostics of the document `uri`; those about last year point into its file too. */
export function diagnosticsOf(
  { client, surroundings }: Pick<Session, 'client' | 'surroundings'>,
  uri: string,
  { findings, lines, previous }: Pick<Analysis, 'findings' | 'lines' | 'previous'>,
): Diagnostic[] {
  const pointsThere = findings.some(({ related }) => related.some((note) => note.in === 'previous'));
  const last = pointsThere ? previous : undefined;
  const places: Places = {
    uri,
    lines,
    previous:
      last === undefined || surroundings === undefined
        ? undefined
        : { uri: surroundings.files.toUri(last.path), lines: new LineTable(last.report.text) },
  };
  return findings.map((finding) => toDiagnostic(finding, places, client.relatedInformation));
}
