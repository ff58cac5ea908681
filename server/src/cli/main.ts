import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import * as core from '../core';
import { nodeOutput } from './files/node-output';
import { nodeFiles, nodeIo } from './node-io';
import { run } from './run';
import { serve, WORKER } from './work/worker';

if (!isMainThread && workerData === WORKER && parentPort !== null) {
  serve(parentPort, { core, files: nodeFiles(process.cwd()), output: nodeOutput(process.cwd()) });
} else {
  // The exit code is set, not forced: what is still on its way to a pipe gets there.
  void run(process.argv.slice(2), nodeIo(__filename), core).then((code) => {
    process.exitCode = code;
  });
}
