#!/usr/bin/env node
/**
 * An executable for `runTests({ vscodeExecutablePath })` of @vscode/test-electron: takes the arguments that desktop VS Code
 * would get and runs the same suite in the embedded workbench. The exit code is the suite's.
 */
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { format, parseArgs } from 'node:util';
import { exitOnSignals } from '../process.mjs';
import { ensureChromium } from './chromium.mjs';
import { runSuite } from './run-suite.mjs';

/** What the workbench itself says on the channel of the extension host's console, known and without meaning for a test. */
const CHATTER = [
  /^(?:Resolv(?:ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]|\[Service Worker\])/,
  /^(?:Ignoring fetching additional builtin|No search provider registered|Updating additional builtin|Creation of workbench contribution)/,
  /^(?:\[AgentHost|\[AccountPolicyGate\]|Timed out waiting for authentication provider|The web worker extension host)/,
  /^(?:Error: )?(?:Could not locate the bindings file|Cannot find module '\.\/build\/Release\/watchdog')/,
];

const verbose = Boolean(process.env.OGI_WORKBENCH_VERBOSE);

/** @type {(type: string, args: unknown[]) => void} */
function log(type, args) {
  const line = format(...args);
  if (!verbose && CHATTER.some((pattern) => pattern.test(line))) return;
  (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(`${line}\n`);
}

/** @type {import('node:util').ParseArgsConfig['options']} */
const OPTIONS = {
  extensionDevelopmentPath: { type: 'string', multiple: true },
  extensionDevelopmentKind: { type: 'string' },
  extensionTestsPath: { type: 'string' },
  locale: { type: 'string' },
  'user-data-dir': { type: 'string' },
  'extensions-dir': { type: 'string' },
  'folder-uri': { type: 'string' },
};

/** Everything else that VS Code understands is accepted and has no meaning here. */
const { values, positionals } = parseArgs({ options: OPTIONS, strict: false, allowPositionals: true });
const text = (/** @type {string} */ name) => /** @type {string | undefined} */ (values[name]);

const suite = text('extensionTestsPath');
if (suite === undefined) {
  console.error('bridge: --extensionTestsPath is required');
  process.exit(64);
}
exitOnSignals();
// The pipe from `runTests` ends with the process that called it, however that one ended.
if (process.stdin instanceof Socket)
  process.stdin
    .on('end', () => process.exit(1))
    .resume()
    .unref();
const folder = text('folder-uri');
process.exitCode = await runSuite({
  chromium: await ensureChromium(),
  extensions: /** @type {string[]} */ (values.extensionDevelopmentPath ?? []),
  suite,
  web: text('extensionDevelopmentKind') === 'web',
  locale: text('locale'),
  workspace: positionals[0] ?? (folder && fileURLToPath(folder)),
  userDataDir: text('user-data-dir'),
  extensionsDir: text('extensions-dir'),
  screenshot: process.env.OGI_WORKBENCH_SCREENSHOT,
  verbose,
  log,
});
