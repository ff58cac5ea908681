/**
 * The extension carries client and server twice, for browsers and for Node, and nearly all of either is the same. So the bundle
 * for browsers, which must be one file, also hands out its modules, and the bundle for Node beside it holds only what needs Node.
 */
import path from 'node:path';
import { inProject } from './project.mjs';

/** @typedef {import('esbuild').Plugin} Plugin */

/** The parts of a library that need Node. */
const NODE_SIDE = /[\\/]lib[\\/]node[\\/]/;

/**
 * For a bundle for browsers: besides what its entry exports it exports `shared`.
 * @param {string} entry
 * @param {readonly string[]} modules paths in the checkout, without ending
 * @param {{ starts: boolean }} options whether the entry exports `start`, to be called where the bundle is not loaded in Node
 * @returns {import('esbuild').BuildOptions}
 */
export function handingOut(entry, modules, { starts }) {
  const lines = [starts ? `import { start } from './${entry}';` : `export * from './${entry}';`];
  const list = modules.map((file, index) => {
    if (isLibrary(file)) return `  ${JSON.stringify(file)}: require('./${file}'),`;
    // Required, a module and all that it imports would be wrapped in functions, which are read twice when the bundle is loaded.
    lines.push(`import * as module${index} from './${file}';`);
    return `  ${JSON.stringify(file)}: module${index},`;
  });
  lines.push('export const shared = {', ...list, '};');
  if (starts) lines.push("if (typeof module === 'undefined') void start();");
  return { stdin: { contents: lines.join('\n'), resolveDir: inProject(), sourcefile: 'shared.js' } };
}

/** @param {string} file */
const isLibrary = (file) => file.startsWith('node_modules/');

/**
 * What one bundle takes from others: the paths of modules in the checkout, without ending, and for each the expression that gives its exports.
 * @typedef {ReadonlyMap<string, string>} Taken
 */

/**
 * @param {readonly string[]} modules that another bundle hands out
 * @param {string} lender an expression that gives the exports of that bundle
 * @returns {Taken}
 */
export function takenFrom(modules, lender) {
  return new Map(modules.map((file) => [file, `${lender}.shared[${JSON.stringify(file)}]`]));
}

/**
 * For a bundle for Node: takes these modules from other bundles, wherever its entry or the Node side of a library wants them.
 * @param {string} entry of the bundle for Node
 * @param {Taken} taken
 * @returns {Plugin}
 */
export function takingFor(entry, taken) {
  return taking(taken, (importer, file) => taken.has(file) && (NODE_SIDE.test(importer) || importer === entry));
}

/**
 * For a bundle of what is in one folder: takes everything else of ours from other bundles.
 * @param {string} folder in the checkout
 * @param {Taken} taken
 * @returns {Plugin}
 */
export function takingOutside(folder, taken) {
  const isInside = (/** @type {string} */ file) => file.startsWith(`${folder}/`);
  return taking(taken, (importer, file) => isInside(importer) && !isInside(file));
}

/**
 * @param {Taken} taken
 * @param {(importer: string, file: string) => boolean} wants
 * @returns {Plugin}
 */
function taking(taken, wants) {
  return {
    name: 'shared-modules',
    setup(build) {
      build.onResolve({ filter: /^\./ }, (args) => {
        // Another bundle, seen from where this one is when the extension runs.
        if (args.namespace === 'shared') return { path: args.path, external: true };
        const file = relative(path.resolve(args.resolveDir, args.path));
        return wants(relative(args.importer), file) ? { path: file, namespace: 'shared' } : undefined;
      });
      build.onLoad({ filter: /./, namespace: 'shared' }, (args) => {
        const exported = taken.get(args.path);
        if (exported === undefined) return { errors: [{ text: `No bundle hands out ${args.path}: see scripts/bundles.mjs.` }] };
        return { contents: `module.exports = ${exported};`, resolveDir: inProject() };
      });
    },
  };
}

/** @param {string} file */
const relative = (file) => path.relative(inProject(), file).split(path.sep).join('/');
