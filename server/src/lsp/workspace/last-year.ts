import type { Event } from 'vscode-languageserver';
import type { Config } from '../../config/model';
import type { Files } from '../../files/model';
import type { Report } from '../../report/model';
import { identityOf } from '../../units/identity';
import { type Identified, lastYearAmong } from '../../units/last-year';
import { Emitter } from '../library';
import type { WorkspaceFolders } from './folders';
import type { ReadReport, ReportFiles } from './report-files';

/** Last year's report of the same unit. */
export interface Previous extends ReadReport {
  readonly path: string;
}

/** Where to look. */
export interface Whereabouts {
  /** The setting: a file or folder, seen from the workspace folder; '' for none. */
  readonly setting: string;
  readonly config: Pick<Config, 'previous' | 'units'>;
}

/** What is known of the predecessors of the open documents. Looking for one never holds up the document itself. */
export class LastYear {
  private readonly found = new Map<string, Previous>();
  private readonly changed = new Emitter<string>();

  constructor(
    private readonly files: Files,
    private readonly folders: WorkspaceFolders,
    private readonly reports: ReportFiles,
  ) {}

  /** Fired with a document's URI when it has got another predecessor, a changed one, or none any more. */
  get onDidChange(): Event<string> {
    return this.changed.event;
  }

  /** What was found for a document so far. */
  known(uri: string): Previous | undefined {
    return this.found.get(uri);
  }

  forget(uri: string): void {
    this.found.delete(uri);
  }

  /** Looks again for an open document; tells where the result is another than before. */
  async look(uri: string, report: Report, where: Whereabouts, still: () => boolean): Promise<void> {
    const path = this.files.toPath(uri);
    const previous = path === undefined ? undefined : await this.find(path, report, where);
    if (!still() || this.found.get(uri)?.report === previous?.report) return;
    if (previous === undefined) this.found.delete(uri);
    else this.found.set(uri, previous);
    this.changed.fire(uri);
  }

  async find(path: string, report: Report, where: Whereabouts): Promise<Previous | undefined> {
    const own = identityOf(report);
    const found = own === undefined ? undefined : await this.place({ path, ...own }, where);
    const read = found === undefined ? undefined : await this.reports.read(found);
    return found === undefined || read === undefined ? undefined : { path: found, ...read };
  }

  /** Where it is: after the setting, else after the configuration, else in the folders of the workspace. */
  async place(own: Identified, { setting, config }: Whereabouts): Promise<string | undefined> {
    const { files, folders } = this;
    const named = setting === '' ? config.previous : files.resolve(folders.of(own.path) ?? files.parent(own.path), setting);
    if (named !== undefined && (await files.kind(named)) === 'file') return this.named(named, own);
    const roots = named === undefined ? folders.roots : [named];
    const candidates = (await Promise.all(roots.map((root) => this.reports.identities(root)))).flat();
    return lastYearAmong(candidates, own, config.units, files.parent);
  }

  /** A file that is named holds for all documents of a folder: only those of the year after it have it for a predecessor. */
  private async named(path: string, own: Identified): Promise<string | undefined> {
    if (path === own.path) return undefined;
    const year = (await this.reports.read(path))?.report.year;
    return year === undefined || year === own.year - 1 ? path : undefined;
  }
}
