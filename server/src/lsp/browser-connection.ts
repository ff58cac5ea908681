import type { Connection } from 'vscode-languageserver';
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';

declare const self: DedicatedWorkerGlobalScope;

/** To the page that started this worker. */
export function connect(): Connection {
  return createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self));
}
