import { createRequire } from 'node:module';
import path from 'node:path';
import { scratchFolder } from '../project.mjs';
import { HOME } from './places.mjs';

/**
 * The part of playwright-core that is used here; the package is installed with the workbench, not with the project.
 * @typedef {object} Page
 * @property {(url: string) => Promise<unknown>} goto
 * @property {(html: string) => Promise<void>} setContent
 * @property {(name: string, callback: (...args: never[]) => void) => Promise<void>} exposeFunction
 * @property {<T>(script: (argument: T) => void, argument: T) => Promise<void>} addInitScript
 * @property {(options: { path: string, omitBackground?: boolean }) => Promise<unknown>} screenshot
 * @property {() => Promise<void>} close
 * @property {(event: string, listener: (value: Error) => void) => void} on
 * @property {(milliseconds: number) => void} setDefaultTimeout
 * @property {(selector: string, options?: { hasText?: string | RegExp }) => Locator} locator
 * @property {(selector: string) => Frame} frameLocator
 * @property {<T, R>(script: (argument: T) => R, argument: T) => Promise<R>} evaluate
 * @property {<T>(condition: (argument: T) => boolean, argument: T) => Promise<unknown>} waitForFunction
 * @property {{ press: (key: string) => Promise<void>, type: (text: string) => Promise<void> }} keyboard
 * @property {{ move: (x: number, y: number) => Promise<void> }} mouse
 */
/**
 * @typedef {object} Locator
 * @property {() => Locator} first
 * @property {() => Promise<void>} waitFor
 * @property {(options?: { force?: boolean }) => Promise<void>} click
 * @property {() => Promise<void>} dblclick
 * @property {<T>(script: (element: Element, argument: T) => void, argument: T) => Promise<void>} evaluate
 * @property {(options?: { force?: boolean }) => Promise<void>} hover
 * @property {() => Promise<string[]>} allInnerTexts
 * @property {() => Promise<string>} textContent
 * @property {() => Promise<number>} count
 * @property {(selector: string, options?: { hasText?: string | RegExp }) => Locator} locator
 */
/** @typedef {{ frameLocator: (selector: string) => Frame, locator: (selector: string, options?: { hasText?: string | RegExp }) => Locator }} Frame a page within a page */
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

/**
 * Makes the workbench in this page speak a language to its extensions: the display language, their manifests, their texts.
 * Its own menus stay English, because the language packs come from the marketplace.
 * @param {Page} page
 * @param {string} locale
 */
export function speak(page, locale) {
  return page.addInitScript((language) => {
    Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
  }, locale);
}
