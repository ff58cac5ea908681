/**
 * Runs the suite inside VS Code, in both of its extension hosts (see `editor.mjs` for which VS Code), and then uses the packaged
 * extension like a person. `--only=node|browser|person` runs one.
 */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { FIGURES_VARIABLE, NOTHING, plus, readFigures } from '../../scripts/figures.mjs';
import { inProject, ROOT, scratchFolder } from '../../scripts/project.mjs';
import { buildBrowserSuite, buildNodeSuite } from './build-suite.mjs';
import { editorExecutable } from './editor.mjs';
import { visitPackaged } from './packaged.mjs';
import { THEMES } from './themes.mjs';
import { lastYear, paste, repair, tables, welcome } from './visits.mjs';

/** Real reports, where the folder beside the project has them. */
const SEEDS = inProject('../shared/seeds');

/** @type {Record<string, { title: string, build: () => Promise<string>, args: readonly string[] }>} */
const HOSTS = {
  node: { title: 'extension host in Node', build: buildNodeSuite, args: [] },
  browser: { title: 'extension host in a web worker', build: buildBrowserSuite, args: ['--extensionDevelopmentKind=web'] },
};

const PERSON = 'person';

/** Every visit once, those of the table view in the theme that is the hardest to draw for. `npm run pictures` makes them all in every theme. */
const LOOKS = [
  { name: 'light', theme: THEMES.light, visits: [repair, welcome, paste] },
  { name: 'high-contrast', theme: THEMES['high-contrast'], visits: [tables, lastYear] },
];

let figures = NOTHING;
try {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const names = values.only === undefined ? [...Object.keys(HOSTS), PERSON] : [values.only];
  const vscodeExecutablePath = await editorExecutable();
  // `runTests` ends VS Code in good order on this signal only.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => process.emit('SIGINT'));
  for (const name of names) await (name === PERSON ? runPerson() : runIn(name, vscodeExecutablePath));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
const file = process.env[FIGURES_VARIABLE];
if (file !== undefined) writeFileSync(file, JSON.stringify(figures));

/**
 * Rejects where a test fails.
 * @param {string} name
 * @param {string} vscodeExecutablePath
 */
async function runIn(name, vscodeExecutablePath) {
  const host = HOSTS[name];
  if (host === undefined) throw new Error(`There is no ${name} to run; there are: ${[...Object.keys(HOSTS), PERSON].join(', ')}.`);
  console.log(`\n— ${host.title} —\n`);
  const extensionTestsPath = await host.build();
  const scratch = scratchFolder('suite');
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath,
      extensionTestsEnv: { OGI_WORKBENCH_SCREENSHOT: inProject(`out/workbench/failure-${name}.png`) },
      // Fresh folders: what a run leaves behind would be the next one's surroundings.
      launchArgs: [
        ...[createWorkspace(scratch), ...host.args],
        ...[`--user-data-dir=${path.join(scratch, 'user')}`, `--extensions-dir=${path.join(scratch, 'extensions')}`],
      ],
    });
  } finally {
    figures = plus(figures, readFigures(path.join(scratch, 'reports/figures.json')));
  }
}

/** Rejects where a visit does not end well. */
async function runPerson() {
  console.log('\n— packaged extension, used like a person —\n');
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.log(
      `Not run: the embedded workbench, in which the visits are made, is for Linux x64 (this is ${process.platform} ${process.arch}).`,
    );
    return;
  }
  try {
    await visitPackaged(LOOKS, inProject('out/person'), (visit) => {
      console.log(`  ✔ ${visit}`);
      figures = plus(figures, { passed: 1, failed: 0, skipped: 0 });
    });
  } catch (error) {
    figures = plus(figures, { passed: 0, failed: 1, skipped: 0 });
    throw error;
  }
}

/**
 * A workspace of two folders: `reports`, into which the suite writes, with a copy of the faulty examples, and `clean` with the others.
 * @param {string} scratch
 * @returns {string} its file
 */
function createWorkspace(scratch) {
  mkdirSync(path.join(scratch, 'reports'));
  cpSync(inProject('examples/faulty'), path.join(scratch, 'reports/examples'), { recursive: true });
  cpSync(inProject('examples/clean'), path.join(scratch, 'clean'), { recursive: true });
  if (existsSync(SEEDS)) cpSync(SEEDS, path.join(scratch, 'reports/seeds'), { recursive: true, mode: 0 });
  const file = path.join(scratch, 'test.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: [{ path: 'reports' }, { path: 'clean' }] }));
  return file;
}
