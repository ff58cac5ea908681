// Bundles what is shipped. Usage: node esbuild.mjs [--production] [--watch] [--outdir=DIR] [--only=NAME,NAME]
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';
import { BUNDLE_NAMES, bundleOptions, withCompanions } from './scripts/bundles.mjs';

const { values: flags } = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    outdir: { type: 'string', default: 'dist' },
    only: { type: 'string' },
  },
});

function options(name) {
  const { plugins = [], ...bundle } = bundleOptions(name, flags);
  return { ...bundle, plugins: flags.watch ? [...plugins, reporter()] : plugins };
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

const names = flags.only === undefined ? BUNDLE_NAMES : withCompanions(flags.only.split(','));
const unknown = names.filter((name) => !BUNDLE_NAMES.includes(name));
if (unknown.length > 0) {
  console.error(`No such bundle: ${unknown.join(', ')}. There are: ${BUNDLE_NAMES.join(', ')}.`);
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
