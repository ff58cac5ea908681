/** What the tests do in the editor, and how they wait for what follows: for events, never for a time. */
import {
  ConfigurationTarget,
  commands,
  type Diagnostic,
  Disposable,
  type Event,
  languages,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';

/** In the first folder of the workspace, into which the tests write; it has the faulty examples. */
export function inWorkspace(...parts: string[]): Uri {
  return inFolder(0, parts);
}

/** In the second folder of the workspace, which has the examples without faults. */
export function amongClean(...parts: string[]): Uri {
  return inFolder(1, parts);
}

function inFolder(index: number, parts: readonly string[]): Uri {
  const folder = workspace.workspaceFolders?.[index];
  if (folder === undefined) throw new Error('the suite runs in a workspace of two folders');
  return Uri.joinPath(folder.uri, ...parts);
}

/** The first value that `read` gives, now or after one of the events. Where it never comes, the test ends by its timeout. */
function eventually<T>(read: () => T | undefined, ...events: readonly Event<unknown>[]): Promise<T> {
  return new Promise((resolve, reject) => {
    let listening: Disposable | undefined;
    const look = () => {
      try {
        const value = read();
        if (value === undefined) return;
        listening?.dispose();
        resolve(value);
      } catch (error) {
        listening?.dispose();
        reject(error);
      }
    };
    listening = Disposable.from(...events.map((event) => event(look)));
    look();
  });
}

/** Writes a file into the workspace. */
export async function writeFile(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

export async function readFile(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** Sets one of the extension's settings for the workspace; `undefined` takes it away. */
export async function setting(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration('ogiReport').update(name, value, ConfigurationTarget.Workspace);
}

/**
 * Opens a file in an editor, as a person does. A document opened through the API instead would be held open for minutes
 * after its editor is closed.
 */
export async function open(uri: Uri): Promise<TextDocument> {
  await commands.executeCommand('vscode.open', uri);
  const editor = await eventually(() => {
    const active = window.activeTextEditor;
    return active?.document.uri.toString() === uri.toString() ? active : undefined;
  }, window.onDidChangeActiveTextEditor);
  return editor.document;
}

/** Closes every editor; what was not saved is lost. */
export async function closeAll(): Promise<void> {
  // The editor saves its own settings when it has changed them.
  const own = workspace.textDocuments.filter(({ isDirty, uri }) => isDirty && !uri.path.endsWith('/User/settings.json'));
  for (const document of own) {
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** The document's diagnostics as soon as they are as they should be. */
export function diagnosticsWhen(uri: Uri, settled: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
  return eventually(() => {
    const diagnostics = languages.getDiagnostics(uri);
    return settled(diagnostics) ? diagnostics : undefined;
  }, languages.onDidChangeDiagnostics);
}

/** The rule that a diagnostic is of. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Whether there is a diagnostic of a rule. */
export function has(diagnostics: readonly Diagnostic[], rule: string): boolean {
  return diagnostics.some((each) => ruleOf(each) === rule);
}

/** The document once its language is the given one. A change of language closes and opens it again. */
export function languageWhen(uri: Uri, language: string): Promise<TextDocument> {
  const find = () => workspace.textDocuments.find((each) => each.uri.toString() === uri.toString() && each.languageId === language);
  return eventually(find, workspace.onDidOpenTextDocument, workspace.onDidCloseTextDocument);
}
