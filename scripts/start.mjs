/** `npm start`: VS Code on the examples with this extension loaded; does all its own set-up. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { exitOnSignals, runOrThrow, which } from './process.mjs';
import { build, ensureDependencies, inProject, ROOT, scratchFolder } from './project.mjs';
import { installWorkbench } from './workbench/install.mjs';
import { linkExtension } from './workbench/link-extension.mjs';
import { workspaceQuery } from './workbench/run-suite.mjs';
import { startServer } from './workbench/server.mjs';

const EXAMPLES = inProject('examples');
const { values } = parseArgs({ options: { port: { type: 'string' } } });

try {
  await ensureDependencies();
  await build();
  const code = desktopCode();
  await (code === undefined ? openEmbedded() : openDesktop(code));
} catch (error) {
  console.error(`\nnpm start: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

/** The desktop VS Code on the PATH; the `code` of a remote terminal is another program and cannot load an extension folder. */
function desktopCode() {
  return process.env.VSCODE_IPC_HOOK_CLI ? undefined : which('code');
}

/** @param {string} code */
async function openDesktop(code) {
  console.log('\n正在打开 VS Code……  Opening VS Code on examples/…');
  await runOrThrow(code, [`--extensionDevelopmentPath=${ROOT}`, EXAMPLES]);
}

async function openEmbedded() {
  await installWorkbench();
  const extensionsDir = path.join(scratchFolder('extensions'), 'extensions');
  linkExtension(extensionsDir);
  exitOnSignals(() => console.log('\n已停止。  Stopped.'));
  const server = await startServer({ extensionsDir, port: Number(values.port ?? 0) });
  console.log(`
PATH 上没有桌面版 VS Code，已启动内嵌工作台。  No desktop VS Code on the PATH: the embedded workbench is running.
请用浏览器打开：  Open in any browser:

    ${server.url}/?${workspaceQuery(EXAMPLES)}

按 Ctrl-C 停止。  Ctrl-C stops it.
`);
  await server.stopped;
  throw new Error('the workbench has ended by itself');
}
