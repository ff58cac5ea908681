import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isAbsolute, resolve } from 'node:path';

// Its ESM build asks for `import.meta.url`, which a CommonJS bundle does not have.
import tinyglobby = require('tinyglobby');

import { errorCode } from './error-code';
import { nativePath, pathText, realPath } from './files/native-path';
import { nodeOutput } from './files/node-output';
import { type EntryKind, type Files, type Io, OutputClosed, type Sink } from './io';
import { startThread } from './node-workers';

/**
 * The real world: standard streams, environment, and files seen from the working folder.
 * @param script this program, to be run in other threads as well
 */
export function nodeIo(script: string): Io {
  const cwd = process.cwd();
  return {
    stdout: sink(process.stdout),
    stderr: forgiving(sink(process.stderr)),
    cwd,
    files: nodeFiles(cwd),
    output: nodeOutput(cwd),
    env: process.env,
    cores: availableParallelism(),
    startWorker: (data) => startThread(script, data),
    ...interrupts(),
    stdin: readStdin,
  };
}

const INTERRUPTS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function interrupts(): Pick<Io, 'deferInterrupts' | 'interrupted'> {
  let asked = false;
  return {
    deferInterrupts() {
      for (const signal of INTERRUPTS) {
        process.on(signal, () => {
          asked = true;
        });
      }
    },
    interrupted: () => new Promise((done) => setImmediate(() => done(asked))),
  };
}

/** The file system seen from the folder `cwd`. */
export function nodeFiles(cwd: string): Files {
  return {
    kind(path) {
      try {
        return kindOf(statSync(nativePath(resolve(cwd, path))));
      } catch (error) {
        // Where the system does not let us look, reading the file will say so in the right place.
        return MAY_EXIST.has(errorCode(error)) ? 'file' : undefined;
      }
    },
    list: (folder) =>
      entriesOf(resolve(cwd, folder)).map((entry) => ({ name: entry.name, kind: entry.isSymbolicLink() ? 'link' : kindOf(entry) })),
    real: (path) => realPath(resolve(cwd, path)),
    read: (path) => readFileSync(nativePath(resolve(cwd, path))),
    glob: (pattern) =>
      tinyglobby.globSync(pattern, {
        cwd,
        absolute: isAbsolute(pattern),
        onlyFiles: false,
        expandDirectories: false,
        // Followed by the library, links between folders would take factorial time. The search follows them and knows where it has been.
        followSymbolicLinks: false,
        fs: { readdirSync: listWithLinksAsFiles as unknown as typeof readdirSync },
        ignore: ['**/node_modules/**'],
      }),
  };
}

/** Not followed by the library, links would be left out. Only this one of the overloads of `readdirSync` is called. */
function listWithLinksAsFiles(folder: string): readonly Dirent[] {
  return entriesOf(folder).map((entry) =>
    entry.isSymbolicLink() ? Object.create(entry, { isSymbolicLink: { value: () => false }, isFile: { value: () => true } }) : entry,
  );
}

/** What stands in a folder. Asking for bytes takes longer, and names in another encoding are rare. */
function entriesOf(folder: string): readonly Dirent[] {
  const path = nativePath(folder);
  const entries = readdirSync(path, { withFileTypes: true });
  if (!entries.some(({ name }) => name.includes('\ufffd'))) return entries;
  return readdirSync(path, { withFileTypes: true, encoding: 'buffer' }).map((entry) =>
    Object.create(entry, { name: { value: pathText(entry.name) } }),
  );
}

const MAY_EXIST = new Set(['EACCES', 'EPERM', 'EIO', 'EBUSY']);
const READER_GONE = new Set(['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

function kindOf(stats: { isFile(): boolean; isDirectory(): boolean }): Exclude<EntryKind, 'link'> {
  if (stats.isFile()) return 'file';
  return stats.isDirectory() ? 'folder' : 'other';
}

function sink(stream: NodeJS.WriteStream): Sink {
  // Without a listener a closed pipe would end the process with a stack trace; the callback below tells the writer.
  stream.on('error', () => {});
  return {
    terminal: stream.isTTY === true,
    write: (text) =>
      new Promise((done, fail) => {
        stream.write(text, (error) => {
          if (error === undefined || error === null) done();
          else fail(READER_GONE.has(errorCode(error)) ? new OutputClosed() : error);
        });
      }),
  };
}

/** Messages that nobody can read are no reason to stop. */
function forgiving(inner: Sink): Sink {
  return { terminal: inner.terminal, write: (text) => inner.write(text).catch(() => {}) };
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}
