import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFigures } from './figures.mjs';
import { run } from './process.mjs';
import { inProject, ROOT, scratchFolder } from './project.mjs';

const REPORTER = inProject('scripts/figures-reporter.mjs');
const SEED = inProject('scripts/fixed-seed.cjs');

/** Folders whose files have a process each: what they do to it is no other's business. The others share, which saves loading the project. */
const ALONE = new Set(['hostile']);
/** Texts by the thousand leave much behind: with this room, in MB, Node seldom stops to collect it. */
const ROOM = '--max-semi-space-size=64';
/** How many processes there are at a time. */
const PROCESSES = 2;
/** How many there are to share: more than run at a time, so that none is left with much to do when the others are done. */
const SHARES = 8;

/**
 * Runs all `*.test.ts` files below some folders of `test/` with node:test, on the bundles in `dist/`.
 * Folders that do not exist are left out; it is a failure when no file is left.
 * @param {readonly string[]} folders
 * @param {import('./steps.mjs').Place} [place]
 * @returns {Promise<import('./steps.mjs').Outcome>}
 */
export async function nodeTests(folders, place) {
  const sharing = folders.filter((folder) => !ALONE.has(folder)).flatMap(testFiles);
  const alone = folders.filter((folder) => ALONE.has(folder)).flatMap(testFiles);
  if (sharing.length + alone.length === 0) {
    console.error(`No test file in test/${folders.join(', test/')}`);
    return { ok: false };
  }
  const figures = path.join(scratchFolder('figures'), 'node.json');
  const code = await run(
    process.execPath,
    [
      ...[ROOM, '--import', 'tsx', '--import', pathToFileURL(SEED).href, '--test', `--test-concurrency=${PROCESSES}`],
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...[`--test-reporter=${REPORTER}`, `--test-reporter-destination=${figures}`],
      ...together(sharing),
      ...alone,
    ],
    { cwd: ROOT, env: { ...process.env, ...colours(), OGI_TEST_BUNDLES: inProject('dist') }, ...place },
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
  const shares = Array.from({ length: SHARES }, () => ({ size: 0, files: /** @type {string[]} */ ([]) }));
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

/** Keeps the colours of this terminal, even where the output comes to it by way of this process. */
const colours = () => (process.stdout.isTTY && process.env.NO_COLOR === undefined ? { FORCE_COLOR: '1' } : {});

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
