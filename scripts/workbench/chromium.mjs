import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { runOrThrow, which } from '../process.mjs';

/** Where a package for it is to be had, by what is missing. */
const PACKAGES = { chromium: 'chromium', font: 'fonts-noto-cjk' };

/**
 * The Chromium that shows the embedded workbench, installed together with a Chinese font through apt where this may be done.
 * Rejects with the list of what is missing where it may not.
 * @returns {Promise<string>} its executable
 */
export async function ensureChromium() {
  const missing = [];
  if (findChromium() === undefined) missing.push(PACKAGES.chromium);
  if (!hasChineseFont()) missing.push(PACKAGES.font);
  if (missing.length > 0) await aptInstall(missing);
  const chromium = findChromium();
  if (chromium === undefined) throw new Error('Chromium was installed but is not on the PATH.');
  return chromium;
}

/** `OGI_CHROMIUM`, or the Chromium or Chrome on the PATH. */
function findChromium() {
  const named = process.env.OGI_CHROMIUM;
  if (named && !existsSync(named)) throw new Error(`OGI_CHROMIUM names ${named}, which does not exist.`);
  return named || which('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome');
}

function hasChineseFont() {
  const list = spawnSync('fc-list', [':lang=zh', 'file'], { encoding: 'utf8' });
  if (list.status === 0) return list.stdout.trim() !== '';
  const folder = '/usr/share/fonts';
  return existsSync(folder) && readdirSync(folder, { recursive: true }).some((file) => /cjk|wqy|han/i.test(path.basename(String(file))));
}

/** @param {readonly string[]} packages */
async function aptInstall(packages) {
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  const apt = which('apt-get');
  if (apt === undefined || process.getuid?.() !== 0) {
    const reason = apt === undefined ? 'there is no apt-get' : 'this user may not install packages';
    throw new Error(
      `Missing for the embedded workbench: ${packages.join(', ')} (${reason}).\n` +
        `Install it, for instance with: sudo apt-get update && sudo ${command}\n` +
        'A Chromium or Chrome elsewhere can be named in OGI_CHROMIUM, a desktop VS Code in OGI_VSCODE.',
    );
  }
  console.log(`Installing ${packages.join(', ')} through apt (once)…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runOrThrow(apt, ['update', '-q'], { env });
  await runOrThrow(apt, [...command.split(' ').slice(1), '-q'], { env });
}
