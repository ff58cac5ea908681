import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Files, Stamp, StampedFile } from '../../files/model';
import type { Report } from '../../report/model';
import { parse } from '../../report/parse';
import { identityOf } from '../../units/identity';
import type { Identified } from '../../units/last-year';

/** Read reports that are kept; of the others only whose they are. */
const MOST_KEPT = 24;

/** Every report names its subject; a text without it need not be parsed. */
const SUBJECT = /信息\s*公\s*开|資訊公開/;

interface Known {
  readonly stamp: Stamp;
  readonly identity: Identified | undefined;
}

/** A report with what tells whether it is still the same. */
export interface ReadReport {
  readonly report: Report;
  readonly mark: string;
}

/** What the server needs of its surroundings to read reports in its own time. */
export interface Reading {
  readonly files: Files;
  /** An open document counts with its text, saved or not. */
  readonly opened: (path: string) => TextDocument | undefined;
  readonly report: (document: TextDocument) => Report;
  readonly defer: (task: () => void) => void;
  readonly maxFileSize: () => number;
}

/** The reports among the files of folders, read when asked for and again when they have changed. */
export class ReportFiles {
  private readonly listings = new Map<string, Promise<readonly StampedFile[]>>();
  private readonly known = new Map<string, Known>();
  private readonly kept = new Map<string, { readonly stamp: Stamp; readonly report: Report }>();

  private readonly running = new Map<string, Promise<readonly Identified[]>>();
  private serial = 0;

  constructor(private readonly reading: Reading) {}

  /** Another number means that some file or open text may have changed. */
  get generation(): number {
    return this.serial;
  }

  /** An open text has changed. */
  renew(): void {
    this.serial += 1;
    this.running.clear();
  }

  /** Lists folders anew the next time. */
  forget(): void {
    this.listings.clear();
    this.renew();
  }

  list(folder: string): Promise<readonly StampedFile[]> {
    const known = this.listings.get(folder);
    if (known !== undefined) return known;
    const listing = this.reading.files.reports(folder);
    this.listings.set(folder, listing);
    return listing;
  }

  /** Whose reports the files of a folder are. Other work goes on in between. */
  identities(folder: string): Promise<readonly Identified[]> {
    const known = this.running.get(folder);
    if (known !== undefined) return known;
    const running = this.identify(folder);
    this.running.set(folder, running);
    return running;
  }

  private async identify(folder: string): Promise<readonly Identified[]> {
    const found: Identified[] = [];
    for (const { path, stamp } of await this.list(folder)) {
      const identity = await this.identity(path, stamp);
      if (identity !== undefined) found.push(identity);
    }
    return found;
  }

  /** What tells whether a file is still the same; `undefined` where it is not there. */
  async mark(path: string): Promise<string | undefined> {
    const document = this.reading.opened(path);
    if (document !== undefined) return `open ${document.version}`;
    const stamp = await this.reading.files.stamp(path);
    return stamp === undefined ? undefined : markOf(stamp);
  }

  /** `undefined` for a file that is not there, too large, or no report. */
  async read(path: string): Promise<ReadReport | undefined> {
    const document = this.reading.opened(path);
    if (document !== undefined) {
      const report = this.reading.report(document);
      return report.recognised ? { report, mark: `open ${document.version}` } : undefined;
    }
    const stamp = await this.reading.files.stamp(path);
    if (stamp === undefined) return undefined;
    const mark = markOf(stamp);
    const kept = this.kept.get(path);
    if (kept !== undefined && markOf(kept.stamp) === mark) return { report: kept.report, mark };
    const report = await this.parsed(path, stamp);
    return report === undefined ? undefined : { report, mark };
  }

  /** Whose report a file is; `undefined` for what is none. */
  async identity(path: string, stamp: Stamp): Promise<Identified | undefined> {
    const document = this.reading.opened(path);
    if (document !== undefined) return identified(path, this.reading.report(document));
    const known = this.known.get(path);
    if (known !== undefined && markOf(known.stamp) === markOf(stamp)) return known.identity;
    await new Promise<void>((resolve) => this.reading.defer(resolve));
    const report = await this.parsed(path, stamp);
    const identity = report === undefined ? undefined : identified(path, report);
    this.known.set(path, { stamp, identity });
    return identity;
  }

  private async parsed(path: string, stamp: Stamp): Promise<Report | undefined> {
    const limit = this.reading.maxFileSize();
    // A character takes at most four bytes.
    if (stamp.size > 4 * limit) return undefined;
    const text = await this.reading.files.text(path);
    if (text === undefined || text.length > limit || !SUBJECT.test(text)) return undefined;
    const report = parse(text);
    if (!report.recognised) return undefined;
    this.kept.delete(path);
    this.kept.set(path, { stamp, report });
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return report;
  }
}

function identified(path: string, report: Report): Identified | undefined {
  const identity = identityOf(report);
  return identity === undefined ? undefined : { path, ...identity };
}

export function markOf({ modified, size }: Stamp): string {
  return `${modified} ${size}`;
}
