import { compare } from '../../compare/compare';
import type { Report } from '../../report/model';
import { parse } from '../../report/parse';
import { type Message, speak } from '../../rule';
import { comparisonPage } from '../comparison/page';
import { RequestType } from '../library';
import { analyseOurs } from '../ours';
import { COMPARE_YEARS, type CompareYearsParams, type CompareYearsResult } from '../protocol';
import type { Feature, Session } from '../session';

const CompareYears = new RequestType<CompareYearsParams, CompareYearsResult, never>(COMPARE_YEARS);

const NO_REPORT: Message = { zh: '请先打开一份年度报告。', en: 'Open an annual report first.' };
const NO_LAST_YEAR: Message = { zh: '所选文件不是可以识别的年度报告。', en: 'The file is not recognised as an annual report.' };

/** `ogiReport/compareYears`: an open report beside last year's, as a Markdown document. */
export const compareYears: Feature = {
  capabilities: () => ({}),

  start(session) {
    session.connection.onRequest(
      CompareYears,
      session.respond(
        COMPARE_YEARS,
        async ({ textDocument: { uri }, previous }: CompareYearsParams, token): Promise<CompareYearsResult> => {
          const { locale } = session.settings.current.check;
          const found = await analyseOurs(session, uri, token);
          if (found === undefined || !found.report.recognised) return { refused: speak(NO_REPORT, locale) };
          const before = previous === undefined ? await lastYearOf(session, uri, found.report) : parse(previous);
          if (before === undefined) return { missing: true };
          if (!before.recognised) return { refused: speak(NO_LAST_YEAR, locale) };
          return { markdown: comparisonPage(compare(before, found.report), locale) };
        },
      ),
    );
  },
};

async function lastYearOf({ surroundings }: Session, uri: string, report: Report): Promise<Report | undefined> {
  const path = surroundings?.files.toPath(uri);
  if (surroundings === undefined || path === undefined) return undefined;
  return (await surroundings.lastYear.find(path, report, await surroundings.whereabouts(uri)))?.report;
}
