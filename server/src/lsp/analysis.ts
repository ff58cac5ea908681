import { Emitter, type Event } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { check } from '../check';
import type { Report } from '../report/model';
import { parse } from '../report/parse';
import type { Finding } from '../rule';
import { LineTable } from '../text/lines';
import { tooLarge } from './oversize';
import type { ServerSettings } from './settings';

/** What is known of one version of a document under one set of settings. */
export interface Analysis {
  readonly version: number;
  /** Unlike that of any other analysis of this session. */
  readonly id: string;
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly lines: LineTable;
}

interface Entry {
  readonly analysis: Analysis;
  readonly settings: ServerSettings;
}

/**
 * Each open document is parsed and checked once for each version; every feature asks here.
 * A document needs no other entry than its newest, so memory does not grow with edits.
 */
export class AnalysisCache {
  private readonly entries = new Map<string, Entry>();
  private readonly analysed = new Emitter<{ document: TextDocument; analysis: Analysis }>();
  private serial = 0;

  /** `onError` is told of a rule that threw. */
  constructor(
    private readonly runRules: typeof check,
    private readonly onError: (rule: string, error: unknown) => void,
  ) {}

  /** Fired after each analysis, not when one is found in the cache. */
  get onDidAnalyse(): Event<{ document: TextDocument; analysis: Analysis }> {
    return this.analysed.event;
  }

  get(document: TextDocument, settings: ServerSettings): Analysis {
    const entry = this.entries.get(document.uri);
    if (entry?.analysis.version === document.version && entry.settings === settings) return entry.analysis;
    const analysis = this.analyse(document, settings);
    this.entries.set(document.uri, { analysis, settings });
    this.analysed.fire({ document, analysis });
    return analysis;
  }

  forget(uri: string): void {
    this.entries.delete(uri);
  }

  private analyse(document: TextDocument, settings: ServerSettings): Analysis {
    this.serial += 1;
    const about = { version: document.version, id: String(this.serial) };
    const text = document.getText();
    if (text.length > settings.maxFileSize) return { ...about, ...tooLarge(text, document.languageId, settings) };
    const report = parse(text);
    return { ...about, report, findings: this.runRules(report, settings.check, this.onError), lines: new LineTable(text) };
  }
}
