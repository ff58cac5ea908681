import type { MessagePort } from 'node:worker_threads';
import { NO_MENDING, type Terms } from './job';
import { perform, type Tools } from './perform';
import type { Order } from './pool';
import { type Letter, Sealed } from './sealed';

/** By this a thread knows that it is one of ours. */
export const WORKER = 'ogi-report worker';

/** Does the jobs that come in through `port`, one after the other; ends with it. */
export function serve(port: MessagePort, tools: Tools): void {
  let terms: Terms = { locale: 'zh-cn', mend: NO_MENDING, fingerprints: false, named: new Map() };
  port.on('message', (order: Order) => {
    if ('terms' in order) terms = order.terms;
    else port.postMessage(order.jobs.map((job): Letter => Sealed.of(perform(job, terms, tools)).letter));
  });
}
