import { createRequire } from 'node:module';
import path from 'node:path';
import { scratchFolder } from '../project.mjs';
import { HOME } from './places.mjs';

/**
 * The part of playwright-core that is used here; the package is installed with the workbench, not with the project.
 * @typedef {object} Page
 * @property {(url: string) => Promise<unknown>} goto
 * @property {(name: string, callback: (...args: never[]) => void) => Promise<void>} exposeFunction
 * @property {(options: { path: string }) => Promise<unknown>} screenshot
 * @property {(event: string, listener: (value: Error) => void) => void} on
 */
/** @typedef {{ newPage: (options: object) => Promise<Page>, close: () => Promise<void> }} Browser */
/** @typedef {{ chromium: { launch: (options: object) => Promise<Browser> } }} Playwright */

const ARGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic'],
  ...['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/**
 * Starts a headless Chromium; playwright ends it with this process at the latest.
 * @param {string} executablePath
 * @returns {Promise<Browser>}
 */
export function launchBrowser(executablePath) {
  const installed = createRequire(path.join(HOME, 'package.json'));
  const playwright = /** @type {Playwright} */ (installed('playwright-core'));
  // Chromium and playwright leave files behind in the temporary folder when they are ended.
  process.env.TMPDIR = scratchFolder('browser');
  const leaveSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  return playwright.chromium.launch({ executablePath, headless: true, args: ARGS, ...leaveSignals });
}
