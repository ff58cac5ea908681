import type { Event } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { check } from '../check';
import type { Report } from '../report/model';
import { parse } from '../report/parse';
import type { Finding } from '../rule';
import { LineTable } from '../text/lines';
import { Emitter } from './library';
import { tooLarge } from './oversize';
import type { ServerSettings } from './settings';
import type { Previous } from './workspace/last-year';

/** What is known of one version of a document under one set of settings. */
export interface Analysis {
  readonly version: number;
  /** Unlike that of any other analysis of this session. */
  readonly id: string;
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly lines: LineTable;
  /** Last year's report that it was compared with. */
  readonly previous: Previous | undefined;
}

/** What a document is analysed under; each part by identity. */
export interface Terms {
  readonly settings: ServerSettings;
  readonly previous: Previous | undefined;
}

interface Entry extends Terms {
  readonly analysis: Analysis;
}

/**
 * Each open document is parsed and checked once for each version; every feature asks here.
 * A document needs no other entry than its newest, so memory does not grow with edits.
 */
export class AnalysisCache {
  private readonly entries = new Map<string, Entry>();
  private readonly analysed = new Emitter<{ document: TextDocument; analysis: Analysis }>();
  private readonly reports = new WeakMap<TextDocument, { readonly version: number; readonly report: Report }>();
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

  get(document: TextDocument, { settings, previous }: Terms): Analysis {
    const entry = this.entries.get(document.uri);
    if (entry?.analysis.version === document.version && entry.settings === settings && entry.previous?.report === previous?.report) {
      return entry.analysis;
    }
    const analysis = this.analyse(document, { settings, previous });
    this.entries.set(document.uri, { analysis, settings, previous });
    this.analysed.fire({ document, analysis });
    return analysis;
  }

  forget(uri: string): void {
    this.entries.delete(uri);
  }

  /** The report of an open document, analysed or not. */
  report(document: TextDocument): Report {
    const known = this.reports.get(document);
    if (known?.version === document.version) return known.report;
    const report = parse(document.getText());
    this.reports.set(document, { version: document.version, report });
    return report;
  }

  private analyse(document: TextDocument, { settings, previous }: Terms): Analysis {
    this.serial += 1;
    const about = { version: document.version, id: String(this.serial), previous };
    const text = document.getText();
    if (text.length > settings.maxFileSize) return { ...about, ...tooLarge(text, document.languageId, settings) };
    const report = this.report(document);
    const found = this.runRules(report, settings.check, this.onError, { previous: previous?.report });
    const findings = found.map((finding) => ({ ...finding, fixes: () => this.fixesOf(finding) }));
    return { ...about, report, findings, lines: new LineTable(text) };
  }

  /** Fixes are worked out when they are asked for, after the rule has run; one that breaks is no reason to offer no others. */
  private fixesOf(finding: Finding): ReturnType<Finding['fixes']> {
    try {
      return finding.fixes();
    } catch (error) {
      this.onError(finding.rule, error);
      return [];
    }
  }
}
