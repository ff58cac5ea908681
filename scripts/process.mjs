import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { constants as system } from 'node:os';
import path from 'node:path';

const WINDOWS = process.platform === 'win32';

/**
 * Runs a command with this terminal's input and output, or without input and with its output going elsewhere.
 * Resolves to its exit code (128 + signal number where a signal ended it); rejects when it cannot be started or `signal` ends it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, output?: import('node:stream').Writable, signal?: AbortSignal }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { output, ...options } = {}) {
  return new Promise((resolve, reject) => {
    // npm and code are batch files on Windows, which only a shell can start.
    const shell = WINDOWS && command !== process.execPath;
    const word = (/** @type {string} */ text) => (shell && /\s/.test(text) ? `"${text}"` : text);
    const child = spawn(word(command), args.map(word), { stdio: output ? ['ignore', 'pipe', 'pipe'] : 'inherit', shell, ...options });
    if (output) for (const each of [child.stdout, child.stderr]) each?.pipe(output, { end: false });
    // Ctrl-C reaches the child by itself; it ends first, and this process learns of it through the exit code.
    const wait = () => {};
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGINT', wait).on('SIGTERM', pass).on('SIGHUP', pass);
    const done = () => process.off('SIGINT', wait).off('SIGTERM', pass).off('SIGHUP', pass);
    child.once('error', (error) => {
      done();
      reject(error);
    });
    child.once('close', (code, signal) => {
      done();
      resolve(code ?? 128 + (signal ? system.signals[signal] : 0));
    });
  });
}

/**
 * As `run`, but rejects unless the exit code is 0.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<void>}
 */
export async function runOrThrow(command, args, options) {
  const code = await run(command, args, options);
  if (code !== 0) throw new Error(`${path.basename(command)} ${args.join(' ')}: exit code ${code}`);
}

/**
 * The first of some commands that is on the PATH, as an absolute path.
 * @param {...string} names
 * @returns {string | undefined}
 */
export function which(...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const endings = WINDOWS ? ['.cmd', '.exe'] : [''];
  const candidates = names.flatMap((name) => folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending))));
  return candidates.find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Ends this process in the usual way on Ctrl-C and the like, so that `exit` handlers clean up.
 * @param {() => void} [first] called before the end
 */
export function exitOnSignals(first) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    // Not `once`: a second signal must not cut the clean-up short.
    process.on(signal, () => {
      first?.();
      process.exit(128 + system.signals[signal]);
    });
  }
}
