/**
 * Uses the packaged extension like a person: installs the .vsix, opens a report, looks, repairs. Pictures go to out/ui;
 * with `--pictures` those that the papers show go to docs/images, too.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runOrThrow } from '../../scripts/process.mjs';
import { inProject, ROOT, scratchFolder } from '../../scripts/project.mjs';
import { launchBrowser, speak } from '../../scripts/workbench/browser.mjs';
import { ensureChromium } from '../../scripts/workbench/chromium.mjs';
import { installWorkbench } from '../../scripts/workbench/install.mjs';
import { installExtension } from '../../scripts/workbench/install-extension.mjs';
import { workspaceQuery } from '../../scripts/workbench/run-suite.mjs';
import { startServer } from '../../scripts/workbench/server.mjs';
import { Person } from './person.mjs';
import { lastYear, paste, repair, tables, welcome } from './visits.mjs';

const PICTURES = inProject('out/ui');
const SHOWN = ['overview.png', 'quick-fix.png', 'hover.png'];

/** The themes that are looked at, each with its visits. */
const THEMES = [
  { name: 'light', theme: 'Default Light Modern', visits: [repair, welcome, paste, tables, lastYear] },
  { name: 'dark', theme: 'Default Dark Modern', visits: [repair, tables, lastYear] },
  { name: 'high-contrast', theme: 'Default High Contrast', visits: [repair, tables, lastYear] },
];

const { values } = parseArgs({ options: { pictures: { type: 'boolean' }, theme: { type: 'string' }, visit: { type: 'string' } } });
await installWorkbench();
const chromium = await ensureChromium();
const scratch = scratchFolder('ui');
const extensionsDir = path.join(scratch, 'extensions');
rmSync(PICTURES, { recursive: true, force: true });
mkdirSync(PICTURES, { recursive: true });
await installPackage();
for (const theme of THEMES.filter(({ name }) => values.theme === undefined || values.theme === name)) await look(theme);
if (values.pictures) {
  mkdirSync(inProject('docs/images'), { recursive: true });
  for (const name of SHOWN) cpSync(path.join(PICTURES, `light-${name}`), inProject('docs/images', name));
}

async function installPackage() {
  const vsix = path.join(scratch, 'extension.vsix');
  const config = path.join(scratch, 'config.yaml');
  writeFileSync(config, '');
  await runOrThrow(process.execPath, ['scripts/package.mjs', `--out=${vsix}`], { cwd: ROOT });
  await installExtension(vsix, { userDataDir: path.join(scratch, 'install'), extensionsDir, config });
}

/** @param {typeof THEMES[number]} theme */
async function look({ name, theme, visits }) {
  const server = await startServer({ extensionsDir, settings: { 'workbench.colorTheme': theme, 'editor.minimap.enabled': false } });
  const browser = await launchBrowser(chromium);
  try {
    for (const visit of visits.filter((each) => values.visit === undefined || values.visit === each.name)) {
      const workspace = path.join(scratch, name, visit.name, '各单位年报');
      for (const examples of ['faulty', 'two-years/right'])
        cpSync(inProject('examples', examples), workspace, { recursive: true, filter: (file) => !file.endsWith('.json') });
      const page = await browser.newPage({
        viewport: { width: 1040, height: 640 },
        locale: 'zh-CN',
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      await speak(page, 'zh-cn');
      const person = new Person(page);
      const picture = (/** @type {string} */ title) => person.picture(path.join(PICTURES, `${name}-${title}.png`));
      try {
        await person.arrive(`${server.url}/?${workspaceQuery(workspace)}`);
        await visit(person, picture);
        console.log(`✔ ${name}: ${visit.name}`);
      } catch (error) {
        await picture('failure');
        throw error;
      }
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}
