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
