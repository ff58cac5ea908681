import type { CancellationToken, Connection, ServerCapabilities, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { check } from '../check';
import type { Abilities } from './abilities';
import type { Analysis, AnalysisCache } from './analysis';
import type { Respond } from './requests';
import type { SettingsStore } from './settings';

/** What the platform hands in, so that nothing but the entry knows where the server runs. */
export interface World {
  /** Runs a task in a later turn of the event loop, behind the input that has already arrived. */
  readonly defer: (task: () => void) => void;
  /** The rules; handed in so that a test can show what becomes of one that throws. */
  readonly check: typeof check;
}

/** What every feature works with, from `initialize` on. */
export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly analyses: AnalysisCache;
  readonly settings: SettingsStore;
  readonly client: Abilities;
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
  /** What `initialize` promises for it; nothing where the client cannot use it. */
  readonly capabilities: (client: Abilities) => Partial<ServerCapabilities>;
  /** Registers its handlers; called once, while `initialize` is being answered. */
  readonly start: (session: Session) => void;
  /** Called on `initialized`: only from then on the client may be asked for anything. */
  readonly initialized?: (session: Session) => void;
}
