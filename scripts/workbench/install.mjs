/**
 * Installs the embedded workbench: code-server (the workbench and extension host of VS Code), its Node, and playwright-core.
 * For newer versions: change them in an empty folder's package.json, `npm install --ignore-scripts --package-lock-only` there,
 * and keep the package-lock.json as workbench.lock.json without its `resolved` fields, so that any registry serves it.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runOrThrow } from '../process.mjs';
import { readJson } from '../project.mjs';
import { CODE_SERVER, HOME, LOCK, withWorkbenchNode } from './places.mjs';

// Nothing is compiled: VS Code does without its native modules.
const CLEAN_INSTALL = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Written last; names the lock that was installed. */
const STAMP = path.join(HOME, 'installed');

/**
 * Installs the embedded workbench into `.workbench/` unless this very one is there.
 * Rejects where there is none for this machine or an installation step fails.
 */
export async function installWorkbench() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The embedded workbench runs on Linux x64 only (this is ${process.platform} ${process.arch}). Install VS Code with its "code" command.`,
    );
  }
  const hash = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;

  console.log('Installing the embedded workbench into .workbench/ (once; about 800 MB)…');
  rmSync(HOME, { recursive: true, force: true });
  mkdirSync(HOME, { recursive: true });
  const lock = readJson(LOCK);
  const { name, version, dependencies } = lock.packages[''];
  writeJson('package.json', { name, version, private: true, dependencies });
  writeJson('package-lock.json', lock);
  await runOrThrow('npm', CLEAN_INSTALL, { cwd: HOME });
  await installEditorDependencies();
  writeFileSync(STAMP, hash);
}

/** What code-server's postinstall does, less the native builds. */
async function installEditorDependencies() {
  for (const folder of ['lib/vscode', 'lib/vscode/extensions']) {
    await runOrThrow('npm', [...CLEAN_INSTALL, '--omit=dev', '--legacy-peer-deps'], {
      cwd: path.join(CODE_SERVER, folder),
      env: withWorkbenchNode(process.env),
    });
  }
}

/**
 * @param {string} name
 * @param {unknown} value
 */
function writeJson(name, value) {
  writeFileSync(path.join(HOME, name), `${JSON.stringify(value, null, 2)}\n`);
}
