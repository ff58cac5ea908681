import { type Disposable, EventEmitter, type TextDocument, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { STATUS, type Status } from '../../server/src/lsp/protocol';

/** What the server last said of each open document. */
export class ReportStatuses implements Disposable {
  private readonly statuses = new Map<string, Status>();
  private readonly changed = new EventEmitter<TextDocument>();
  private readonly subscriptions: readonly Disposable[];

  constructor(client: BaseLanguageClient) {
    this.subscriptions = [
      this.changed,
      client.onNotification(STATUS, (status: Status) => this.receive(status)),
      workspace.onDidCloseTextDocument((document) => this.statuses.delete(document.uri.toString())),
    ];
  }

  /** Fired with the document of which something new is known. */
  get onDidChange() {
    return this.changed.event;
  }

  get(document: TextDocument): Status | undefined {
    return this.statuses.get(document.uri.toString());
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private receive(status: Status): void {
    const key = Uri.parse(status.uri).toString();
    const document = workspace.textDocuments.find((open) => open.uri.toString() === key);
    if (document === undefined) return;
    this.statuses.set(key, status);
    this.changed.fire(document);
  }
}
