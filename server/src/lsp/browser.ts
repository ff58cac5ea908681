import { check } from '../check';
import { serve } from './server';

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
  });
}
