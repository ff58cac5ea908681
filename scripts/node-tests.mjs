import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFigures } from './figures.mjs';
import { run } from './process.mjs';
import { inProject, ROOT, scratchFolder } from './project.mjs';

const REPORTER = inProject('scripts/figures-reporter.mjs');
const SEED = inProject('scripts/fixed-seed.cjs');

/** Folders whose tests only compute: their files share a process, which saves compiling the project for each of them. */
const SHARING = new Set(['unit', 'meta', 'architecture', 'grammar']);
const PROCESSES = 2;

/**
 * Runs all `*.test.ts` files below some folders of `test/` with node:test. Folders that do not exist are left out;
 * it is a failure when no file is left.
 * @param {readonly string[]} folders
 * @returns {Promise<import('./steps.mjs').Outcome>}
 */
export async function nodeTests(folders) {
  const sharing = folders.filter((folder) => SHARING.has(folder)).flatMap(testFiles);
  const alone = folders.filter((folder) => !SHARING.has(folder)).flatMap(testFiles);
  if (sharing.length + alone.length === 0) {
    console.error(`No test file in test/${folders.join(', test/')}`);
    return { ok: false };
  }
  const figures = path.join(scratchFolder('figures'), 'node.json');
  const code = await run(
    process.execPath,
    [
      ...['--import', 'tsx', '--import', pathToFileURL(SEED).href, '--test', `--test-concurrency=${PROCESSES}`],
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...[`--test-reporter=${REPORTER}`, `--test-reporter-destination=${figures}`],
      ...together(sharing),
      ...alone,
    ],
    { cwd: ROOT },
  );
  return { ok: code === 0, figures: readFigures(figures) };
}

/**
 * Writes a few files that import many test files each, of about the same size in sum.
 * @param {readonly string[]} files
 * @returns {string[]}
 */
function together(files) {
  const folder = inProject('out/tests');
  mkdirSync(folder, { recursive: true });
  const bySize = files.map((file) => ({ file, size: statSync(inProject(file)).size })).sort((a, b) => b.size - a.size);
  const shares = Array.from({ length: PROCESSES }, () => ({ size: 0, files: /** @type {string[]} */ ([]) }));
  for (const { file, size } of bySize) {
    const least = shares.reduce((best, share) => (share.size < best.size ? share : best));
    least.files.push(file);
    least.size += size;
  }
  return shares
    .filter((share) => share.files.length > 0)
    .map((share, index) => {
      const entry = path.join(folder, `shared-${index + 1}.test.ts`);
      const lines = share.files.map((file) => `import ${JSON.stringify(path.relative(folder, inProject(file)).replaceAll('\\', '/'))};`);
      writeFileSync(entry, `${lines.join('\n')}\n`);
      return entry;
    });
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
