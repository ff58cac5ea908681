import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { check } from '../check';
import { disk } from '../files/disk';
import { serve } from './server';

serve(createConnection(ProposedFeatures.all), {
  defer: setImmediate,
  check,
  // A bundle of its own, as in browsers: see `scripts/bundles.mjs`.
  loadConversion: () => import('../convert/convert'),
  files: disk,
});

// The library looks every few seconds whether the client is still there. Over a channel the system says so at once.
process.once('disconnect', () => process.exit(1));
