import type { Locale, Message, Severity } from '../../rule';
import type { Aliases, Identity } from '../../units/identity';
import type { Registered } from '../last-year/registry';
import type { FileOutcome } from '../outcome';

/** One file to be checked: plain data, so that another thread can do it. */
export interface Job {
  /** As it is shown and as it is read. */
  readonly path: string;
  /** What was read already, as from standard input. */
  readonly content?: Uint8Array;
  /** Why there is nothing to read. */
  readonly unreadable?: Message;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  readonly aliases: Aliases;
  /** The report of last year, where it is known already. */
  readonly previous?: string;
  /** Which of `Terms.named` last year's report may be in. */
  readonly source?: string;
  /** Find out whose report it is and no more. */
  readonly identifyOnly?: true;
  /** Leave the file as it is though the terms ask for more: it has been mended already. */
  readonly mended?: true;
}

/** What holds for all jobs of a run. */
export interface Terms {
  readonly locale: Locale;
  readonly mend: Mending;
  readonly fingerprints: boolean;
  /** Reports in the files and folders that are named as last year's, by that name. */
  readonly named: ReadonlyMap<string, Registered>;
}

/** What is to be changed in files, and whether to write it or to show it only. */
export interface Mending {
  readonly fixes: boolean;
  readonly zeros: boolean;
  readonly write: boolean;
}

export const NO_MENDING: Mending = { fixes: false, zeros: false, write: false };

/** Something for the person at the keyboard, about a file. */
export interface Complaint {
  readonly subject: string;
  readonly message: Message;
}

/** What came of a job. */
export interface JobResult {
  readonly outcome: FileOutcome;
  readonly identity?: Identity;
  readonly complaints: readonly Complaint[];
  /** Whether all was done that was asked for. */
  readonly sound: boolean;
  /** What was changed, or would be. */
  readonly mended?: Mended;
}

export interface Mended {
  /** How many findings were mended and cells filled. */
  readonly places: number;
  /** The change line by line, where it is only to be shown. */
  readonly diff: string;
}

/** The result of a job that could not be done. */
export function failedJob(path: string, error: string, complaint: Complaint): JobResult {
  return {
    outcome: { path, recognised: false, form: null, year: null, unit: null, findings: [], error },
    complaints: [complaint],
    sound: false,
  };
}
