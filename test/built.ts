/** The bundles as they are shipped, for tests that run them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');

/** Where the bundles are: `npm test` has built them and says where. */
let folder = process.env.OGI_TEST_BUNDLES;

/** The path of a bundle. Tests that are run by themselves build it, once for all of them in a process. */
export function built(bundle: 'server' | 'cli'): string {
  folder ??= build();
  return join(folder, `${bundle}.js`);
}

function build(): string {
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  const outdir = mkdtempSync(join(ROOT, 'out', 'bundles-'));
  process.once('exit', () => rmSync(outdir, { recursive: true, force: true }));
  execFileSync(process.execPath, ['esbuild.mjs', '--only=server,cli', `--outdir=${outdir}`], { cwd: ROOT, stdio: 'inherit' });
  return outdir;
}
