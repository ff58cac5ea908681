import { newReport as draft } from '../../features/new-report';
import { parse } from '../../report/parse';
import { speak } from '../../rule';
import { RequestType } from '../library';
import { COMMANDS, type NewReportParams, type NewReportResult, type ReadReportParams, type ReadReportResult } from '../protocol';
import type { Feature } from '../session';

const NewReport = new RequestType<NewReportParams, NewReportResult, never>(COMMANDS.newReport);
const ReadReport = new RequestType<ReadReportParams, ReadReportResult, never>(COMMANDS.readReport);

/** `ogiReport/newReport`, and `ogiReport/readReport` for what last year's report says of itself. */
export const newReport: Feature = {
  capabilities: () => ({}),

  start(session) {
    const { connection } = session;
    connection.onRequest(
      NewReport,
      session.respond(COMMANDS.newReport, ({ language, lastYear, ...rest }: NewReportParams): NewReportResult => {
        const made = draft({ ...rest, language: language ?? 'plain', ...(lastYear === undefined ? {} : { lastYear }) });
        const { locale } = session.settings.current.check;
        return { text: made.text, snippet: made.snippet, notes: made.notes.map((note) => speak(note, locale)) };
      }),
    );
    connection.onRequest(
      ReadReport,
      session.respond(COMMANDS.readReport, ({ text }: ReadReportParams): ReadReportResult => {
        const { recognised, unit, year } = parse(text);
        return { recognised, unit: unit ?? null, year: year ?? null };
      }),
    );
  },
};
