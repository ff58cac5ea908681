/** Runs the suite inside VS Code; see `editor.mjs` for which one. */
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { inProject, ROOT, scratchFolder } from '../../scripts/project.mjs';
import { buildSuite } from './build-suite.mjs';
import { editorExecutable } from './editor.mjs';

try {
  const vscodeExecutablePath = await editorExecutable();
  const extensionTestsPath = await buildSuite();
  // `runTests` ends VS Code in good order on this signal only.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => process.emit('SIGINT'));
  const scratch = scratchFolder('suite');
  // The suite writes into its workspace, so it gets a copy of the examples.
  const workspace = path.join(scratch, 'workspace');
  mkdirSync(workspace);
  cpSync(inProject('examples'), path.join(workspace, 'examples'), { recursive: true });
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: ROOT,
    extensionTestsPath,
    extensionTestsEnv: { OGI_WORKBENCH_SCREENSHOT: inProject('out/workbench/failure.png') },
    // Fresh ones: what a run leaves behind would be the next one's surroundings.
    launchArgs: [workspace, `--user-data-dir=${path.join(scratch, 'user')}`, `--extensions-dir=${path.join(scratch, 'extensions')}`],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
