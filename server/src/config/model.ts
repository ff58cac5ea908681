import type { Message, Severity } from '../rule';

/** What a configuration file may say. Everything is optional; nothing in it is ever executed. */
export interface Config {
  /** Severity by rule id; `off` silences the rule. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Names that an organ had or has, by its present name: they count as one unit when last year's report is looked for. */
  readonly units: Readonly<Record<string, readonly string[]>>;
  /** Where last year's reports are: a file or folder, absolute or relative to the configuration file. */
  readonly previous: string | undefined;
}

export const EMPTY_CONFIG: Config = { rules: {}, units: {}, previous: undefined };

/** The name of the configuration file, looked for in the folder of a report and in every folder above it. */
export const CONFIG_NAME = '.ogi-report.json';

/** Something wrong in a configuration file: where (UTF-16 offset in the file) and what to do. */
export interface ConfigProblem {
  readonly path: string;
  readonly offset: number;
  /** Line and UTF-16 column of the offset, 0-based. */
  readonly line: number;
  readonly character: number;
  readonly message: Message;
}
