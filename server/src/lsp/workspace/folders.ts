import type { Connection, Event, InitializeParams } from 'vscode-languageserver';
import type { Files } from '../../files/model';
import { Emitter } from '../library';

/** The folders that the user has open, as paths. */
export class WorkspaceFolders {
  private readonly changed = new Emitter<void>();
  private readonly open: Set<string>;

  constructor(
    params: InitializeParams,
    private readonly files: Files,
  ) {
    const uris = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri === null ? [] : [params.rootUri]);
    this.open = new Set(uris.flatMap((uri) => files.toPath(uri) ?? []));
  }

  get onDidChange(): Event<void> {
    return this.changed.event;
  }

  /** To be called on `initialized`, for clients that tell of changes. */
  follow(connection: Connection): void {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) this.open.delete(this.files.toPath(uri) ?? '');
      for (const { uri } of added) {
        const path = this.files.toPath(uri);
        if (path !== undefined) this.open.add(path);
      }
      this.changed.fire();
    });
  }

  /** Without those that stand in another one. */
  get roots(): readonly string[] {
    const all = [...this.open];
    return all.filter((folder) => !all.some((other) => other !== folder && this.files.within(folder, other)));
  }

  /** The innermost folder that a file stands in. */
  of(path: string): string | undefined {
    return [...this.open].filter((folder) => this.files.within(path, folder)).sort((a, b) => b.length - a.length)[0];
  }
}
