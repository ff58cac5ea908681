import type { FormId } from '../form/model';
import type { Finding } from '../rule';
import { LineTable, type Position } from '../text/lines';
import type { Span } from '../text/span';
import { type OutputSeverity, outputSeverity } from './severity';

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A finding with positions in place of offsets. */
export interface LocatedFinding {
  readonly rule: string;
  readonly severity: OutputSeverity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly range: Range; readonly message: string }[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** What came of one file. */
export interface FileOutcome {
  readonly path: string;
  /** Whether it is a report at all. */
  readonly recognised: boolean;
  readonly form: FormId | null;
  readonly year: number | null;
  readonly findings: readonly LocatedFinding[];
  /** Why the file could not be read. */
  readonly error?: string;
}

/** What came of all of them. */
export interface Summary {
  readonly files: number;
  /** How many of the files are reports. */
  readonly reports: number;
  readonly unreadable: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Offsets → positions. The line table is made only where there is something to place. */
export function located(findings: readonly Finding[], text: string): readonly LocatedFinding[] {
  if (findings.length === 0) return [];
  const lines = new LineTable(text);
  const range = ({ start, end }: Span): Range => ({ start: lines.position(start), end: lines.position(end) });
  return findings.map(({ rule, severity, message, span, related, data }) => ({
    rule,
    severity: outputSeverity(severity),
    message,
    range: range(span),
    related: related.map((note) => ({ range: range(note.span), message: note.message })),
    data,
  }));
}
