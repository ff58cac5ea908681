import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { manifest, ROOT } from '../project.mjs';

/**
 * Installs this checkout as an extension by a link, so that every window loads it without further arguments.
 * @param {string} extensionsDir
 */
export function linkExtension(extensionsDir) {
  const { publisher, name, version } = manifest();
  mkdirSync(extensionsDir, { recursive: true });
  symlinkSync(ROOT, path.join(extensionsDir, `${publisher}.${name}-${version}`), 'dir');
}
