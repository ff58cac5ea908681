import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CODE_SERVER, NODE, withWorkbenchNode } from './places.mjs';

/**
 * Installs a .vsix into the embedded workbench, as `code --install-extension` does.
 * Rejects with what it said where it fails; otherwise most of that is about native modules which are not needed.
 * @param {string} vsix
 * @param {{ userDataDir: string, extensionsDir: string, config: string }} places `config`: an empty file
 */
export async function installExtension(vsix, { userDataDir, extensionsDir, config }) {
  const args = ['--config', config, '--user-data-dir', userDataDir, '--extensions-dir', extensionsDir, '--install-extension', vsix];
  await promisify(execFile)(NODE, [`${CODE_SERVER}/out/node/entry.js`, ...args], {
    env: { ...withWorkbenchNode(process.env), EXTENSIONS_GALLERY: '{}' },
  });
}
