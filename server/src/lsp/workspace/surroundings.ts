import type { Event, InitializeParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Files } from '../../files/model';
import type { Report } from '../../report/model';
import { parse } from '../../report/parse';
import type { AnalysisCache } from '../analysis';
import { mayBeReport } from '../languages';
import { Emitter } from '../library';
import type { ServerSettings, SettingsStore } from '../settings';
import { Configs } from './configs';
import { WorkspaceFolders } from './folders';
import { LastYear, type Whereabouts } from './last-year';
import { ReportFiles } from './report-files';

interface Parts {
  readonly params: InitializeParams;
  readonly files: Files;
  readonly documents: TextDocuments<TextDocument>;
  readonly settings: SettingsStore;
  readonly analyses: AnalysisCache;
  readonly perform: (name: string, work: () => Promise<void>) => void;
  readonly defer: (task: () => void) => void;
}

/** The files around the open documents: configurations, last year's reports, the reports of the workspace. */
export class Surroundings {
  readonly files: Files;
  readonly folders: WorkspaceFolders;
  readonly configs: Configs;
  readonly reports: ReportFiles;
  readonly lastYear: LastYear;
  private readonly expired = new Emitter<string | undefined>();
  /** URIs of the open documents by their paths. */
  private readonly open = new Map<string, string>();
  /** URIs of documents whose predecessors are to be looked for. */
  private readonly waiting = new Set<string>();
  private looking = false;
  private readonly looks = new Map<string, symbol>();

  constructor(private readonly parts: Parts) {
    const { params, files, documents, analyses, defer, settings } = parts;
    this.files = files;
    this.folders = new WorkspaceFolders(params, files);
    this.configs = new Configs(files, this.folders);
    this.reports = new ReportFiles({
      files,
      defer,
      opened: (path) => this.opened(path),
      report: (document) => this.report(document),
      maxFileSize: () => settings.current.maxFileSize,
    });
    this.lastYear = new LastYear(files, this.folders, this.reports);
    this.configs.onDidChange(() => this.expired.fire(undefined));
    this.lastYear.onDidChange((uri) => this.expired.fire(uri));
    documents.onDidOpen(({ document }) => this.open.set(files.toPath(document.uri) ?? document.uri, document.uri));
    documents.onDidClose(({ document: { uri } }) => {
      this.open.delete(files.toPath(uri) ?? uri);
      this.lastYear.forget(uri);
      this.looks.delete(uri);
      this.reports.renew();
      this.lookAll();
    });
    // A report may be last year's of any other that is open.
    documents.onDidChangeContent(() => this.reports.renew());
    analyses.onDidAnalyse(() => this.lookAll());
    settings.onDidChange(() => this.lookAll());
  }

  /** Fired with the URI of a document whose surroundings have changed; without one, those of all. */
  get onDidExpire(): Event<string | undefined> {
    return this.expired.event;
  }

  async settingsOf(uri: string): Promise<ServerSettings> {
    const found = await this.configs.for(uri);
    return this.configs.apply(this.parts.settings.current, found);
  }

  async whereabouts(uri: string): Promise<Whereabouts> {
    const { config } = await this.configs.for(uri);
    return { setting: this.parts.settings.current.previous, config };
  }

  /** The open document of a path. */
  opened(path: string): TextDocument | undefined {
    const uri = this.open.get(path);
    const document = uri === undefined ? undefined : this.parts.documents.get(uri);
    return mayBeReport(document?.languageId) ? document : undefined;
  }

  /** Looks for the predecessors of all open documents, in the background. */
  lookAll(): void {
    for (const uri of this.open.values()) this.waiting.add(uri);
    if (this.looking) return;
    this.looking = true;
    this.parts.perform('looking for last year’s reports', () => this.lookForThoseWaiting());
  }

  /** One document a turn, however many events ask for all of them meanwhile: with a thousand open, each would else be looked for a thousand times. */
  private async lookForThoseWaiting(): Promise<void> {
    try {
      await this.parts.settings.ready;
      for (const uri of this.waiting) {
        await new Promise<void>((resolve) => this.parts.defer(resolve));
        this.waiting.delete(uri);
        this.parts.perform('looking for last year’s report', () => this.look(uri));
      }
    } finally {
      this.looking = false;
    }
  }

  private async look(uri: string): Promise<void> {
    const document = this.parts.documents.get(uri);
    if (document === undefined || !mayBeReport(document.languageId)) return;
    const look = Symbol(uri);
    this.looks.set(uri, look);
    await this.lastYear.look(uri, this.report(document), await this.whereabouts(uri), () => this.looks.get(uri) === look);
  }

  private report(document: TextDocument): Report {
    return document.getText().length > this.parts.settings.current.maxFileSize ? parse('') : this.parts.analyses.report(document);
  }
}
