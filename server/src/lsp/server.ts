import {
  type Connection,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { abilities } from './abilities';
import { AnalysisCache } from './analysis';
import { FEATURES } from './features';
import { mayBeReport } from './languages';
import { cancelled, failure, responder } from './requests';
import type { Session, World } from './session';
import { SettingsStore } from './settings';
import { settle } from './settle';

/** Serves one client over `connection`, wherever that leads. Listens at once. */
export function serve(connection: Connection, world: World): void {
  let session: Session | undefined;
  let closed = false;

  connection.onInitialize((params): InitializeResult | ResponseError<never> => {
    if (session !== undefined) return new ResponseError(ErrorCodes.InvalidRequest, 'initialize came twice.');
    session = open(connection, world, params, () => closed);
    return initializeResult(session);
  });
  connection.onInitialized(() => {
    if (session === undefined) return;
    session.settings.start();
    for (const feature of FEATURES) feature.initialized?.(session);
  });
  connection.onShutdown(() => {
    closed = true;
  });
  connection.onRequest((method: string) => {
    if (session === undefined) return new ResponseError(ErrorCodes.ServerNotInitialized, `${method} came before initialize.`);
    if (closed) return new ResponseError(ErrorCodes.InvalidRequest, `${method} came after shutdown.`);
    return new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
  });
  connection.listen();
}

function open(connection: Connection, world: World, params: InitializeParams, closed: () => boolean): Session {
  const client = abilities(params);
  const log = (message: string): void => connection.console.error(message);
  const documents = new TextDocuments(TextDocument);
  const settings = new SettingsStore(connection, client, params.initializationOptions);
  const analyses = new AnalysisCache(world.check, (rule, error) => log(failure(`Rule ${rule}`, error)));
  const session: Session = {
    connection,
    documents,
    analyses,
    settings,
    client,
    closed,
    respond: responder({ closed, log }),
    perform: (name, work) => void work().catch((error: unknown) => log(failure(name, error))),
    analyse: async (uri, token) => {
      await settings.ready;
      await settle(() => documents.get(uri)?.version, world.defer);
      if (token?.isCancellationRequested) throw cancelled();
      const document = documents.get(uri);
      if (document === undefined || !mayBeReport(document.languageId)) return undefined;
      return { document, analysis: analyses.get(document, settings.current) };
    },
  };
  for (const feature of FEATURES) feature.start(session);
  documents.onDidClose(({ document }) => analyses.forget(document.uri));
  documents.listen(connection);
  return session;
}

function initializeResult({ client }: Session): InitializeResult {
  return {
    capabilities: Object.assign(
      { positionEncoding: PositionEncodingKind.UTF16, textDocumentSync: TextDocumentSyncKind.Incremental },
      ...FEATURES.map((feature) => feature.capabilities(client)),
    ),
    serverInfo: { name: 'ogi-report-lint' },
  };
}
