/** What is left out of the bundles of the extension because nothing in an editor reads it. */
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/** @typedef {import('esbuild').Plugin} Plugin */

/**
 * Rules carry the examples for their pages and for `ogi-report explain`; editors show neither.
 * @returns {Plugin}
 */
export function withoutExamples() {
  return {
    name: 'without-examples',
    setup(build) {
      build.onLoad({ filter: /[\\/]server[\\/]src[\\/]rules[\\/][\w-]+\.ts$/ }, async ({ path }) => ({
        contents: emptyExamples(await readFile(path, 'utf8')),
        loader: 'ts',
      }));
    },
  };
}

/**
 * VS Code loads no extension whose `engines` it does not meet, so the client's own comparison of versions has nothing to find.
 * @returns {Plugin}
 */
export function withoutVersionCheck() {
  return {
    name: 'without-version-check',
    setup(build) {
      build.onResolve({ filter: /^semver\// }, ({ path }) => ({ path, namespace: 'passing' }));
      build.onLoad({ filter: /./, namespace: 'passing' }, () => ({ contents: 'module.exports = (version) => version;' }));
    },
  };
}

/**
 * No report is a notebook. The library's part for them is one of the mixins of its connection, which passes for one that adds nothing.
 * @returns {Plugin}
 */
export function withoutNotebooks() {
  return {
    name: 'without-notebooks',
    setup(build) {
      build.onLoad({ filter: /[\\/]vscode-languageserver[\\/]lib[\\/]common[\\/]notebook\.js$/ }, () => ({
        contents: 'exports.NotebookSyncFeature = (Base) => Base;',
      }));
    },
  };
}

/** @param {string} text of a rule's file */
function emptyExamples(text) {
  const source = ts.createSourceFile('rule.ts', text, ts.ScriptTarget.Latest, true);
  const examples = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .flatMap(({ initializer }) => (initializer && ts.isObjectLiteralExpression(initializer) ? [...initializer.properties] : []))
    .find((property) => ts.isPropertyAssignment(property) && property.name.getText() === 'examples');
  if (examples === undefined) return text;
  const start = examples.getStart();
  // The lines below stay where they are, for debuggers.
  const lines = '\n'.repeat(text.slice(start, examples.end).split('\n').length - 1);
  return `${text.slice(0, start)}examples: () => ({ bad: [], good: []${lines} })${text.slice(examples.end)}`;
}
