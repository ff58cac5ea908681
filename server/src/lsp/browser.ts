import { check } from '../check';
import { serve } from './server';
import type { Conversion } from './session';

/** What `conversion.js` makes known to all scripts. */
declare const ogiReportConversion: Conversion | undefined;
declare function importScripts(...urls: string[]): void;

/** Serves the page that started this worker. */
export async function start(): Promise<void> {
  // The server for Node is made of this bundle, too, and connects otherwise. No message is lost: none comes before this is done.
  const { connect } = await import('./browser-connection');
  serve(connect(), {
    // Workers have no `setImmediate`; the messages behind the present one come before a task deferred so, too.
    defer: (task) => {
      setTimeout(task, 0);
    },
    check,
    loadConversion: async (scripts) => {
      if (scripts === undefined) throw new Error('initializationOptions.scripts does not say where conversion.js is.');
      if (typeof ogiReportConversion === 'undefined') importScripts(`${scripts}/conversion.js`);
      if (typeof ogiReportConversion === 'undefined') throw new Error(`${scripts}/conversion.js is not what it should be.`);
      return ogiReportConversion;
    },
  });
}
