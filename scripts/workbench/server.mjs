import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { scratchFolder } from '../project.mjs';
import { CODE_SERVER, NODE, withWorkbenchNode } from './places.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {string | undefined} [userDataDir] default: a scratch folder
 * @property {string | undefined} [extensionsDir] default: a scratch folder
 * @property {number} [port] default: a free one
 * @property {boolean} [verbose] whether the server's own output is shown
 * @property {Record<string, unknown>} [settings] user settings on top of the quiet ones
 */
/** @typedef {{ url: string, host: string, stopped: Promise<void>, stop: () => Promise<void> }} Server */

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 5_000;

/** A workbench that asks nothing, updates nothing and reports nothing. */
const QUIET_SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
  'files.autoSave': 'off',
};

/** Variables of a surrounding editor or hosting service, which would turn the server into something else. */
const FOREIGN = /^(?:VSCODE_|ELECTRON_RUN_AS_NODE$|NODE_OPTIONS$|PORT$|(?:HASHED_)?PASSWORD$)/;

/**
 * Starts the embedded workbench on the loopback interface. Its processes end with this one at the latest.
 * Rejects where the server ends or stays silent instead of listening.
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export async function startServer(options = {}) {
  const scratch = scratchFolder('workbench');
  const userDataDir = options.userDataDir ?? path.join(scratch, 'user');
  const extensionsDir = options.extensionsDir ?? path.join(scratch, 'extensions');
  mkdirSync(extensionsDir, { recursive: true });
  writeSettings(userDataDir, options.settings);
  const config = path.join(scratch, 'config.yaml');
  writeFileSync(config, '');

  const args = [
    path.join(CODE_SERVER, 'out/node/entry.js'),
    ...['--config', config, '--user-data-dir', userDataDir, '--extensions-dir', extensionsDir],
    ...['--auth', 'none', '--bind-addr', `127.0.0.1:${options.port ?? 0}`],
    ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override'],
    '--ignore-last-opened',
    // Without it the built workbench ignores the test suite in its address.
    ...['--vscode-option', 'enable-smoke-test-driver'],
  ];
  // A group of its own: the server's extension hosts end with it.
  const child = spawn(NODE, args, { env: serverEnvironment(scratch), stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const end = () => signalGroup(child, 'SIGKILL');
  // Ahead of the removal of the scratch folder, into which the server would write again.
  process.prependOnceListener('exit', end);
  const stopped = new Promise((/** @type {(_: void) => void} */ resolve) => child.once('exit', () => resolve()));
  const url = await listening(child, options.verbose ?? false);
  return { url, host: new URL(url).host, stopped, stop: () => stop(child, stopped).finally(() => process.off('exit', end)) };
}

/**
 * @param {string} userDataDir
 * @param {Record<string, unknown> | undefined} settings
 */
function writeSettings(userDataDir, settings) {
  const file = path.join(userDataDir, 'User', 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2));
}

/** @param {string} scratch takes the sockets that a killed extension host leaves behind */
function serverEnvironment(scratch) {
  const kept = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
  const own = { TMPDIR: scratch, XDG_RUNTIME_DIR: scratch, NODE_NO_WARNINGS: '1', EXTENSIONS_GALLERY: '{}' };
  return { ...withWorkbenchNode(Object.fromEntries(kept)), ...own };
}

/**
 * The address once the server listens.
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @param {boolean} verbose
 * @returns {Promise<string>}
 */
function listening(child, verbose) {
  return new Promise((resolve, reject) => {
    let output = '';
    let settled = false;
    const settle = (/** @type {() => void} */ act) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      act();
    };
    const fail = (/** @type {string} */ what) => settle(() => reject(new Error(`The embedded workbench ${what}.\n${output}`)));
    const timer = setTimeout(() => fail(`did not start within ${START_TIMEOUT_MS / 1000} s`), START_TIMEOUT_MS);
    // The pipes are read to the end: a full one would stop the server.
    const read = (/** @type {Buffer} */ chunk) => {
      if (verbose) process.stderr.write(chunk);
      if (settled) return;
      output += chunk;
      const url = /HTTP server listening on (http:\/\/[^\s/]+)/.exec(output)?.[1];
      if (url !== undefined) settle(() => resolve(url));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', (error) => fail(`could not be started: ${error.message}`));
    child.once('exit', (code) => fail(`ended (exit code ${code})`));
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<void>} stopped
 */
async function stop(child, stopped) {
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), STOP_TIMEOUT_MS);
  signalGroup(child, 'SIGTERM');
  await stopped;
  clearTimeout(timer);
  // Extension hosts may outlive the server for a while.
  signalGroup(child, 'SIGKILL');
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}
