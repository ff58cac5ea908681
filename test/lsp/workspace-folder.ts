/** Folders of reports on disk, for tests of what the server reads by itself. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { skeleton } from '../../server/src/form/skeleton';
import type { TestServer } from './harness';

/** A folder of its own for each test. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'ogi-report-'));

  /** Writes a file; gives its URI. */
  write(name: string, content: string): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return this.uri(name);
  }

  remove(name: string): void {
    rmSync(join(this.path, name), { recursive: true });
  }

  uri(name: string): string {
    return pathToFileURL(join(this.path, name)).href;
  }

  /** As `initialize` names it. */
  get workspaceFolders() {
    return [{ uri: pathToFileURL(this.path).href, name: 'reports' }];
  }

  dispose(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

export const FOLLOWING = { didChangeWatchedFiles: { dynamicRegistration: true }, diagnostics: { refreshSupport: true } };

/** Tells the server that files have changed. */
export function changed(...uris: readonly string[]) {
  return { method: 'workspace/didChangeWatchedFiles', params: { changes: uris.map((uri) => ({ uri, type: 2 })) } };
}

export async function refreshed(server: TestServer): Promise<void> {
  await server.requests.take(({ method }) => method === 'workspace/diagnostic/refresh');
}

/** A report in which everything adds up, of one unit and year. */
export function reportOf(unit: string, year: number): string {
  const clean = skeleton('2021', 'tsv');
  const title = clean.split('\n', 1)[0] ?? '';
  const [, ownUnit = '', ownYear = ''] = /^#*\s*(.*?)(20\d\d)年/.exec(title) ?? [];
  const shift = year - Number(ownYear);
  return clean.replaceAll(ownUnit, unit).replace(/20\d\d(?=年)/g, (written) => String(Number(written) + shift));
}
