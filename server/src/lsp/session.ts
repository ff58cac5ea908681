import type { CancellationToken, Connection, Event, ServerCapabilities, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { check } from '../check';
import type * as conversion from '../convert/convert';
import type { Files } from '../files/model';
import type { Abilities } from './abilities';
import type { Analysis, AnalysisCache } from './analysis';
import type { Respond } from './requests';
import type { ServerSettings, SettingsStore } from './settings';
import type { Surroundings } from './workspace/surroundings';

/** What reads and writes Word documents and web pages. */
export type Conversion = typeof conversion;

/** What the platform hands in, so that nothing but the entry knows where the server runs. */
export interface World {
  /** Runs a task in a later turn of the event loop, behind the input that has already arrived. */
  readonly defer: (task: () => void) => void;
  /** The rules; handed in so that a test can show what becomes of one that throws. */
  readonly check: typeof check;
  /**
   * Loads what most sessions never need. `scripts`: where the client says that the server's scripts are, as a URI; a process knows it
   * without being told.
   */
  readonly loadConversion: (scripts: string | undefined) => Promise<Conversion>;
  /** Absent where there are no files to read. */
  readonly files?: Files;
}

/** What every feature works with, from `initialize` on. */
export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly analyses: AnalysisCache;
  readonly settings: SettingsStore;
  readonly client: Abilities;
  /** The files around the documents; absent where there are none to read. */
  readonly surroundings: Surroundings | undefined;
  /** The settings for a document: the user's over those of the configuration file that holds for it. */
  readonly settingsOf: (uri: string) => Promise<ServerSettings>;
  /** Fired when results given for a document, or for all of them, no longer hold although its text is the same. */
  readonly onDidExpire: Event<string | undefined>;
  /** What converts, loaded when it is first asked for. */
  readonly conversion: () => Promise<Conversion>;
  /** Wraps a request handler: see `requests.ts`. */
  readonly respond: Respond;
  /** Runs work that nobody waits for; what it throws is logged. */
  readonly perform: (name: string, work: () => Promise<void>) => void;
  /**
   * The analysis of a document's newest text, once the edits that have already arrived are in it.
   * `undefined`: the document is not open, or is none of ours.
   * @throws ResponseError RequestCancelled when `token` is cancelled meanwhile
   */
  readonly analyse: (uri: string, token?: CancellationToken) => Promise<{ document: TextDocument; analysis: Analysis } | undefined>;
  /** Whether `shutdown` has been asked for. */
  readonly closed: () => boolean;
}

/** One thing that the server does for its client: one file in `features/`, one line in `features/index.ts`. */
export interface Feature {
  /** What `initialize` promises for it; nothing where the client cannot use it. `files`: whether the server can read any. */
  readonly capabilities: (client: Abilities, files: boolean, settings: ServerSettings) => Partial<ServerCapabilities>;
  /** Registers its handlers; called once, while `initialize` is being answered. */
  readonly start: (session: Session) => void;
  /** Called on `initialized`: only from then on the client may be asked for anything. */
  readonly initialized?: (session: Session) => void;
}
