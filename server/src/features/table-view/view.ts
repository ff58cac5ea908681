import type { Report } from '../../report/model';
import type { Context, Finding, Locale } from '../../rule';
import { isYearBefore } from '../../shapes/last-year';
import { cellsOf } from './cells';
import { equationsOf } from './equations';
import { grid } from './grid';
import { shownTables } from './ids';
import type { TableView } from './model';
import { summary } from './summary';
import { pageWords } from './words';

/** The three tables of a report as the form prints them, with a summary; `context` as for the rules. */
export function tableView(report: Report, findings: readonly Finding[], locale: Locale, context: Context = {}): TableView {
  const previous = isYearBefore(report, context.previous) ? context.previous : undefined;
  const shown = shownTables(report).map(({ form, found }) => {
    const placed = found === undefined ? [] : equationsOf(found, locale);
    const equations = placed.map(({ view }) => view);
    return {
      cells: cellsOf(form, found, { findings, equations, previous, locale }),
      equations,
      grid: grid(form, found !== undefined, placed, locale),
    };
  });
  const equations = shown.flatMap((each) => each.equations);
  const cells = shown.flatMap((each) => each.cells);
  return {
    language: locale === 'en' ? 'en' : 'zh-CN',
    words: pageWords(locale),
    summary: summary(report, findings, { cells, equations }, locale),
    grids: shown.map((each) => each.grid),
    cells,
    equations,
  };
}
