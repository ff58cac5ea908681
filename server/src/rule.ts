import type { Ignore } from './report/ignores';
import type { Report } from './report/model';
import type { Span } from './text/span';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type Locale = 'zh-cn' | 'en';

/** A text for people, in both languages; official labels stay Chinese in both. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

/** Related information: another place that a finding speaks of. */
export interface Note {
  readonly at: Span;
  /** The text that it is in: last year's report, or the report itself. */
  readonly in?: 'previous';
  readonly message: Message;
}

export interface Edit {
  readonly span: Span;
  readonly text: string;
  /** Stretches of `text`, in offsets of it, that a person fills in next: tab stops where the editor has them. */
  readonly stops?: readonly Span[];
}

export interface Fix {
  readonly title: Message;
  readonly edits: readonly Edit[];
  /** Safe: changes wording or format only and states no fact; may be applied in bulk. */
  readonly safe: boolean;
  /** The first choice where several fixes are offered. */
  readonly preferred?: boolean;
}

/** What a rule reports. */
export interface Hit {
  readonly at: Span;
  readonly message: Message;
  readonly related?: readonly Note[];
  /** Facts for programs; see the README for the shape of each rule's data. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Made only when asked for. */
  readonly fixes?: () => readonly Fix[];
}

/** What a rule may know besides the report: given by the caller, never read by the rule. */
export interface Context {
  /** The same unit's report of the year before, where there is one. */
  readonly previous?: Report | undefined;
}

/**
 * One stretch of the clean sample report and what to write in its place. `⟦…⟧` in `write` marks where the finding is expected.
 * Without `find` the example is a whole text.
 */
export interface Example {
  readonly form?: '2019' | '2021';
  readonly find?: string;
  readonly write: string;
  /** The text of last year's report, for rules that compare the two. */
  readonly previous?: string;
}

export interface Examples {
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
}

/** One check. The file name, the id, the diagnostic code and the page anchor are one name. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** Set for a rule that speaks only where the settings ask for it. */
  readonly initially?: 'off';
  /** A phrase that names the fault. */
  readonly title: Message;
  /** Where the requirement comes from. */
  readonly basis: Message;
  /** Why it matters and what to do; the text of the rule's page. */
  readonly explain: Message;
  /** Made only when asked for: some are whole reports. */
  readonly examples: () => Examples;
  check(report: Report, context: Context): Iterable<Hit>;
  /** Speaks of the suppression marks that silenced nothing, once all rules have run. */
  review?(idle: readonly Idle[]): Iterable<Hit>;
}

/** A suppression mark that does nothing, and why. */
export interface Idle {
  readonly ignore: Ignore;
  readonly why: 'unclosed' | 'malformed' | 'no-reason' | 'unknown-rule' | 'unbound' | 'changed' | 'nothing';
  /** The seal that would bind it to the one finding that it covers. */
  readonly seal: string | undefined;
}

/** A hit under a rule with the severity in force, in one language. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly { readonly span: Span; readonly in?: 'previous'; readonly message: string }[];
  readonly data: Readonly<Record<string, unknown>>;
  /** What binds a suppression mark to this finding and its numbers. Made only when asked for. */
  readonly seal: () => string;
  readonly fixes: () => readonly {
    readonly title: string;
    readonly edits: readonly Edit[];
    readonly safe: boolean;
    readonly preferred: boolean;
  }[];
}

/** Picks the language of a message. */
export function speak(message: Message, locale: Locale): string {
  return locale === 'en' ? message.en : message.zh;
}
