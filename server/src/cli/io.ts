/** What the command needs of the world; the one implementation on Node is in `node-io.ts`. */

/** A stream that text is written to. */
export interface Sink {
  /** Whether a person looks at it directly. */
  readonly terminal: boolean;
  /** Settles when the text has been taken. Rejects with `OutputClosed` when nobody reads any more. */
  write(text: string): Promise<void>;
}

export type EntryKind = 'file' | 'folder' | 'link' | 'other';

export interface Entry {
  readonly name: string;
  /** Of the entry itself: links are not followed. */
  readonly kind: EntryKind;
}

/**
 * The file system, seen from the working folder. Synchronous, as the work is one file after the other
 * and a synchronous read costs a fraction of an asynchronous one. Paths are as the user wrote them.
 */
export interface Files {
  /** What stands at `path`, links followed; `undefined` where nothing is or a link leads nowhere. */
  kind(path: string): Exclude<EntryKind, 'link'> | undefined;
  /** Throws the error of the system when the folder cannot be read. */
  list(folder: string): readonly Entry[];
  /** The absolute path without links. Throws when nothing is there. */
  real(path: string): string;
  /** Throws the error of the system when the file cannot be read. */
  read(path: string): Uint8Array;
  /** Files and folders that match a pattern, `/` between names, in no particular order. */
  glob(pattern: string): readonly string[];
}

export interface Io {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly files: Files;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** All of standard input. */
  stdin(): Promise<Uint8Array>;
}

/** The reader of our output has gone, as in `ogi-report check . | head`. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}
