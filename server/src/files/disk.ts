import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decode } from './decode';
import type { Files, Stamp, StampedFile } from './model';
import { hasEnding, isPassedOver } from './names';

/** A folder with more files than this is no folder of reports. */
const MOST_FILES = 20_000;
const DEEPEST = 20;

/** The files of the machine that the server runs on. What cannot be read is not there. */
export const disk: Files = {
  toPath,
  toUri: (path) => pathToFileURL(path).href,
  parent: dirname,
  resolve,
  within: (path, folder) => {
    const way = relative(folder, path);
    return way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
  },
  kind: async (path) => {
    const found = await stat(path).catch(() => undefined);
    return found?.isFile() === true ? 'file' : found?.isDirectory() === true ? 'folder' : undefined;
  },
  stamp,
  text: async (path) => {
    // Anything but a plain file (a pipe, a device) may never end.
    if ((await stamp(path)) === undefined) return undefined;
    const bytes = await readFile(path).catch(() => undefined);
    const decoded = bytes === undefined ? undefined : decode(bytes, path);
    return decoded !== undefined && 'text' in decoded ? decoded.text : undefined;
  },
  reports: async (folder) => {
    const found: StampedFile[] = [];
    await walk(folder, 0, found);
    return found;
  },
};

function toPath(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

async function stamp(path: string): Promise<Stamp | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true ? { modified: found.mtimeMs, size: found.size } : undefined;
}

async function walk(folder: string, depth: number, found: StampedFile[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (found.length >= MOST_FILES) return;
    if (isPassedOver(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < DEEPEST) await walk(path, depth + 1, found);
    else if (entry.isFile() && hasEnding(entry.name)) {
      const known = await stamp(path);
      if (known !== undefined) found.push({ path, stamp: known });
    }
  }
}
