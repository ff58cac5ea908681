import { writeCells } from '../../features/table-view/edit';
import { shownCells } from '../../features/table-view/ids';
import { tableView } from '../../features/table-view/view';
import { type Message, speak } from '../../rule';
import { toRange } from '../convert';
import { RequestType } from '../library';
import { analyseOurs } from '../ours';
import { TABLE_VIEW, type TableViewParams, type TableViewResult, type WriteCellsParams, type WriteCellsResult } from '../protocol';
import type { Feature, Session } from '../session';

const View = new RequestType<TableViewParams, TableViewResult, never>(TABLE_VIEW.view);
const Write = new RequestType<WriteCellsParams, WriteCellsResult, never>(TABLE_VIEW.write);

/** The tables as a view: `ogiReport/tableView` to draw them, `ogiReport/writeCells` for what is typed into them. */
export const tableViews: Feature = {
  capabilities: () => ({}),

  start(session) {
    const { connection } = session;
    connection.onRequest(
      View,
      session.respond(TABLE_VIEW.view, async ({ textDocument }: TableViewParams, token): Promise<TableViewResult> => {
        const analysis = await analyseOurs(session, textDocument.uri, token);
        if (analysis === undefined) return { refused: say(session, NO_REPORT) };
        const { report, findings, lines, version, previous } = analysis;
        const places = [...shownCells(report)].map(([cell, { span }]) => ({ cell, range: toRange(lines, span) }));
        return {
          version,
          view: tableView(report, findings, session.settings.current.check.locale, { previous: previous?.report }),
          places,
        };
      }),
    );
    connection.onRequest(
      Write,
      session.respond(TABLE_VIEW.write, async ({ textDocument, cells }: WriteCellsParams, token): Promise<WriteCellsResult> => {
        const analysis = await analyseOurs(session, textDocument.uri, token);
        if (analysis === undefined) return { refused: say(session, NO_REPORT) };
        const { report, lines, version } = analysis;
        const written = writeCells(report, cells);
        if ('edits' in written)
          return { version, edits: written.edits.map(({ span, text }) => ({ range: toRange(lines, span), newText: text })) };
        return { problems: written.problems.map(({ cell, message }) => ({ cell, message: say(session, message) })) };
      }),
    );
  },
};

const NO_REPORT: Message = {
  zh: '这里没有可以显示的年报：未识别为政府信息公开工作年度报告。',
  en: 'There is nothing to show: the text is not recognised as an annual report.',
};

function say(session: Session, message: Message): string {
  return speak(message, session.settings.current.check.locale);
}
