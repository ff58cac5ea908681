import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOrThrow } from './process.mjs';

/** The checkout. */
export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** @param {string[]} parts */
export const inProject = (...parts) => path.join(ROOT, ...parts);

/** @returns {{ name: string, publisher: string, version: string }} */
export const manifest = () => readJson(inProject('package.json'));

/** @param {string} file */
export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * Whether what is installed is what the lock asks for.
 * Contents are compared, not dates: a checkout or a copy changes dates only.
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, which npm writes last
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages).every(([place, pack]) => {
    if (place === '') return true;
    const there = installed.packages[place];
    // Optional packages are for one platform each: most of them are rightly absent.
    if (there === undefined) return pack.optional === true || pack.devOptional === true;
    return there.version === pack.version && there.integrity === pack.integrity;
  });
}

/** Installs the project's dependencies unless they are there already. */
export async function ensureDependencies() {
  const installed = inProject('node_modules/.package-lock.json');
  if (existsSync(installed) && isInstalled(readJson(inProject('package-lock.json')), readJson(installed))) return;
  console.log('Installing dependencies (npm ci)…');
  await runOrThrow('npm', ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'], { cwd: ROOT });
}

/** Bundles the extension into `dist/`. */
export async function build() {
  await runOrThrow(process.execPath, ['esbuild.mjs'], { cwd: ROOT });
}

/**
 * A new folder that is removed when this process ends.
 * @param {string} name
 */
export function scratchFolder(name) {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), `${name}-`)));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return folder;
}
