import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readFigures } from './figures.mjs';
import { run } from './process.mjs';
import { inProject, ROOT, scratchFolder } from './project.mjs';

const REPORTER = inProject('scripts/figures-reporter.mjs');

/**
 * Runs all `*.test.ts` files below some folders of `test/` with node:test. Folders that do not exist are left out;
 * it is a failure when no file is left.
 * @param {readonly string[]} folders
 * @returns {Promise<import('./steps.mjs').Outcome>}
 */
export async function nodeTests(folders) {
  const files = folders.flatMap(testFiles);
  if (files.length === 0) {
    console.error(`No test file in test/${folders.join(', test/')}`);
    return { ok: false };
  }
  const figures = path.join(scratchFolder('figures'), 'node.json');
  const code = await run(
    process.execPath,
    [
      ...['--import', 'tsx', '--test'],
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...[`--test-reporter=${REPORTER}`, `--test-reporter-destination=${figures}`],
      ...files,
    ],
    { cwd: ROOT },
  );
  return { ok: code === 0, figures: readFigures(figures) };
}

/** @param {string} folder */
function testFiles(folder) {
  const below = inProject('test', folder);
  if (!existsSync(below)) return [];
  const files = readdirSync(below, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .map((file) => path.join('test', folder, file));
}
