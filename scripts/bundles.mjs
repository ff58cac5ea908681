/** What is bundled, and how: read by the build, by the tests of the bundles and by the list of what others have written. */
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import {
  withoutExamples,
  withoutModuleSearch,
  withoutPatterns,
  withoutUnoffered,
  withoutUnserved,
  withoutUnusedTypes,
  withoutVersionCheck,
} from './lighter-bundles.mjs';
import { handingOut, takenFrom, takingFor, takingOutside } from './shared-modules.mjs';

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

/** What the client for Node takes from the client for browsers. */
const CLIENT_SHARED = [
  ...['client/src/extension', 'client/src/server', 'node_modules/vscode-jsonrpc/lib/common/api'],
  'node_modules/vscode-languageserver-protocol/lib/common/api',
  ...['api', 'client', 'utils/is'].map((name) => `node_modules/vscode-languageclient/lib/common/${name}`),
];

/** What the server for Node takes from the server for browsers. */
const SERVER_SHARED = [
  ...['server/src/check', 'server/src/lsp/server'],
  ...['vscode-jsonrpc', 'vscode-languageserver-protocol'].map(
    (name) => `node_modules/vscode-languageserver/node_modules/${name}/lib/common/api`,
  ),
  ...['api', 'server', 'utils/is'].map((name) => `node_modules/vscode-languageserver/lib/common/${name}`),
];

/** What is loaded when it is first asked for: it converts Word documents and web pages. */
const LATE = 'server/src/convert';

/** What it takes from the server. */
const LATE_SHARED = [
  ...['form/render/html', 'form/render/layout', 'form/sections', 'form/tables'],
  ...[
    'report/grids/row',
    'report/grids/segment',
    'report/headings',
    'report/labels',
    'report/page-number',
    'report/parse',
    'report/reading',
  ],
  ...['report/source/read', 'report/source/tags', 'text/characters'],
].map((name) => `server/src/${name}`);

/** @type {Record<string, BuildOptions>} */
const BUNDLES = {
  client: {
    entryPoints: ['client/src/node.ts'],
    plugins: [takingFor('client/src/node.ts', takenFrom(CLIENT_SHARED, "require('./web/client.js')")), withoutVersionCheck()],
    external: ['vscode'],
  },
  server: {
    entryPoints: ['server/src/lsp/node.ts'],
    plugins: [
      takingFor(
        'server/src/lsp/node.ts',
        new Map([...takenFrom(SERVER_SHARED, "require('./web/server.js')"), [`${LATE}/convert`, "require('./web/conversion.js')"]]),
      ),
      withoutModuleSearch(),
    ],
  },
  'web/client': {
    ...handingOut('client/src/browser', CLIENT_SHARED, { starts: false }),
    ...browser('cjs'),
    plugins: [withoutUnoffered(), withoutPatterns()],
    external: ['vscode'],
  },
  'web/server': {
    ...handingOut('server/src/lsp/browser', [...SERVER_SHARED, ...LATE_SHARED], { starts: true }),
    ...script('ogiReportServer'),
    plugins: [withoutExamples(), withoutUnserved(), withoutUnusedTypes()],
  },
  'web/conversion': {
    entryPoints: [`${LATE}/convert.ts`],
    ...script('ogiReportConversion'),
    // In a worker the server has made itself known to all scripts.
    plugins: [
      takingOutside(LATE, takenFrom(LATE_SHARED, "(typeof ogiReportServer === 'undefined' ? require('./server.js') : ogiReportServer)")),
    ],
  },
  'table-view': { entryPoints: ['client/src/table-view/page/dom/main.ts'], ...browser('iife') },
  cli: { entryPoints: ['server/src/cli/main.ts'], banner: { js: '#!/usr/bin/env node' }, plugins: [executable()] },
  core: { entryPoints: ['server/src/core.ts'] },
};

/** The bundles that another one needs beside it. */
const COMPANIONS = new Map([
  ['client', ['web/client']],
  ['server', ['web/server', 'web/conversion']],
]);

export const BUNDLE_NAMES = Object.keys(BUNDLES);

/**
 * Some bundles and those that they need beside them.
 * @param {readonly string[]} names
 */
export const withCompanions = (names) => [...new Set(names.flatMap((name) => [name, ...(COMPANIONS.get(name) ?? [])]))];

/**
 * The options that esbuild takes for one of `BUNDLE_NAMES`.
 * @param {string} name
 * @param {{ production: boolean, outdir: string }} flags
 * @returns {BuildOptions}
 */
export function bundleOptions(name, { production, outdir }) {
  return {
    bundle: true,
    // CommonJS for Node: VS Code loads nothing else everywhere, and on this platform esbuild lists the exports for importing modules.
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    outfile: join(outdir, `${name}.js`),
    // The ES modules of the protocol's types shake off what is not used; its CommonJS does not.
    mainFields: ['module', 'main'],
    // Chinese texts as they are take half the room of escapes.
    charset: 'utf8',
    minify: production,
    sourcemap: !production,
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
    ...BUNDLES[name],
  };
}

/**
 * @param {'cjs' | 'iife'} format workers are plain scripts
 * @returns {BuildOptions}
 */
function browser(format) {
  return { platform: 'browser', format, target: 'es2023', mainFields: ['browser', 'module', 'main'] };
}

/**
 * For workers a plain script, for Node a module.
 * @param {string} name by which other scripts of a worker know it
 * @returns {BuildOptions}
 */
function script(name) {
  return { ...browser('iife'), globalName: name, footer: { js: `if (typeof module === 'object') module.exports = ${name};` } };
}

/** @returns {import('esbuild').Plugin} */
function executable() {
  return {
    name: 'executable',
    setup({ initialOptions, onEnd }) {
      onEnd(async ({ errors }) => {
        const { outfile, write } = initialOptions;
        if (errors.length === 0 && outfile !== undefined && write !== false) await chmod(outfile, 0o755);
      });
    },
  };
}
