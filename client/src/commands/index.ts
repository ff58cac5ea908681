import { commands, Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { changeDialect } from './change-dialect';
import { compareYears } from './compare-years';
import { copyTable } from './copy-table';
import { exportHtml } from './export-html';
import { exportWord } from './export-word';
import { fillReport } from './fill-report';
import { fillRow } from './fill-row';
import { fillTable } from './fill-table';
import { importWord } from './import-word';
import { insertSection } from './insert-section';
import { insertTable } from './insert-table';
import { newReport } from './new-report';
import { normaliseTable } from './normalise-table';
import { restartServer } from './restart-server';
import { showOutput } from './show-output';

const COMMANDS: Readonly<Record<string, (client: BaseLanguageClient, argument?: unknown) => unknown>> = {
  'ogiReport.restartServer': restartServer,
  'ogiReport.showOutput': showOutput,
  'ogiReport.insertTable': insertTable,
  'ogiReport.insertSection': insertSection,
  'ogiReport.newReport': newReport,
  'ogiReport.fillRow': fillRow,
  'ogiReport.fillTable': fillTable,
  'ogiReport.fillReport': fillReport,
  'ogiReport.changeDialect': changeDialect,
  'ogiReport.copyTable': copyTable,
  'ogiReport.normaliseTable': normaliseTable,
  'ogiReport.importWord': importWord,
  'ogiReport.exportWord': exportWord,
  'ogiReport.exportHtml': exportHtml,
  'ogiReport.compareYears': compareYears,
};

export function registerCommands(client: BaseLanguageClient): Disposable {
  return Disposable.from(...Object.entries(COMMANDS).map(([id, run]) => commands.registerCommand(id, (argument) => run(client, argument))));
}
