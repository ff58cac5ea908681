import type {
  CancellationToken,
  ResultProgressReporter,
  WorkDoneProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { check } from '../../check';
import type { StampedFile } from '../../files/model';
import { speak } from '../../rule';
import { LineTable } from '../../text/lines';
import { diagnosticsOf } from '../diagnostics';
import { DocumentDiagnosticReportKind } from '../library';
import { cancelled, failure } from '../requests';
import type { Feature, Session } from '../session';
import type { ServerSettings } from '../settings';
import { markOf } from '../workspace/report-files';
import type { Surroundings } from '../workspace/surroundings';
import { diagnosticReport } from './pull-diagnostics';

/** `workspace/diagnostic`: every report in the folders of the workspace, opened or not, where the user wants that. */
export const workspaceDiagnostics: Feature = {
  capabilities: () => ({}),

  start(session) {
    const { surroundings } = session;
    if (!session.client.pullsDiagnostics || surroundings === undefined) return;
    const checker = new WorkspaceChecker(session, surroundings);
    session.connection.languages.diagnostics.onWorkspace((params, token, work, results) =>
      session.respond('workspace/diagnostic', (given: WorkspaceDiagnosticParams, stop) => checker.report(given, stop, work, results))(
        params,
        token,
      ),
    );
  },
};

type Results = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined;

/** What a file's result followed from when it was last worked out. */
interface Checked {
  readonly generation: number;
  readonly settings: ServerSettings;
  readonly mark: string;
  readonly id: string;
}

class WorkspaceChecker {
  private readonly serials = new WeakMap<ServerSettings, number>();
  private readonly checked = new Map<string, Checked>();
  private serial = 0;

  constructor(
    private readonly session: Session,
    private readonly around: Surroundings,
  ) {}

  /** @throws ResponseError RequestCancelled when `token` is cancelled meanwhile */
  async report(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    work: WorkDoneProgressReporter,
    results: Results,
  ): Promise<WorkspaceDiagnosticReport> {
    await this.session.settings.ready;
    const { current } = this.session.settings;
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const files = current.checkWorkspace ? await this.files() : [];
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const give = (item: WorkspaceDocumentDiagnosticReport): void => {
      known.delete(item.uri);
      if (results === undefined) items.push(item);
      else results.report({ items: [item] });
    };
    if (files.length > 0)
      work.begin(
        speak({ zh: '检查工作区中的年报', en: 'Checking the reports of the workspace' }, current.check.locale),
        0,
        undefined,
        true,
      );
    try {
      for (const [index, file] of files.entries()) {
        if (token.isCancellationRequested) throw cancelled();
        work.report(Math.floor((100 * index) / files.length));
        give(await this.file(file, known));
      }
    } finally {
      if (files.length > 0) work.done();
    }
    // What the client still shows of files that are gone, or that are no longer asked for.
    for (const uri of [...known.keys()]) give({ uri, version: null, kind: DocumentDiagnosticReportKind.Full, items: [] });
    return { items };
  }

  private async files(): Promise<readonly StampedFile[]> {
    if (!this.session.client.watchesFiles) this.around.reports.forget();
    const lists = await Promise.all(this.around.folders.roots.map((root) => this.around.reports.list(root)));
    return lists.flat();
  }

  private async file(file: StampedFile, known: ReadonlyMap<string, string>): Promise<WorkspaceDocumentDiagnosticReport> {
    const document = this.around.opened(file.path);
    if (document === undefined) return this.closed(file, known);
    const { uri } = document;
    const found = await this.session.analyse(uri);
    if (found === undefined) return this.closed(file, known);
    return { uri, version: found.document.version, ...diagnosticReport(this.session, uri, found.analysis, known.get(uri)) };
  }

  private async closed({ path, stamp }: StampedFile, known: ReadonlyMap<string, string>): Promise<WorkspaceDocumentDiagnosticReport> {
    const uri = this.around.files.toUri(path);
    const settings = await this.session.settingsOf(uri);
    const id = await this.resultId({ path, stamp }, uri, settings);
    const about = { uri, version: null, resultId: id };
    if (known.get(uri) === id) return { ...about, kind: DocumentDiagnosticReportKind.Unchanged };
    const read = await this.around.reports.read(path);
    if (read === undefined) return { ...about, kind: DocumentDiagnosticReportKind.Full, items: [] };
    const previous = await this.around.lastYear.find(path, read.report, await this.around.whereabouts(uri));
    const findings = check(read.report, settings.check, this.failed, { previous: previous?.report });
    const lines = new LineTable(read.report.text);
    return { ...about, kind: DocumentDiagnosticReportKind.Full, items: diagnosticsOf(this.session, uri, { findings, lines, previous }) };
  }

  private readonly failed = (rule: string, error: unknown): void => this.session.connection.console.error(failure(`Rule ${rule}`, error));

  /** Made of all that the result follows from: the file, the settings, last year's report. */
  private async resultId({ path, stamp }: StampedFile, uri: string, settings: ServerSettings): Promise<string> {
    const { reports, lastYear } = this.around;
    const { generation } = reports;
    const mark = markOf(stamp);
    const known = this.checked.get(path);
    if (known?.generation === generation && known.settings === settings && known.mark === mark) return known.id;
    const own = await reports.identity(path, stamp);
    const last = own === undefined ? undefined : await lastYear.place(own, await this.around.whereabouts(uri));
    const before = last === undefined ? '' : `${last} ${(await reports.mark(last)) ?? ''}`;
    const id = [mark, this.serialOf(settings), before].join('|');
    this.checked.set(path, { generation, settings, mark, id });
    return id;
  }

  private serialOf(settings: ServerSettings): number {
    const known = this.serials.get(settings);
    if (known !== undefined) return known;
    this.serial += 1;
    this.serials.set(settings, this.serial);
    return this.serial;
  }
}
