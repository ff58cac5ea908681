/** What is left out of the bundles of the extension because nothing in an editor reads it. */
import { readFile } from 'node:fs/promises';
import { parse } from 'node:path';
import ts from 'typescript';
import { inProject } from './project.mjs';

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
 * What the protocol has for programmers and for notebooks, and no report has. The library's part for each is one of the mixins
 * of its connection, which here add nothing, and the messages that it would send.
 */
const UNSERVED = [
  ...['callHierarchy', 'fileOperations', 'inlineCompletion', 'inlineValue', 'linkedEditingRange', 'moniker', 'notebook'],
  ...['showDocument', 'textDocumentContent', 'typeHierarchy'],
];

/** What the server never promises, so that the client's part for it would never be asked for anything. */
const UNOFFERED = [
  ...['callHierarchy', 'colorProvider', 'declaration', 'documentLink', 'executeCommand', 'fileOperations', 'implementation'],
  ...['inlineCompletion', 'inlineValue', 'linkedEditingRange', 'notebook', 'rename', 'signatureHelp', 'textDocumentContent'],
  ...['typeDefinition', 'typeHierarchy', 'workspaceSymbol'],
];

/**
 * For the server: leaves out the library's parts for what it serves to nobody.
 * @returns {Plugin}
 */
export function withoutUnserved() {
  const modules = UNSERVED.flatMap((part) => [
    `vscode-languageserver/lib/common/${part}`,
    `vscode-languageserver-protocol/lib/common/protocol.${part}`,
  ]);
  return replacing('without-unserved', modules, (names, part) =>
    part.startsWith('protocol.') ? '' : names.map((name) => `exports.${name} = (Base) => Base;`).join('\n'),
  );
}

/**
 * For the server on Node: leaves out how servers of programming languages look for the modules of a project, which starts processes.
 * @returns {Plugin}
 */
export function withoutModuleSearch() {
  return replacing('without-module-search', ['vscode-languageserver/lib/node/files'], () => '');
}

/**
 * For the client: puts features that do nothing in the place of those that the server has no use for. The feature that pulls
 * diagnostics looks for the one for notebooks by its registration, and listens to it.
 * @returns {Plugin}
 */
export function withoutUnoffered() {
  const modules = UNOFFERED.map((part) => `vscode-languageclient/lib/common/${part}`);
  return replacing('without-unoffered', modules, (names, part) => {
    const members = part === 'notebook' ? NOTEBOOK_MEMBERS : '';
    return `class Idle {
      fillClientCapabilities() {}
      initialize() {}
      getState() { return { kind: 'static' }; }
      clear() {}
      ${members}
    }
    ${names.map((name) => `exports.${name} = Idle;`).join('\n')}`;
  });
}

const NOTEBOOK_MEMBERS = `
  registrationType = { method: 'notebookDocument/sync' };
  register() {}
  unregister() {}
  handles() { return false; }
  ${['Open', 'Change', 'Save', 'Close'].map((event) => `on${event}NotificationSent() { return { dispose() {} }; }`).join('\n')}
`;

/**
 * For the client: leaves out the library of glob patterns. Only a document selector with a pattern asks for it, and ours names
 * languages and schemes.
 * @returns {Plugin}
 */
export function withoutPatterns() {
  return replacing(
    'without-patterns',
    ['vscode-languageclient/lib/common/utils/globPattern'],
    ([name]) =>
      `exports.${name} = () => { throw new Error('Document selectors with patterns are not supported: see scripts/lighter-bundles.mjs.'); };`,
  );
}

/** What the rest of the library calls of its module of types. */
const CALLED_WITHIN = ['URI', 'WorkspaceFolder'];

/**
 * For the server: of the library's module of types, which it hands on as a whole, only what `lsp/library.ts` and the library itself take.
 * @returns {Plugin}
 */
export function withoutUnusedTypes() {
  return {
    name: 'without-unused-types',
    setup(build) {
      const filter = /[\\/]vscode-languageserver[\\/]node_modules[\\/]vscode-languageserver-types[\\/]lib[\\/]esm[\\/]main\.js$/;
      build.onLoad({ filter }, async ({ path }) => {
        const ours = (await readFile(inProject('server/src/lsp/library.ts'), 'utf8')).match(/\w+(?=,$)/gm) ?? [];
        return { contents: only([...ours, ...CALLED_WITHIN], await readFile(path, 'utf8')) };
      });
    },
  };
}

/**
 * The statements of a module that make these names, and those that they need.
 * @param {readonly string[]} names
 * @param {string} text of a module of TypeScript's namespaces: `export var X; (function (X) { … })(X || (X = {}));`
 */
function only(names, text) {
  const { statements } = ts.createSourceFile('main.js', text, ts.ScriptTarget.Latest, true);
  const wanted = new Set(names);
  /** @type {Set<import('typescript').Statement>} */
  const kept = new Set();
  for (let before = -1; before < kept.size; ) {
    before = kept.size;
    for (const statement of statements) {
      if (kept.has(statement) || !namesOf(statement).some((name) => wanted.has(name))) continue;
      kept.add(statement);
      for (const [word] of statement.getText().matchAll(/[A-Za-z]\w*/g)) wanted.add(word);
    }
  }
  return statements
    .filter((statement) => kept.has(statement))
    .map((statement) => statement.getText())
    .join('\n');
}

/**
 * What a statement of such a module declares or fills.
 * @param {import('typescript').Statement} statement
 */
function namesOf(statement) {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText());
  if (ts.isClassDeclaration(statement) || ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? ''];
  return [/^\(function \((\w+)\)/.exec(statement.getText())?.[1] ?? ''];
}

/**
 * Puts something else in the place of some modules of the libraries.
 * @param {string} name of the plugin
 * @param {readonly string[]} modules paths of modules without ending, from the name of the library on
 * @param {(names: readonly string[], part: string) => string} contents made of what the module exports and what it is called
 * @returns {Plugin}
 */
function replacing(name, modules, contents) {
  const filter = new RegExp(`[\\\\/](?:${modules.join('|').replaceAll('.', '\\.').replaceAll('/', '[\\\\/]')})\\.js$`);
  return {
    name,
    setup(build) {
      build.onLoad({ filter }, async ({ path }) => {
        const exported = [...(await readFile(path, 'utf8')).matchAll(/\bexports\.(\w+) = (?!.*void 0)/g)].map(([, each]) => each ?? '');
        if (exported.length === 0) throw new Error(`${path} exports nothing that could be left out.`);
        return { contents: contents(exported, parse(path).name) };
      });
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
