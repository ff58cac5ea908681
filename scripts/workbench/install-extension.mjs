import { runOrThrow } from '../process.mjs';
import { CODE_SERVER, NODE, withWorkbenchNode } from './places.mjs';

/**
 * Installs a .vsix into the embedded workbench, as `code --install-extension` does.
 * @param {string} vsix
 * @param {{ userDataDir: string, extensionsDir: string, config: string }} places `config`: an empty file
 */
export function installExtension(vsix, { userDataDir, extensionsDir, config }) {
  const args = ['--config', config, '--user-data-dir', userDataDir, '--extensions-dir', extensionsDir, '--install-extension', vsix];
  return runOrThrow(NODE, [`${CODE_SERVER}/out/node/entry.js`, ...args], {
    env: { ...withWorkbenchNode(process.env), EXTENSIONS_GALLERY: '{}' },
  });
}
