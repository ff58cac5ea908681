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

/** Where results go that are files. */
export interface Output {
  /**
   * Writes a file as a whole or not at all. Throws the error of the system when it cannot be written:
   * `EEXIST` when something is there already and is not to be replaced.
   */
  write(path: string, content: Uint8Array, options: { readonly replace: boolean }): void;
  /** Begins a file that appears as a whole or not at all, and replaces what is there. Throws as `write`. */
  open(path: string): OutputFile;
  /**
   * Puts `after` into a file that holds `before`, as a whole or not at all; mode kept, links followed.
   * Throws `FileChanged` when it holds something else by now, otherwise as `write`.
   */
  update(path: string, before: Uint8Array, after: Uint8Array): void;
}

/** A file that is being written. */
export interface OutputFile {
  write(text: string): void;
  /** Gives the file its name. */
  finish(): void;
  /** Takes back what was written. */
  abandon(): void;
}

/** Somebody else has written the file since it was read. */
export class FileChanged extends Error {
  override readonly name = 'FileChanged';
}

/** Another thread that does jobs. Messages are plain data. */
export interface WorkerThread {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The thread has ended, by `stop` or of itself: then `reason` says why. */
  onEnd(listener: (reason: string) => void): void;
  stop(): void;
}

export interface Io {
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** The working folder, absolute. */
  readonly cwd: string;
  readonly files: Files;
  readonly output: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How many threads can work at the same time. */
  readonly cores: number;
  /** Starts a thread of this program; `undefined` where there are none. */
  readonly startWorker: ((data: unknown) => WorkerThread) | undefined;
  /** Takes an interruption by the user (Ctrl-C) as a wish from now on: whoever works asks `interrupted` between two files. */
  deferInterrupts(): void;
  /** Whether the user wants to end. Settles after the system has had the chance to tell. */
  interrupted(): Promise<boolean>;
  /** All of standard input. */
  stdin(): Promise<Uint8Array>;
}

/** The reader of our output has gone, as in `ogi-report check . | head`. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}
