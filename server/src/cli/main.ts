import { setFlagsFromString } from 'node:v8';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import * as core from '../core';
import { nodeOutput } from './files/node-output';
import { nodeFiles, nodeIo } from './node-io';
import { run } from './run';
import { serve, WORKER } from './work/worker';

if (!isMainThread && workerData === WORKER && parentPort !== null) {
  serve(parentPort, { core, files: nodeFiles(process.cwd()), output: nodeOutput(process.cwd()) });
} else {
  // In all threads memory is cleared up when it has grown by half, not fourfold: what lives on from one file to the next is little,
  // so looking through it more often takes no time that can be measured, and ten thousand files take hardly more room than a thousand.
  setFlagsFromString('--heap-growing-percent=50');
  // The exit code is set, not forced: what is still on its way to a pipe gets there.
  void run(process.argv.slice(2), nodeIo(__filename), core).then((code) => {
    process.exitCode = code;
  });
}
