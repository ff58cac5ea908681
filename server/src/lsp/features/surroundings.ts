import { CONFIG_NAME } from '../../config/model';
import { DidChangeWatchedFilesNotification } from '../library';
import type { Feature } from '../session';

const WATCHED = [`**/${CONFIG_NAME}`, '**/*.{txt,md,markdown,html,htm,tsv}'];

/** Follows configuration files, reports on disk and the folders that are open: what changes there takes effect at once. */
export const surroundings: Feature = {
  capabilities: (client, files) =>
    files && client.workspaceFolders ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {},

  start({ connection, client, documents, surroundings: around }) {
    if (around === undefined) return;
    connection.onDidChangeWatchedFiles(({ changes }) => {
      // Configurations may extend files of any name, so every JSON file counts as one.
      if (changes.some(({ uri }) => uri.endsWith('.json'))) around.configs.renew();
      else around.configs.reconsider();
      around.reports.forget();
      around.lookAll();
    });
    around.folders.onDidChange(() => {
      around.configs.renew();
      around.reports.forget();
      around.lookAll();
    });
    // Clients that do not tell of changes get what is there when a document is opened.
    if (!client.watchesFiles) {
      documents.onDidOpen(() => {
        around.configs.forget();
        around.reports.forget();
      });
    }
  },

  initialized({ connection, client, surroundings: around }) {
    if (around === undefined) return;
    if (client.workspaceFolders) around.folders.follow(connection);
    if (!client.watchesFiles) return;
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: WATCHED.map((globPattern) => ({ globPattern })) })
      .catch((error: unknown) => connection.console.warn(`Cannot follow changes of files: ${String(error)}`));
  },
};
