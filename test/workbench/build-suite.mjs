import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { inProject } from '../../scripts/project.mjs';

const SOURCES = inProject('test/workbench/suite');
const OUT = inProject('out/workbench');

/** Tests that need Node say so in their names; all others run in both extension hosts. */
const isTest = (/** @type {string} */ file) => file.endsWith('.test.ts');
const isPortable = (/** @type {string} */ file) => isTest(file) && !file.endsWith('.node.test.ts');

/** @type {import('esbuild').BuildOptions} */
const COMMON = { bundle: true, format: 'cjs', charset: 'utf8', sourcemap: 'inline', sourcesContent: false, logLevel: 'warning' };

/**
 * Bundles every test file of the suite, and the module that runs them, for the extension host that is a Node process.
 * @returns {Promise<string>} the module whose `run()` runs the suite
 */
export async function buildNodeSuite() {
  const outdir = path.join(OUT, 'node');
  rmSync(outdir, { recursive: true, force: true });
  await build({
    ...COMMON,
    entryPoints: ['host/node.ts', ...readdirSync(SOURCES).filter(isTest)].map((file) => path.join(SOURCES, file)),
    entryNames: '[name]',
    outdir,
    platform: 'node',
    target: 'node20',
    // Given by the extension host, and by node_modules, where Mocha finds its own parts.
    external: ['vscode', 'mocha'],
  });
  return path.join(outdir, 'node.js');
}

/**
 * Bundles the portable tests into one script for the extension host that is a worker.
 * @returns {Promise<string>} the script whose `run()` runs the suite
 */
export async function buildBrowserSuite() {
  const outfile = path.join(OUT, 'browser/suite.js');
  const tests = readdirSync(SOURCES).filter(isPortable).sort();
  const ahead = ['host/browser-setup', 'host/browser-mocha', ...tests];
  await build({
    ...COMMON,
    stdin: {
      contents: `${ahead.map((file) => `import './${file}';`).join('\n')}\nexport { run } from './host/browser';`,
      resolveDir: SOURCES,
    },
    outfile,
    platform: 'browser',
    target: 'es2023',
    external: ['vscode'],
    alias: { 'node:assert/strict': path.join(SOURCES, 'host/browser-assert.ts') },
  });
  return outfile;
}
