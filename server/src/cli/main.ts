import * as core from '../core';
import { nodeIo } from './node-io';
import { run } from './run';

// The exit code is set, not forced: what is still on its way to a pipe gets there.
void run(process.argv.slice(2), nodeIo(), core).then((code) => {
  process.exitCode = code;
});
