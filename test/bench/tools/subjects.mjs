/** What is measured: our bundles as they are shipped, the peers, and two servers that do next to nothing. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundleOptions } from '../../../scripts/bundles.mjs';
import { run, runOrThrow } from '../../../scripts/process.mjs';
import { inProject, isInstalled, ROOT, readJson } from '../../../scripts/project.mjs';

const PEERS = inProject('test/bench');
const OUT = inProject('out/bench');
const DIST = path.join(OUT, 'dist');

/**
 * @typedef {{ lint: (text: string) => readonly unknown[], parse: (text: string) => { recognised: boolean } }} Core
 * @typedef {{ ours: string, empty: string, echo: string }} Servers paths of scripts
 */

/** Builds what is ours and installs what is not. */
export async function prepare() {
  await runOrThrow(process.execPath, ['esbuild.mjs', '--production', `--outdir=${path.relative(ROOT, DIST)}`], { cwd: ROOT });
  // Bundled as ours is, so that the two differ in what they do and not in how they are loaded.
  const options = bundleOptions('cli', { production: true, outdir: DIST });
  await build({ ...options, entryPoints: [inProject('test/bench/servers/empty.mjs')], outfile: path.join(DIST, 'empty.js'), plugins: [] });
  await installPeers();
}

async function installPeers() {
  const [wanted, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map((name) => path.join(PEERS, name));
  if (wanted === undefined || installed === undefined) return;
  if (existsSync(installed) && isInstalled(readJson(wanted), readJson(installed))) return;
  console.log('Installing what is compared with (npm install in test/bench)…');
  // Not `npm ci`: it refuses a lock file without the packages for other platforms, which not every registry has.
  const code = await run('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: PEERS });
  if (code !== 0) throw new Error('The programs to compare with could not be installed: see above. They come from the registry of npm.');
}

/** @param {string} name of a file among our bundles */
export const bundle = (name) => path.join(DIST, name);

/** @returns {Core} */
export const core = () => createRequire(import.meta.url)(bundle('core.js'));

/** @returns {Servers} */
export const servers = () => ({
  ours: bundle('server.js'),
  empty: bundle('empty.js'),
  echo: inProject('test/bench/servers/echo.mjs'),
});

const ofPeers = createRequire(path.join(PEERS, 'package.json'));

/** @returns {Promise<(name: string, text: string) => unknown>} */
export async function markdownlint() {
  // Its exports are for `import` alone.
  const { lint } = await import(pathToFileURL(path.join(PEERS, 'node_modules/markdownlint/lib/exports-sync.mjs')).href);
  return (name, text) => lint({ strings: { [name]: text } });
}

/** @returns {(name: string, text: string) => unknown} */
export function autocorrect() {
  const { lintFor } = ofPeers('autocorrect-node');
  return (name, text) => lintFor(text, name);
}

/** Scripts of the terminal commands. */
export const commands = () => ({
  ours: bundle('cli.js'),
  autocorrect: path.join(PEERS, 'node_modules/autocorrect-node/cli.js'),
  markdownlint: path.join(PEERS, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'),
});
