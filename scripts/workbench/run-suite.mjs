import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from './browser.mjs';
import { startServer } from './server.mjs';

/**
 * @typedef {object} SuiteOptions
 * @property {string} chromium executable
 * @property {readonly string[]} extensions folders of the extensions under development
 * @property {string} suite module whose `run()` is called inside the extension host
 * @property {string | undefined} [workspace] folder or .code-workspace file
 * @property {string | undefined} [userDataDir]
 * @property {string | undefined} [extensionsDir]
 * @property {string | undefined} [screenshot] where the workbench is pictured when the suite fails
 * @property {boolean} [verbose]
 * @property {(type: string, args: unknown[]) => void} log takes what the extension host writes to its console
 */

const TIMEOUT_MS = 300_000;
/** Exit codes of what the suite itself cannot tell. */
const TIMED_OUT = 124;
const PAGE_CRASHED = 70;

/**
 * Runs a suite inside the extension host of the embedded workbench, as desktop VS Code does with `--extensionTestsPath`.
 * @param {SuiteOptions} options
 * @returns {Promise<number>} the exit code: 0 where `run()` resolved
 */
export async function runSuite(options) {
  const server = await startServer(options);
  try {
    const browser = await launchBrowser(options.chromium);
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      const code = await exitCode(page, suiteUrl(server, options), options.log);
      if (code !== 0 && options.screenshot) await page.screenshot({ path: options.screenshot }).catch(() => {});
      return code;
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/**
 * Shows the address and waits until the extension host asks for the end.
 * @param {import('./browser.mjs').Page} page
 * @param {string} url
 * @param {SuiteOptions['log']} log
 * @returns {Promise<number>}
 */
async function exitCode(page, url, log) {
  /** @type {(code: number) => void} */
  let exit = () => {};
  const done = new Promise((/** @type {(code: number) => void} */ resolve) => {
    exit = resolve;
  });
  page.on('pageerror', (error) => console.error(`[workbench page] ${error.message}`));
  page.on('crash', () => exit(PAGE_CRASHED));
  // The two functions that the workbench looks for in its page when it runs tests.
  await page.exposeFunction('codeAutomationLog', log);
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => exit(code));
  await page.goto(url);
  const timer = setTimeout(() => {
    console.error(`The suite did not end within ${TIMEOUT_MS / 1000} s.`);
    exit(TIMED_OUT);
  }, TIMEOUT_MS);
  const code = await done;
  clearTimeout(timer);
  return code;
}

/**
 * @param {import('./server.mjs').Server} server
 * @param {SuiteOptions} options
 */
function suiteUrl(server, { extensions, suite, workspace }) {
  const remote = (/** @type {string} */ file) => `vscode-remote://${server.host}${pathToFileURL(path.resolve(file)).pathname}`;
  const payload = [
    ...extensions.map((folder) => ['extensionDevelopmentPath', remote(folder)]),
    ['extensionTestsPath', remote(suite)],
    ['enableProposedApi', ''],
    ['skipWelcome', 'true'],
  ];
  return `${server.url}/?${workspaceQuery(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/**
 * The part of a workbench address that opens a folder, a .code-workspace file, or an empty window.
 * @param {string | undefined} workspace
 */
export function workspaceQuery(workspace) {
  if (workspace === undefined) return 'ew=true';
  const kind = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
  return `${kind}=${encodeURIComponent(path.resolve(workspace)).replaceAll('%2F', '/')}`;
}
