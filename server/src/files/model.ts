/** What a file is at one moment: another pair means that it may have changed. */
export interface Stamp {
  /** In milliseconds since 1970. */
  readonly modified: number;
  /** In bytes. */
  readonly size: number;
}

export interface StampedFile {
  readonly path: string;
  readonly stamp: Stamp;
}

/** Reading files of the machine, where there is one: all paths are absolute. Nothing is ever written. */
export interface Files {
  /** The path of a `file:` URI; `undefined` for any other. */
  readonly toPath: (uri: string) => string | undefined;
  readonly toUri: (path: string) => string;
  /** The folder of a file or folder; the path itself at the root. */
  readonly parent: (path: string) => string;
  /** `path` seen from `folder`. */
  readonly resolve: (folder: string, path: string) => string;
  /** Whether a path is a folder or stands within it. */
  readonly within: (path: string, folder: string) => boolean;
  readonly kind: (path: string) => Promise<'file' | 'folder' | undefined>;
  /** `undefined` where there is no such file. */
  readonly stamp: (path: string) => Promise<Stamp | undefined>;
  /** The text of a file; `undefined` where there is none or it is no text. A byte order mark is no part of it. */
  readonly text: (path: string) => Promise<string | undefined>;
  /** The files in a folder, at any depth, whose endings are those of reports, by name; what is hidden or linked is left out. */
  readonly reports: (folder: string) => Promise<readonly StampedFile[]>;
}
