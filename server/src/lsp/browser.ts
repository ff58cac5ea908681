import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { check } from '../check';
import { serve } from './server';

declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self));
serve(connection, {
  // Workers have no `setImmediate`; the messages behind the present one come before a task deferred so, too.
  defer: (task) => {
    setTimeout(task, 0);
  },
  check,
});
