import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { abilities } from './abilities';
import { AnalysisCache } from './analysis';
import { FEATURES } from './features';
import { mayBeReport } from './languages';
import { Emitter, ErrorCodes, PositionEncodingKind, ResponseError, TextDocumentSyncKind, TextDocuments } from './library';
import { cancelled, failure, logger, responder } from './requests';
import type { Session, World } from './session';
import { SettingsStore } from './settings';
import { settle } from './settle';
import { Surroundings } from './workspace/surroundings';

/** Serves one client over `connection`, wherever that leads. Listens at once. */
export function serve(connection: Connection, world: World): void {
  let session: Session | undefined;
  let closed = false;

  connection.onInitialize((params): InitializeResult | ResponseError<never> => {
    if (session !== undefined) return new ResponseError(ErrorCodes.InvalidRequest, 'initialize came twice.');
    session = open(connection, world, params, () => closed);
    return initializeResult(session, world.files !== undefined);
  });
  connection.onInitialized(() => {
    if (session === undefined) return;
    session.settings.start();
    for (const feature of FEATURES) feature.initialized?.(session);
  });
  connection.onShutdown((): ResponseError<never> | undefined => {
    if (closed) return new ResponseError(ErrorCodes.InvalidRequest, 'shutdown came twice.');
    closed = true;
    return undefined;
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
  const log = logger(connection);
  const documents = new TextDocuments(TextDocument);
  const settings = new SettingsStore(connection, client, params.initializationOptions);
  const analyses = new AnalysisCache(world.check, (rule, error) => log(failure(`Rule ${rule}`, error)));
  const expired = new Emitter<string | undefined>();
  const perform: Session['perform'] = (name, work) => void work().catch((error: unknown) => log(failure(name, error)));
  const surroundings =
    world.files === undefined
      ? undefined
      : new Surroundings({ params, files: world.files, documents, settings, analyses, perform, defer: world.defer });
  const settingsOf: Session['settingsOf'] = async (uri) => surroundings?.settingsOf(uri) ?? settings.current;
  const session: Session = {
    connection,
    documents,
    analyses,
    settings,
    client,
    closed,
    surroundings,
    settingsOf,
    onDidExpire: expired.event,
    conversion: () => world.loadConversion(client.scripts),
    respond: responder({ closed, log }),
    perform,
    analyse: async (uri, token) => {
      await settings.ready;
      await settle(() => documents.get(uri)?.version, world.defer);
      if (token?.isCancellationRequested) throw cancelled();
      if (!mayBeReport(documents.get(uri)?.languageId)) return undefined;
      const own = await settingsOf(uri);
      const document = documents.get(uri);
      if (document === undefined) return undefined;
      return { document, analysis: analyses.get(document, { settings: own, previous: surroundings?.lastYear.known(uri) }) };
    },
  };
  settings.onDidChange(() => expired.fire(undefined));
  surroundings?.onDidExpire((uri) => expired.fire(uri));
  for (const feature of FEATURES) feature.start(session);
  documents.onDidClose(({ document }) => analyses.forget(document.uri));
  documents.listen(connection);
  return session;
}

function initializeResult({ client, settings }: Session, files: boolean): InitializeResult {
  return {
    capabilities: Object.assign(
      { positionEncoding: PositionEncodingKind.UTF16, textDocumentSync: TextDocumentSyncKind.Incremental },
      ...FEATURES.map((feature) => feature.capabilities(client, files, settings.current)),
    ),
    serverInfo: { name: 'ogi-report-lint' },
  };
}
