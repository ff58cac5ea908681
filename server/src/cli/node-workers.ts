import { Worker } from 'node:worker_threads';
import type { WorkerThread } from './io';

/** Starts `script` as another thread. The thread finds `data` as its `workerData`. */
export function startThread(script: string, data: unknown): WorkerThread {
  const worker = new Worker(script, { workerData: data });
  let reason = '';
  worker.on('error', (error) => {
    reason = error instanceof Error ? error.message : String(error);
  });
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.on('message', listener),
    onEnd: (listener) => worker.on('exit', (code) => listener(reason === '' ? `exit ${code}` : reason)),
    stop: () => void worker.terminate(),
  };
}
