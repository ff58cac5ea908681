import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { inProject } from '../../scripts/project.mjs';

const SOURCES = inProject('test/workbench/suite');
const OUT = inProject('out/workbench');

/**
 * Bundles every test file of the suite, and the module that runs them, for the extension host.
 * @returns {Promise<string>} the module whose `run()` runs the suite
 */
export async function buildSuite() {
  rmSync(OUT, { recursive: true, force: true });
  const tests = readdirSync(SOURCES).filter((file) => file.endsWith('.test.ts'));
  await build({
    entryPoints: ['run.ts', ...tests].map((file) => path.join(SOURCES, file)),
    outdir: OUT,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // Given by the extension host, and by node_modules, where Mocha finds its own parts.
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return path.join(OUT, 'run.js');
}
