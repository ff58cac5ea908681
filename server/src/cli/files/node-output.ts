import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { threadId } from 'node:worker_threads';
import { errorCode } from '../error-code';
import { FileChanged, type Output, type OutputFile } from '../io';
import { nativePath, realPath } from './native-path';

/** Files without hard links: some network drives and memory sticks. */
const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'EXDEV', 'EMLINK']);

/** Writes files as seen from the folder `cwd`. */
export function nodeOutput(cwd: string): Output {
  return {
    write(path, content, { replace }) {
      const target = targetOf(resolve(cwd, path));
      if (!replace && exists(target)) throw systemError('EEXIST');
      if (isDevice(target)) writeFileSync(nativePath(target), content);
      else
        throughTemporary(target, content, (temporary) =>
          replace ? renameSync(nativePath(temporary), nativePath(target)) : moveToNew(temporary, target),
        );
    },
    open(path) {
      const target = targetOf(resolve(cwd, path));
      return isDevice(target)
        ? outputTo(
            openSync(nativePath(target), 'w'),
            () => {},
            () => {},
          )
        : temporaryFile(target);
    },
    update(path, before, after) {
      const target = realPath(resolve(cwd, path));
      accessSync(nativePath(target), constants.W_OK);
      throughTemporary(target, after, (temporary) => {
        keepOwner(target, temporary);
        if (!readFileSync(nativePath(target)).equals(before)) throw new FileChanged();
        renameSync(nativePath(temporary), nativePath(target));
      });
    },
  };
}

/** A link stays one: what it leads to is written. */
function targetOf(path: string): string {
  try {
    const target = realPath(path);
    if (statSync(nativePath(target)).isDirectory()) throw systemError('EISDIR');
    return target;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return path;
    throw error;
  }
}

function exists(path: string): boolean {
  return lstatSync(nativePath(path), { throwIfNoEntry: false }) !== undefined;
}

/** Pipes, terminals and the like are written to; nothing may take their place. */
function isDevice(path: string): boolean {
  const stats = statSync(nativePath(path), { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile();
}

let serial = 0;

/** A name beside the target that no other run and no other thread uses. */
function temporaryFor(target: string): string {
  serial += 1;
  return join(dirname(target), `.ogi-report-${process.pid}-${threadId}-${serial}.tmp`);
}

/** On the disk before it gets its name: a crash leaves the old file or the new one, never half of it. */
function throughTemporary(target: string, content: Uint8Array, name: (temporary: string) => void): void {
  const temporary = temporaryFor(target);
  try {
    const file = openSync(nativePath(temporary), 'wx');
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    name(temporary);
  } finally {
    rmSync(nativePath(temporary), { force: true });
  }
}

function temporaryFile(target: string): OutputFile {
  const temporary = temporaryFor(target);
  const file = openSync(nativePath(temporary), 'wx');
  return outputTo(
    file,
    () => {
      fsyncSync(file);
      renameSync(nativePath(temporary), nativePath(target));
    },
    () => rmSync(nativePath(temporary), { force: true }),
  );
}

/** `finish` runs while the file is open, `tidy` in any case behind it. */
function outputTo(file: number, finish: () => void, tidy: () => void): OutputFile {
  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false;
    closeSync(file);
    tidy();
  };
  return {
    write: (text) => writeAll(file, Buffer.from(text)),
    finish() {
      try {
        finish();
      } finally {
        close();
      }
    },
    abandon: close,
  };
}

/** The system may take less at once than it is given. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** Mode and, where the system lets us, owner. */
function keepOwner(target: string, temporary: string): void {
  const { mode, uid, gid } = statSync(nativePath(target));
  const made = statSync(nativePath(temporary));
  if (made.uid !== uid || made.gid !== gid) {
    try {
      chownSync(nativePath(temporary), uid, gid);
    } catch {
      // The file then belongs to whoever ran the command, as after any editor.
    }
  }
  chmodSync(nativePath(temporary), mode);
}

/** Gives the file its name unless somebody else has taken it meanwhile. */
function moveToNew(temporary: string, target: string): void {
  try {
    linkSync(nativePath(temporary), nativePath(target));
  } catch (error) {
    if (!NO_LINKS.has(errorCode(error))) throw error;
    if (exists(target)) throw systemError('EEXIST');
    renameSync(nativePath(temporary), nativePath(target));
  }
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
