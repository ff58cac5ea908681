/** `npm run icon`: draws images/icon.png, which the marketplace wants, from images/icon.svg. */
import { readFileSync } from 'node:fs';
import { inProject } from './project.mjs';
import { launchBrowser } from './workbench/browser.mjs';
import { ensureChromium } from './workbench/chromium.mjs';
import { installWorkbench } from './workbench/install.mjs';

const SIDE = 128;

await installWorkbench();
const browser = await launchBrowser(await ensureChromium());
try {
  const page = await browser.newPage({ viewport: { width: SIDE, height: SIDE } });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${SIDE}px; height: ${SIDE}px }</style>${readFileSync(inProject('images/icon.svg'), 'utf8')}`,
  );
  await page.screenshot({ path: inProject('images/icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
