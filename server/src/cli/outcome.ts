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
  /** `path`: the file that the place is in, where it is another one. */
  readonly related: readonly { readonly path?: string; readonly range: Range; readonly message: string }[];
  readonly data: Readonly<Record<string, unknown>>;
  /** What tells it from others of its file when lines move; made only when asked for. */
  readonly fingerprint?: string;
}

/** What came of one file. */
export interface FileOutcome {
  readonly path: string;
  /** Whether it is a report at all. */
  readonly recognised: boolean;
  readonly form: FormId | null;
  readonly year: number | null;
  readonly unit: string | null;
  /** The report of last year that it was compared with. */
  readonly previous?: string;
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
  /** Findings left out because the baseline has them. */
  readonly known: number;
  /** Who has and who has not submitted, where a list of units was given. */
  readonly submissions?: Submissions;
}

export interface Submissions {
  readonly year: number | null;
  /** Units of the list without a report for the year, as written there. */
  readonly missing: readonly string[];
  /** Reports for the year of units that are not on the list. */
  readonly unlisted: readonly { readonly path: string; readonly unit: string | null }[];
}

/** A text with the name of its file. */
export interface NamedText {
  readonly path: string;
  readonly text: string;
}

/**
 * Offsets → positions. A line table is made only where there is something to place.
 * @param previous last year's report, into which related places may point
 * @param fingerprint made for each finding where it is wanted
 */
export function located(
  findings: readonly Finding[],
  text: string,
  previous?: NamedText,
  fingerprint?: (text: string, finding: Finding) => string,
): readonly LocatedFinding[] {
  if (findings.length === 0) return [];
  const lines = new LineTable(text);
  let before: LineTable | undefined;
  const related = (note: Finding['related'][number]): LocatedFinding['related'] => {
    if (note.in === undefined) return [{ range: rangeIn(lines, note.span), message: note.message }];
    if (previous === undefined) return [];
    before ??= new LineTable(previous.text);
    return [{ path: previous.path, range: rangeIn(before, note.span), message: note.message }];
  };
  return findings.map((finding) => ({
    rule: finding.rule,
    severity: outputSeverity(finding.severity),
    message: finding.message,
    range: rangeIn(lines, finding.span),
    related: finding.related.flatMap(related),
    data: finding.data,
    ...(fingerprint === undefined ? {} : { fingerprint: fingerprint(text, finding) }),
  }));
}

function rangeIn(lines: LineTable, { start, end }: Span): Range {
  return { start: lines.position(start), end: lines.position(end) };
}
