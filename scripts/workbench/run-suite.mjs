import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser, speak } from './browser.mjs';
import { startServer } from './server.mjs';
import { serveFiles } from './static-files.mjs';

/**
 * @typedef {object} SuiteOptions
 * @property {string} chromium executable
 * @property {readonly string[]} extensions folders of the extensions under development
 * @property {string} suite module whose `run()` is called inside the extension host
 * @property {boolean} [web] whether the extension and the suite run in the browser's own extension host, a worker
 * @property {string | undefined} [locale] the display language that extensions see
 * @property {string | undefined} [workspace] folder or .code-workspace file
 * @property {string | undefined} [userDataDir]
 * @property {string | undefined} [extensionsDir]
 * @property {string | undefined} [screenshot] where the workbench is pictured when the suite fails
 * @property {boolean} [verbose]
 * @property {(type: string, args: unknown[]) => void} log takes what the extension host writes to its console
 */
/** @typedef {import('./browser.mjs').Page} Page */

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
      if (options.locale !== undefined) await speak(page, options.locale);
      const code = await (options.web ? inBrowser : inServer)(page, server, options);
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
 * In the extension host of the server, which is a Node process.
 * @param {Page} page
 * @param {import('./server.mjs').Server} server
 * @param {SuiteOptions} options
 */
async function inServer(page, server, { extensions, suite, workspace, log }) {
  const remote = (/** @type {string} */ file) => `vscode-remote://${server.host}${pathToFileURL(path.resolve(file)).pathname}`;
  const payload = [
    ...extensions.map((folder) => ['extensionDevelopmentPath', remote(folder)]),
    ['extensionTestsPath', remote(suite)],
    ['enableProposedApi', ''],
    ['skipWelcome', 'true'],
  ];
  return exitCode(page, `${server.url}/?${workspaceQuery(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`, log);
}

/**
 * In the extension host of the page, which is a worker. It fetches the extension from the workbench's own origin, and
 * the workbench learns of it from its configuration, which stands in its page.
 * @param {Page} page
 * @param {import('./server.mjs').Server} server
 * @param {SuiteOptions} options
 */
async function inBrowser(page, server, { extensions: [extension], suite, workspace, log }) {
  if (extension === undefined) throw new Error('In the browser there must be an extension under development.');
  const root = path.resolve(extension);
  const files = await serveFiles(root);
  try {
    const served = (/** @type {string} */ file) => {
      const below = path.relative(root, path.resolve(file)).split(path.sep).join('/');
      return { scheme: 'http', authority: server.host, path: path.posix.join(`/proxy/${files.port}`, below) };
    };
    await page.addInitScript(configureDevelopment, { extensions: [served(root)], extensionTestsPath: served(suite) });
    return await exitCode(page, `${server.url}/?${workspaceQuery(workspace)}`, log);
  } finally {
    await files.close();
  }
}

/**
 * Runs inside the page, before the workbench reads its configuration.
 * @param {object} development
 */
function configureDevelopment(development) {
  new MutationObserver((_, observer) => {
    const element = document.getElementById('vscode-workbench-web-configuration');
    if (element === null) return;
    observer.disconnect();
    const settings = JSON.parse(element.getAttribute('data-settings') ?? '{}');
    element.setAttribute(
      'data-settings',
      JSON.stringify({ ...settings, developmentOptions: { ...settings.developmentOptions, ...development } }),
    );
  }).observe(document, { childList: true, subtree: true });
}

/**
 * Shows the address and waits until the extension host asks for the end.
 * @param {Page} page
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
 * The part of a workbench address that opens a folder, a .code-workspace file, or an empty window.
 * @param {string | undefined} workspace
 */
export function workspaceQuery(workspace) {
  if (workspace === undefined) return 'ew=true';
  const kind = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
  return `${kind}=${encodeURIComponent(path.resolve(workspace)).replaceAll('%2F', '/')}`;
}
