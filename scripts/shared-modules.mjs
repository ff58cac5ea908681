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
 * For a bundle for browsers: besides running its entry, or in its stead where it is loaded in Node, it exports `shared`.
 * @param {string} entry
 * @param {readonly string[]} modules paths in the checkout, without ending
 * @param {{ always: boolean }} options whether the entry exports something and so is part of the bundle everywhere
 * @returns {import('esbuild').BuildOptions}
 */
export function handingOut(entry, modules, { always }) {
  const list = modules.map((file) => `  ${JSON.stringify(file)}: require(${JSON.stringify(`./${file}`)}),`).join('\n');
  const run = always ? `export * from './${entry}';` : `if (typeof module === 'undefined') require('./${entry}');`;
  return { stdin: { contents: `${run}\nexport const shared = {\n${list}\n};`, resolveDir: inProject(), sourcefile: 'shared.js' } };
}

/**
 * For a bundle for Node: takes these modules from the bundle for browsers, wherever its entry or the Node side of a library wants them.
 * @param {string} entry of the bundle for Node
 * @param {readonly string[]} modules paths in the checkout, without ending
 * @param {string} bundle where the other one is when the extension runs, seen from this one
 * @returns {Plugin}
 */
export function takingFrom(entry, modules, bundle) {
  return {
    name: 'shared-modules',
    setup(build) {
      build.onResolve({ filter: /^\./ }, (args) => {
        if (args.path === bundle) return { path: bundle, external: true };
        const file = relative(path.resolve(args.resolveDir, args.path));
        const fromNodeSide = NODE_SIDE.test(args.importer) || relative(args.importer) === entry;
        return fromNodeSide && modules.includes(file) ? { path: file, namespace: 'shared' } : undefined;
      });
      build.onLoad({ filter: /./, namespace: 'shared' }, (args) => ({
        contents: `module.exports = require(${JSON.stringify(bundle)}).shared[${JSON.stringify(args.path)}];`,
        resolveDir: inProject(),
      }));
    },
  };
}

/** @param {string} file */
const relative = (file) => path.relative(inProject(), file).split(path.sep).join('/');
