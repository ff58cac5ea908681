import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { inProject } from '../../scripts/project.mjs';
import { ensureChromium } from '../../scripts/workbench/chromium.mjs';
import { installWorkbench } from '../../scripts/workbench/install.mjs';

/**
 * The VS Code in which the suite runs: the desktop one that `OGI_VSCODE` names; else a downloaded one where there is a display for it
 * and it can be had; else the embedded workbench. Rejects, naming what is missing, where none of them can be made to run.
 * @returns {Promise<string>} an executable for `runTests`
 */
export async function editorExecutable() {
  const named = process.env.OGI_VSCODE;
  if (named) {
    console.log(`VS Code: ${named} (OGI_VSCODE)`);
    return named;
  }
  return (hasDisplay() ? await downloaded() : undefined) ?? (await embedded());
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function downloaded() {
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', extractSync: true });
  } catch (error) {
    console.log(`VS Code cannot be downloaded here (${error instanceof Error ? error.message : error}).`);
    return undefined;
  }
}

async function embedded() {
  await installWorkbench();
  await ensureChromium();
  console.log('VS Code: the embedded workbench');
  return inProject('scripts/workbench/bridge.mjs');
}
