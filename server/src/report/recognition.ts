import type { Section, Table, Title } from './model';
import { packedText } from './packed';
import type { Line } from './source/line';

const FEWEST_SECTIONS = 3;
const FEWEST_ROWS = 6;
const FIRST_LINES = 10;
const LONGEST_NAME = 60;

/** How other papers that hold the six titles or the empty form are named: notices, guides, explanations, check lists. */
const OTHER_PAPER =
  /(?:信息公开|政务公开|年度报告|年报).*(?:通知|函|公告|解读|格式|模板|样式|范本|指南|办法|条例|规定|说明|要点|方案|清单|检查表|意见|计划|纪要|制度|讲稿|课件)(?:[(（].{0,12}[)）])?$/u;
/** Sections whose titles no other kind of paper has. */
const DISTINCTIVE: ReadonlySet<number> = new Set([2, 3, 4]);

/** What tells whether a text is a report. */
export interface Evidence {
  readonly title: Title | undefined;
  readonly preamble: readonly Line[];
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
}

/**
 * Whether a text is a report: a report's title and a section or table of it; or, without a title,
 * three official sections of which two are found in no other paper; or an official table with several of its rows.
 * A notice that prescribes reports, a guide, a list of titles and a table of contents are none.
 */
export function isReport({ title, preamble, sections, tables }: Evidence): boolean {
  const rows = Math.max(0, ...tables.map((table) => table.rows.length));
  const official = new Set(sections.filter(({ wording }) => wording !== 'other').map(({ number }) => number));
  if (title !== undefined && (title.year !== undefined || title.unit !== undefined)) {
    const begun =
      /政府信息公开|政务公开/u.test(packedText(title.text)) && sections.some(({ number, heading }) => heading.number?.value === number);
    if (rows > 0 || official.size > 0 || begun) return true;
  }
  if (namesOtherPaper(preamble)) return false;
  const distinctive = [...official].filter((number) => DISTINCTIVE.has(number)).length;
  const written = sections.some(({ empty }) => !empty);
  return (written && official.size >= FEWEST_SECTIONS && distinctive >= 2) || rows >= FEWEST_ROWS;
}

function namesOtherPaper(preamble: readonly Line[]): boolean {
  const written = preamble.filter((line) => line.text.trim() !== '').slice(0, FIRST_LINES);
  return written.some((line) => line.text.length <= LONGEST_NAME * 2 && OTHER_PAPER.test(packedText(line.text)));
}
