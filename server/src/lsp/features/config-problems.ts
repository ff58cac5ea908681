import type { Diagnostic } from 'vscode-languageserver';
import type { FoundConfig } from '../../config/find';
import type { ConfigProblem } from '../../config/model';
import { speak } from '../../rule';
import { LineTable } from '../../text/lines';
import { SOURCE } from '../convert';
import { DiagnosticSeverity } from '../library';
import type { Feature, Session } from '../session';

/** Diagnostic code of what is wrong in a configuration file. */
const CODE = 'config';

/** Says on a configuration file what is wrong in it, for as long as it is. Pushed: clients ask about documents of theirs only. */
export const configProblems: Feature = {
  capabilities: () => ({}),

  start(session) {
    const { surroundings } = session;
    if (surroundings === undefined) return;
    const shown = new Set<string>();
    surroundings.configs.onDidLoad((found) => session.perform('configuration file', () => publish(session, found, shown)));
    surroundings.configs.onDidChange(() => session.perform('configuration file', () => review(session, shown)));
  },
};

async function publish(session: Session, { files, problems }: FoundConfig, shown: Set<string>): Promise<void> {
  for (const path of files) {
    const own = problems.filter((problem) => problem.path === path);
    if (own.length > 0) await tell(session, path, own, shown);
    else await clear(session, path, shown);
  }
}

/** Once files have changed, those in which something was wrong are read again by asking for the documents around them. */
async function review(session: Session, shown: Set<string>): Promise<void> {
  const { surroundings, documents } = session;
  if (surroundings === undefined) return;
  const held = new Set<string>();
  for (const { uri } of documents.all()) for (const path of (await surroundings.configs.for(uri)).files) held.add(path);
  for (const path of [...shown]) if (!held.has(path)) await clear(session, path, shown);
}

async function tell(session: Session, path: string, problems: readonly ConfigProblem[], shown: Set<string>): Promise<void> {
  const { surroundings, connection, settings } = session;
  if (surroundings === undefined) return;
  const lines = new LineTable((await surroundings.files.text(path)) ?? '');
  shown.add(path);
  const diagnostics = problems.map(({ offset, message }): Diagnostic => {
    const start = lines.position(offset);
    return {
      range: { start, end: lines.position(Math.max(offset, lines.lineEnd(start.line))) },
      severity: DiagnosticSeverity.Warning,
      code: CODE,
      source: SOURCE,
      message: speak(message, settings.current.check.locale),
    };
  });
  await connection.sendDiagnostics({ uri: surroundings.files.toUri(path), diagnostics });
}

async function clear(session: Session, path: string, shown: Set<string>): Promise<void> {
  if (!shown.delete(path)) return;
  const uri = session.surroundings?.files.toUri(path);
  if (uri !== undefined) await session.connection.sendDiagnostics({ uri, diagnostics: [] });
}
