/** The view of one document: hears its page, asks the server, and writes into the text what is typed into the page. */
import {
  commands,
  type Disposable,
  l10n,
  Range,
  Selection,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { TABLE_VIEW, type TableViewResult, type WriteCellsResult } from '../../../server/src/lsp/protocol';
import type { ReportStatuses } from '../statuses';
import { frame, nonce } from './html';
import { type CellText, type HostMessage, type PageMessage, readPageMessage } from './messages';

export interface Surroundings {
  readonly client: BaseLanguageClient;
  readonly statuses: ReportStatuses;
  readonly assets: Uri;
  /** Told of every message of the page that was understood. */
  readonly heard: (message: PageMessage) => void;
  readonly log: (line: string) => void;
}

type Places = Exclude<TableViewResult, { readonly refused: string }>['places'];

export class TablePanel implements Disposable {
  private readonly subscriptions: Disposable[] = [];
  private places: Places = [];
  private version = -1;
  private ready = false;
  /** The view that the page has, as it was sent. */
  private shown = '';
  private asking = false;
  private stale = false;
  /** The cell that the page was last told of; `undefined` for a page that was told nothing. */
  private marked: string | null | undefined;
  /** Edits wait for each other, so that each is made for the text that the one before has left. */
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly panel: WebviewPanel,
    private readonly document: TextDocument,
    private readonly around: Surroundings,
  ) {
    const { webview } = panel;
    this.subscriptions.push(
      webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      // Without changes of its contents a document fires when it is saved, or has first to be.
      workspace.onDidChangeTextDocument((change) => change.document === document && change.contentChanges.length > 0 && this.refresh()),
      // Settings and last year's report change what is said of a text that stays as it is.
      around.statuses.onDidChange((changed) => changed === document && this.refresh()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor.document === document && this.mark()),
      workspace.onDidCloseTextDocument((closed) => closed === document && this.reopened()),
    );
    const asset = (name: string): string => webview.asWebviewUri(Uri.joinPath(around.assets, name)).toString();
    webview.html = frame({
      script: asset('table-view.js'),
      style: asset('table-view.css'),
      source: webview.cspSource,
      nonce: nonce(),
      language: 'zh-CN',
      title: panel.title,
    });
  }

  /** Shows the panel that is there already. */
  reveal(): void {
    this.panel.reveal(undefined, false);
  }

  dispose(): void {
    for (const subscription of this.subscriptions.splice(0)) subscription.dispose();
    this.panel.dispose();
  }

  /** Takes a message as if it came from the page. */
  receive(value: unknown): void {
    const message = readPageMessage(value);
    if (message === undefined) {
      this.around.log(`The table view said what is not understood: ${JSON.stringify(value)?.slice(0, 200)}`);
      return;
    }
    this.act(message);
    this.around.heard(message);
  }

  private act(message: PageMessage): void {
    switch (message.type) {
      case 'ready':
        this.ready = true;
        this.marked = undefined;
        this.shown = '';
        this.refresh();
        return;
      case 'drawn':
        this.mark();
        return;
      case 'reveal':
        void this.show(message.cell);
        return;
      case 'edit':
        this.writing = this.writing.then(() => this.write(message.cells)).catch((error: unknown) => this.failed(error));
        return;
      case 'undo':
      case 'redo':
        void this.undo(message.type);
    }
  }

  private say(message: HostMessage): void {
    void this.panel.webview.postMessage(message);
  }

  private failed(error: unknown): void {
    this.around.log(`The table view failed: ${error instanceof Error ? error.message : String(error)}`);
  }

  /** Asks for the view of the newest text; what comes while an answer is awaited is asked for once, afterwards. */
  private refresh(): void {
    if (!this.ready) return;
    this.stale = true;
    if (this.asking) return;
    this.asking = true;
    this.ask()
      .catch((error: unknown) => this.failed(error))
      .finally(() => {
        this.asking = false;
      });
  }

  private async ask(): Promise<void> {
    while (this.stale) {
      this.stale = false;
      const answer = await this.around.client.sendRequest<TableViewResult>(TABLE_VIEW.view, { textDocument: this.named() });
      const message: HostMessage = 'refused' in answer ? { type: 'nothing', why: answer.refused } : { type: 'show', view: answer.view };
      this.places = 'refused' in answer ? [] : answer.places;
      this.version = 'refused' in answer ? -1 : answer.version;
      const written = JSON.stringify(message);
      if (written === this.shown) this.mark();
      else this.say(message);
      this.shown = written;
    }
  }

  private named() {
    return { uri: this.around.client.code2ProtocolConverter.asUri(this.document.uri) };
  }

  /** Marks the cell at the cursor, where the places known are those of the text. */
  private mark(): void {
    const editor = window.visibleTextEditors.find(({ document }) => document === this.document);
    if (editor === undefined || this.version !== this.document.version) return;
    const at = editor.selection.active;
    const cell = this.places.find(({ range }) => asRange(range).contains(at))?.cell ?? null;
    if (cell === this.marked) return;
    this.marked = cell;
    this.say({ type: 'mark', cell });
  }

  private async show(cell: string): Promise<void> {
    const place = this.places.find((each) => each.cell === cell);
    if (place === undefined || this.version !== this.document.version) return;
    const range = asRange(place.range);
    const beside = window.visibleTextEditors.find(({ document }) => document === this.document)?.viewColumn;
    const column = beside ?? (this.panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One);
    // The keyboard stays in the table.
    const editor = await window.showTextDocument(this.document, { viewColumn: column, preserveFocus: true });
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range);
  }

  /** Everything that was typed or pasted at once is one edit, so one undo takes it back. */
  private async write(cells: readonly CellText[]): Promise<void> {
    const answer = await this.around.client.sendRequest<WriteCellsResult>(TABLE_VIEW.write, { textDocument: this.named(), cells });
    if ('refused' in answer) return this.refuse(cells, answer.refused);
    if ('problems' in answer) {
      this.say({ type: 'refused', problems: answer.problems });
      return;
    }
    const changed = l10n.t('The text has changed meanwhile. Please try again.');
    if (answer.version !== this.document.version) return this.refuse(cells, changed);
    if (answer.edits.length === 0) return;
    const edit = new WorkspaceEdit();
    for (const { range, newText } of answer.edits) edit.replace(this.document.uri, asRange(range), newText);
    if (!(await workspace.applyEdit(edit))) this.refuse(cells, changed);
  }

  private refuse(cells: readonly CellText[], message: string): void {
    this.say({ type: 'refused', problems: cells.slice(0, 1).map(({ cell }) => ({ cell, message })) });
  }

  /** Undo belongs to the text's editor: it gets the focus for as long as that takes. */
  private async undo(command: 'undo' | 'redo'): Promise<void> {
    const beside = window.visibleTextEditors.find(({ document }) => document === this.document)?.viewColumn;
    await window.showTextDocument(this.document, { ...(beside !== undefined && { viewColumn: beside }), preserveFocus: false });
    await commands.executeCommand(command);
    this.panel.reveal(undefined, false);
  }

  /** A change of language closes a document and opens it again; one that is really closed takes its view along. */
  private reopened(): void {
    const uri = this.document.uri.toString();
    queueMicrotask(() => {
      if (workspace.textDocuments.some((each) => each.uri.toString() === uri)) this.refresh();
      else this.dispose();
    });
  }
}

function asRange({ start, end }: Places[number]['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
