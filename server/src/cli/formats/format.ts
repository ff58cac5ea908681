import type { Locale, Rule } from '../../rule';
import type { FileOutcome, Summary } from '../outcome';

export interface FormatSettings {
  readonly locale: Locale;
  readonly colour: boolean;
  /** Errors only: the other findings are already left out of what the writer gets. */
  readonly quiet: boolean;
  readonly rules: readonly Rule[];
}

/** Turns outcomes into text, one file after the other, so that nothing need be kept. */
export interface CheckWriter {
  begin(): string;
  file(outcome: FileOutcome): string;
  end(summary: Summary): string;
}

/** A format of `ogi-report check`; one file each. */
export interface CheckFormat {
  readonly name: string;
  /** Whether it tells who has submitted; the others leave it to the messages. */
  readonly submissions?: true;
  /** Whether it shows what tells a finding from others. */
  readonly fingerprints?: true;
  open(settings: FormatSettings): CheckWriter;
}
