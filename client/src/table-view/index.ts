import { commands, type Disposable, type Event, EventEmitter, l10n, Uri, ViewColumn, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { activeEditor } from '../commands/request';
import type { ReportStatuses } from '../statuses';
import type { PageMessage } from './messages';
import { TablePanel } from './panel';

const COMMAND = 'ogiReport.openTableView';
const VIEW_TYPE = 'ogiReport.tableView';

/** For programs that drive the view, tests above all. */
export interface TableViewApi {
  /** Fired with each message of a page that was understood, once it was acted upon. */
  readonly onDidReceive: Event<{ readonly document: Uri; readonly message: PageMessage }>;
  /** Does as if the page of a document's view had sent a message. */
  readonly receive: (document: Uri, message: unknown) => void;
}

/** The command that shows the tables of the active report beside its text; a document has one view. */
export class TableViews implements Disposable {
  private readonly panels = new Map<string, TablePanel>();
  private readonly received = new EventEmitter<{ readonly document: Uri; readonly message: PageMessage }>();
  private readonly command: Disposable;

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly statuses: ReportStatuses,
    private readonly extension: Uri,
  ) {
    this.command = commands.registerCommand(COMMAND, () => this.open());
  }

  get api(): TableViewApi {
    return {
      onDidReceive: this.received.event,
      receive: (document, message) => this.panels.get(document.toString())?.receive(message),
    };
  }

  dispose(): void {
    this.command.dispose();
    for (const panel of [...this.panels.values()]) panel.dispose();
    this.received.dispose();
  }

  private open(): void {
    const document = activeEditor()?.document;
    if (document === undefined) return;
    const key = document.uri.toString();
    const known = this.panels.get(key);
    if (known !== undefined) {
      known.reveal();
      return;
    }
    const name = document.uri.path.split('/').at(-1) ?? '';
    const assets = Uri.joinPath(this.extension, 'dist');
    const panel = window.createWebviewPanel(VIEW_TYPE, l10n.t('Tables: {0}', name), ViewColumn.Beside, {
      enableScripts: true,
      localResourceRoots: [assets],
      retainContextWhenHidden: false,
      enableFindWidget: true,
    });
    const made = new TablePanel(panel, document, {
      client: this.client,
      statuses: this.statuses,
      assets,
      heard: (message) => this.received.fire({ document: document.uri, message }),
      log: (line) => this.client.outputChannel.appendLine(line),
    });
    this.panels.set(key, made);
    panel.onDidDispose(() => {
      this.panels.delete(key);
      made.dispose();
    });
  }
}
