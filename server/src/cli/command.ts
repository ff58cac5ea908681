import type * as core from '../core';
import type { Message } from '../rule';
import type { Io } from './io';
import type { Screen } from './terminal/screen';

/** What the command line uses of the core. */
export type Core = Pick<typeof core, 'parse' | 'check' | 'RULES'>;

/** An option of the command line. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  /** What the value is called in the help text; options without it take no value. */
  readonly value?: string;
  /** The values allowed. */
  readonly values?: readonly string[];
  /** May be given several times. */
  readonly many?: true;
  readonly does: Message;
}

/** What the user asked for, already checked against the options of the command. */
export interface Task {
  readonly operands: readonly string[];
  /** Names of the options given without a value. */
  readonly flags: ReadonlySet<string>;
  /** Values of the other options by name; of an option that is given more than once the last. */
  readonly values: ReadonlyMap<string, string>;
  /** All values of the options that may be given several times, by name. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly io: Io;
  readonly core: Core;
  readonly screen: Screen;
}

/** One command; one file in `commands/`. */
export interface Command {
  readonly name: string;
  /** One line. */
  readonly does: Message;
  /** What stands behind the options, as in a usage line. */
  readonly operands: Message;
  readonly options: readonly Option[];
  /** More for `--help`, below the options. */
  readonly notes: Message;
  /** Does the work and gives the exit code. Throws `UsageError` for what the user got wrong. */
  run(task: Task): Promise<number>;
}

/** The command line does not make sense; `said` tells why and what would. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(readonly said: Message) {
    super(said.en);
  }
}
