import type { Locale } from '../../rule';
import type { FileOutcome, Summary } from '../outcome';

export interface FormatSettings {
  readonly locale: Locale;
  readonly colour: boolean;
  /** Errors only: the other findings are already left out of what the writer gets. */
  readonly quiet: boolean;
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
  open(settings: FormatSettings): CheckWriter;
}
