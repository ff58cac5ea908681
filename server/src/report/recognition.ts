import type { Section, Table, Title } from './model';
import { packedText } from './packed';
import type { Line } from './source/line';

const FEWEST_SECTIONS = 3;
const FEWEST_ROWS = 6;
const FIRST_LINES = 10;
const LONGEST_NAME = 60;

/** How other papers that hold the six titles or the empty form are named: notices, guides, explanations, check lists. */
const OTHER_PAPER =
  /(?:信息公开|政务公开|年度报告|年报).*(?:通知|函|公告|解读|格式|模板|样式|范本|指南|办法|条例|规定|说明|要点|方案|清单|检查表|意见|计划|纪要|制度|讲稿|课件|通报)(?:[(（].{0,12}[)）])?$/u;
/** Begins the title of a digest; a page's menu may name one, too, without a report behind it. */
const DIGEST = /^(?:一图读懂|图解|一图看懂)[^。]{0,4}.{0,40}(?:年度报告|年报)[》”"]?$/u;
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
  // A summary of the work (工作总结) is no report until it has one of the tables or the sections that no other paper has.
  const summary = title !== undefined && rows === 0 && isSummary(title) && ![...official].some((number) => DISTINCTIVE.has(number));
  if (summary || (rows === 0 && isDigest(preamble))) return false;
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

function isSummary(title: Title): boolean {
  return /总结(?:[(（].{0,12}[)）])?$/u.test(packedText(title.text));
}

/** A picture or a page that tells of a report in short: `一图读懂｜…年度报告`. */
function isDigest(preamble: readonly Line[]): boolean {
  return frontLines(preamble).some((line) => DIGEST.test(packedText(line)));
}

function frontLines(preamble: readonly Line[]): readonly Line[] {
  return preamble
    .filter((line) => line.text.trim() !== '')
    .slice(0, FIRST_LINES)
    .filter((line) => line.text.length <= LONGEST_NAME * 2);
}

function namesOtherPaper(preamble: readonly Line[]): boolean {
  return frontLines(preamble).some((line) => OTHER_PAPER.test(packedText(line)));
}
