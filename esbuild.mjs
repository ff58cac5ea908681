// Bundles what is shipped. Usage: node esbuild.mjs [--production] [--watch] [--outdir=DIR] [--only=NAME,NAME]
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';

const { values: flags } = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    outdir: { type: 'string', default: 'dist' },
    only: { type: 'string' },
  },
});

const BUNDLES = {
  client: { entryPoints: ['client/src/extension.ts'], external: ['vscode'] },
  server: { entryPoints: ['server/src/lsp/node.ts'] },
  cli: { entryPoints: ['server/src/cli/main.ts'], banner: { js: '#!/usr/bin/env node' }, plugins: [executable()] },
  core: { entryPoints: ['server/src/core.ts'] },
};

function options(name) {
  const { plugins = [], ...bundle } = BUNDLES[name];
  return {
    bundle: true,
    // CommonJS for Node: VS Code loads nothing else everywhere, and on this platform esbuild lists the exports for importing modules.
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    outfile: join(flags.outdir, `${name}.js`),
    // The ES modules of the protocol's types shake off what is not used; its CommonJS does not.
    mainFields: ['module', 'main'],
    // Chinese texts as they are take half the room of escapes.
    charset: 'utf8',
    minify: flags.production,
    sourcemap: !flags.production,
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: flags.watch ? [...plugins, reporter()] : plugins,
    ...bundle,
  };
}

function executable() {
  return {
    name: 'executable',
    setup({ initialOptions, onEnd }) {
      onEnd(async ({ errors }) => {
        if (errors.length === 0) await chmod(initialOptions.outfile, 0o755);
      });
    },
  };
}

let running = 0;

/** The lines by which the editor's watch task knows when the bundles are being built and when all of them are done. */
function reporter() {
  return {
    name: 'reporter',
    setup({ onStart, onEnd }) {
      onStart(() => {
        if (running === 0) console.log('[watch] build started');
        running += 1;
      });
      onEnd(() => {
        running -= 1;
        if (running === 0) console.log('[watch] build finished');
      });
    },
  };
}

const names = flags.only === undefined ? Object.keys(BUNDLES) : flags.only.split(',');
const unknown = names.filter((name) => !Object.hasOwn(BUNDLES, name));
if (unknown.length > 0) {
  console.error(`No such bundle: ${unknown.join(', ')}. There are: ${Object.keys(BUNDLES).join(', ')}.`);
  process.exitCode = 1;
} else if (flags.watch) {
  const contexts = await Promise.all(names.map((name) => context(options(name))));
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  const results = await Promise.allSettled(names.map((name) => build(options(name))));
  // esbuild has printed what is wrong with the sources; only what it could not know is left to say.
  for (const { reason } of results) {
    if (reason === undefined) continue;
    if (!Array.isArray(reason.errors)) console.error(reason);
    process.exitCode = 1;
  }
}
