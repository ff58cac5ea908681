/** `npm test`: installs, builds, checks and tests everything. `--fast` leaves out the hostile tests and those inside VS Code. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FIGURES_VARIABLE, readFigures } from './figures.mjs';
import { nodeTests } from './node-tests.mjs';
import { run, runOrThrow } from './process.mjs';
import { build, ensureDependencies, ROOT, scratchFolder } from './project.mjs';
import { runSteps } from './steps.mjs';

/**
 * Runs a command of a dependency's own with this Node.
 * @param {string} script relative to the checkout
 * @param {...string} args
 */
const node = (script, ...args) => runOrThrow(process.execPath, [script, ...args], { cwd: ROOT });

/** Checks types in a fifth of the time of `typescript`, which is there for its parser: the native compiler has no stable one yet. */
const TSC = 'node_modules/@typescript/native/bin/tsc';

/** @type {import('./steps.mjs').Step} */
const TESTS = {
  title: 'Tests outside VS Code',
  run: (place) => nodeTests(['unit', 'architecture', 'grammar', 'lsp', 'cli', 'meta', 'package', 'convert', 'nvim'], place),
};

/** @type {readonly import('./steps.mjs').Step[]} */
const FAST = [
  { title: 'Dependencies', run: ensureDependencies },
  { title: 'Build', run: build, opens: TESTS },
  { title: 'Generated files up to date', run: () => runOrThrow('npm', ['run', '--silent', 'generate', '--', '--check'], { cwd: ROOT }) },
  { title: 'Types', run: () => node(TSC, '-p', '.') },
  { title: 'Types of the core, which knows no Node', run: () => node(TSC, '-p', 'server/tsconfig.core.json') },
  { title: 'Types of what runs in a browser', run: () => node(TSC, '-p', 'tsconfig.web.json') },
  { title: 'Types of the page of the table view', run: () => node(TSC, '-p', 'tsconfig.page.json') },
  { title: 'Types of the scripts', run: () => node(TSC, '-p', 'scripts') },
  { title: 'Lint and format', run: () => node('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.') },
  { title: 'Nothing unused', run: () => node('node_modules/knip/bin/knip.js') },
  TESTS,
];

/** @type {import('./steps.mjs').Step} */
const HOSTILE = { title: 'Tests with hostile texts, clients and systems', run: () => nodeTests(['hostile']) };

/** @type {import('./steps.mjs').Step} */
const WORKBENCH = {
  title: 'Tests inside VS Code',
  run: async () => {
    const figures = path.join(scratchFolder('figures'), 'workbench.json');
    const env = { ...process.env, [FIGURES_VARIABLE]: figures };
    const code = await run(process.execPath, ['test/workbench/run.mjs'], { cwd: ROOT, env });
    return { ok: code === 0, figures: readFigures(figures) };
  },
};

const { values } = parseArgs({ options: { fast: { type: 'boolean' } } });
process.exitCode = (await runSteps(values.fast ? FAST : [...FAST, HOSTILE, WORKBENCH])) ? 0 : 1;
