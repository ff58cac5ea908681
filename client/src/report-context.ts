import { commands, Disposable, window } from 'vscode';
import type { ReportStatuses } from './statuses';

/** Context key for `when` clauses: whether the active editor shows a report that the server has recognised. */
const IS_REPORT = 'ogiReport.isReport';

export function followReportContext(statuses: ReportStatuses): Disposable {
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    void commands.executeCommand('setContext', IS_REPORT, document !== undefined && statuses.get(document)?.recognised === true);
  };
  update();
  return Disposable.from(statuses.onDidChange(update), window.onDidChangeActiveTextEditor(update));
}
