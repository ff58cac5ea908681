/** LibreOffice, as another program that reads and writes Word documents. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Why LibreOffice cannot take part; `false` where it can. */
export function missing(): string | false {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return false;
  } catch {
    return 'not run: there is no soffice on the PATH (on Debian: apt-get install libreoffice-writer)';
  }
}

/** A run of its own: neither settings nor running windows of the user take part. */
export class LibreOffice {
  private readonly folder = mkdtempSync(join(tmpdir(), 'ogi-report-office-'));
  private count = 0;

  /** Converts files, given by name, and gives what became of each. */
  convert(files: Readonly<Record<string, string | Uint8Array>>, target: string, reader?: string): readonly Uint8Array[] {
    const folder = join(this.folder, String(++this.count));
    const out = join(folder, 'out');
    mkdirSync(out, { recursive: true });
    const paths = Object.entries(files).map(([name, content]) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(this.folder, 'profile'))}`;
    const options = reader === undefined ? [] : [`--infilter=${reader}`];
    execFileSync('soffice', [profile, '--headless', ...options, '--convert-to', target, '--outdir', out, ...paths], {
      stdio: 'pipe',
      timeout: 180_000,
    });
    const ending = target.split(':', 1)[0] ?? '';
    return paths.map((path) => readFileSync(join(out, `${basename(path, extname(path))}.${ending}`)));
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
