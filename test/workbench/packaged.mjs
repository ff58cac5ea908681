/** The packaged extension in an embedded workbench, visited by a person. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runOrThrow } from '../../scripts/process.mjs';
import { inProject, ROOT, scratchFolder } from '../../scripts/project.mjs';
import { launchBrowser, speak } from '../../scripts/workbench/browser.mjs';
import { ensureChromium } from '../../scripts/workbench/chromium.mjs';
import { installWorkbench } from '../../scripts/workbench/install.mjs';
import { installExtension } from '../../scripts/workbench/install-extension.mjs';
import { workspaceQuery } from '../../scripts/workbench/run-suite.mjs';
import { startServer } from '../../scripts/workbench/server.mjs';
import { Person } from './person.mjs';

/** @typedef {(person: Person, picture: import('./visits.mjs').Picture) => Promise<void>} Visit its name is told */
/** @typedef {{ name: string, theme: string, visits: readonly Visit[] }} Look */

/** Narrow ones show what is clipped; the tables stand beside the text and want more room. */
const WINDOWS = { narrow: { width: 1040, height: 640 }, wide: { width: 1440, height: 800 } };

/** What the pictures of the papers are taken of. */
const WIDE = new Set(['tables', 'lastYear']);

/**
 * Packs the extension, installs the .vsix, and makes the visits, each in a fresh window on a folder of reports.
 * Rejects where one does not end well; a picture of that moment is among the others.
 * @param {readonly Look[]} looks
 * @param {string} pictures the folder for them, which is made anew
 * @param {(visit: string) => void} done told of each visit that ended well
 */
export async function visitPackaged(looks, pictures, done) {
  await installWorkbench();
  const chromium = await ensureChromium();
  const scratch = scratchFolder('packaged');
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const extensionsDir = await installPackage(scratch);
  for (const { name, theme, visits } of looks) {
    const server = await startServer({ extensionsDir, settings: { 'workbench.colorTheme': theme, 'editor.minimap.enabled': false } });
    try {
      const browser = await launchBrowser(chromium);
      try {
        for (const visit of visits) {
          await receive(browser, `${server.url}/?${workspaceQuery(reports(path.join(scratch, name, visit.name)))}`, visit, (title) =>
            path.join(pictures, `${name}-${title}.png`),
          );
          done(`${name}: ${visit.name}`);
        }
      } finally {
        await browser.close();
      }
    } finally {
      await server.stop();
    }
  }
}

/**
 * @param {string} scratch
 * @returns {Promise<string>} the folder of extensions
 */
async function installPackage(scratch) {
  const vsix = path.join(scratch, 'extension.vsix');
  const config = path.join(scratch, 'config.yaml');
  const extensionsDir = path.join(scratch, 'extensions');
  writeFileSync(config, '');
  await runOrThrow(process.execPath, ['scripts/package.mjs', `--out=${vsix}`], { cwd: ROOT });
  await installExtension(vsix, { userDataDir: path.join(scratch, 'install'), extensionsDir, config });
  return extensionsDir;
}

/**
 * A folder with faulty reports, and with those of two years.
 * @param {string} parent
 */
function reports(parent) {
  const folder = path.join(parent, '各单位年报');
  mkdirSync(folder, { recursive: true });
  for (const examples of ['faulty', 'two-years/right'])
    cpSync(inProject('examples', examples), folder, { recursive: true, filter: (file) => !file.endsWith('.json') });
  return folder;
}

/**
 * @param {import('../../scripts/workbench/browser.mjs').Browser} browser
 * @param {string} url
 * @param {Visit} visit
 * @param {(title: string) => string} file
 */
async function receive(browser, url, visit, file) {
  const page = await browser.newPage({
    viewport: WIDE.has(visit.name) ? WINDOWS.wide : WINDOWS.narrow,
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await speak(page, 'zh-cn');
  const person = new Person(page);
  const picture = (/** @type {string} */ title) => person.picture(file(title));
  try {
    await person.arrive(url);
    await visit(person, picture);
  } catch (error) {
    await picture(`${visit.name}-failed`);
    throw new Error(`${visit.name}: ${error instanceof Error ? error.stack : error}`, { cause: error });
  } finally {
    await page.close();
  }
}
