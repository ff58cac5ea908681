import type { Diagnostic, Range } from 'vscode-languageserver';
import type { Finding, Severity } from '../rule';
import type { LineTable } from '../text/lines';
import type { Span } from '../text/span';
import { DiagnosticSeverity } from './library';
import { TOO_LARGE } from './oversize';

export const SOURCE = 'ogi-report';

/** Where each rule has its page, `ID.md`. */
const RULE_PAGES = 'https://github.com/ogi-report-lint/ogi-report-lint/blob/main/docs/rules';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toRange(lines: LineTable, span: Span): Range {
  return { start: lines.position(span.start), end: lines.position(span.end) };
}

export function toSpan(lines: LineTable, range: Range): Span {
  return { start: lines.offset(range.start), end: lines.offset(range.end) };
}

/** The page that explains a rule. */
export function rulePage(id: string): string {
  return `${RULE_PAGES}/${id}.md`;
}

export interface Place {
  readonly uri: string;
  readonly lines: LineTable;
}

/** The texts that a diagnostic points into: the document's own, and last year's where there is one. */
export interface Places extends Place {
  readonly previous: Place | undefined;
}

export function toDiagnostic(finding: Finding, places: Places, withRelated: boolean): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(places.lines, finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    source: SOURCE,
    message: finding.message,
    data: finding.data,
  };
  if (finding.rule !== TOO_LARGE) diagnostic.codeDescription = { href: rulePage(finding.rule) };
  if (withRelated && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.flatMap((note) => {
      const place = note.in === undefined ? places : places[note.in];
      return place === undefined ? [] : [{ location: { uri: place.uri, range: toRange(place.lines, note.span) }, message: note.message }];
    });
  }
  return diagnostic;
}
