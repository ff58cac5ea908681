import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFigures } from './figures.mjs';
import { run } from './process.mjs';
import { inProject, ROOT, scratchFolder } from './project.mjs';

const REPORTER = inProject('scripts/figures-reporter.mjs');
const SEED = inProject('scripts/fixed-seed.cjs');
const FOLDER = inProject('out/tests');

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
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const figures = path.join(scratchFolder('figures'), 'node.json');
  const code = await run(
    process.execPath,
    [
      ...[ROOM, '--enable-source-maps', '--require', SEED, '--test', `--test-concurrency=${PROCESSES}`],
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...[`--test-reporter=${REPORTER}`, `--test-reporter-destination=${figures}`],
      ...(await bundled([...together(sharing), ...alone.map((file) => inProject(file))])),
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
      const entry = path.join(FOLDER, `shared-${index + 1}.test.ts`);
      const lines = share.files.map((file) => `import ${JSON.stringify(path.relative(FOLDER, inProject(file)).replaceAll('\\', '/'))};`);
      writeFileSync(entry, `${lines.join('\n')}\n`);
      return entry;
    });
}

/**
 * Bundles files, each with all of the project that it needs: loading them one by one, compiled on the way, takes a second for every process.
 * Returns the paths of the bundles.
 * @param {readonly string[]} files
 * @returns {Promise<string[]>}
 */
async function bundled(files) {
  // Not before: the dependencies may have been installed by this very run.
  const { build } = await import('esbuild');
  await build({
    entryPoints: [...files],
    outdir: FOLDER,
    outbase: ROOT,
    bundle: true,
    packages: 'external',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
    plugins: [KNOWING_PLACES],
  });
  return files.map((file) => path.join(FOLDER, path.relative(ROOT, file).replace(/\.ts$/, '.js')));
}

/**
 * Sources know where they stand in the checkout, wherever their bundle is.
 * @type {import('esbuild').Plugin}
 */
const KNOWING_PLACES = {
  name: 'knowing-places',
  setup({ onLoad }) {
    onLoad({ filter: /\.(?:ts|mjs)$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8'))
        .replaceAll('__dirname', JSON.stringify(path.dirname(file)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href)),
      loader: file.endsWith('.ts') ? 'ts' : 'js',
    }));
  },
};

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
