/** Paragraphs that a page break cut in mid-sentence, and the page numbers that stand between. */
import { canContinue, isOpenEnded } from '../report/figures/continuation';
import type { Paragraph, Report } from '../report/model';
import { isPageNumber } from '../report/page-number';
import { isBlank, trimmed } from '../text/characters';
import { noted } from '../text/remember';
import type { Span } from '../text/span';
import { headingFinder, proseOf } from './prose';

/** The two pieces of a paragraph. */
export interface Break {
  readonly before: Paragraph;
  readonly after: Paragraph;
  /** From the last character of the first piece to the first of the second; nothing but space and page numbers in it. */
  readonly gap: Span;
}

/** Shorter lines are titles, signatures and entries. */
const SHORTEST = 20;
const SHORTEST_REST = 6;
/** How much of a paragraph of many pieces is looked at; bounds the time. */
const LOOKED_AT = 400;
const RUNNING_TEXT = /[，。；、,;]/u;
const DATED = /\d{1,2}\s*[月日]\s*\d{0,2}\s*日?$|^\s*\d{4}\s*年\s*\d{1,2}\s*月/u;

/** The cut paragraphs outside tables. Consecutive lines are hard wraps: a break has an empty line or a page number in it. */
export function* breaksIn(report: Report): Iterable<Break> {
  const heading = headingFinder(report);
  let before: Paragraph | undefined;
  /** The text of `before`, with the pieces in front that belong to it. */
  let text = '';
  let table = 0;
  for (const after of proseOf(report)) {
    if (isPageNumber(after.text)) continue;
    const last = before;
    const begun = text;
    before = after;
    text = after.text;
    if (last === undefined || !endsCut(begun) || !goesOn(after)) continue;
    if (heading(last) !== undefined || heading(after) !== undefined) continue;
    const start = last.at(trimmed(last.text).end - 1) + 1;
    const end = after.at(trimmed(after.text).start);
    while ((report.tables[table]?.span.end ?? Number.POSITIVE_INFINITY) <= start) table++;
    if ((report.tables[table]?.span.start ?? Number.POSITIVE_INFINITY) < end) continue;
    if (!isPageBreak(report.text.slice(start, end))) continue;
    text = (begun.trimEnd() + after.text.trimStart()).slice(-LOOKED_AT);
    yield { before: last, after, gap: { start, end } };
  }
}

/** Whether a line of running text stops in mid-sentence. */
const endsCut = noted((line): boolean => {
  const text = line.trim();
  return text.length >= SHORTEST && RUNNING_TEXT.test(text) && !DATED.test(text.slice(-14)) && isOpenEnded(text);
});

/** Whether a line of running text can be the rest of one. */
const goesOn = noted((line): boolean => {
  const text = line.trim();
  return text.length >= SHORTEST_REST && RUNNING_TEXT.test(text) && !DATED.test(text.slice(0, 14)) && canContinue(text);
});

/** Between the pieces: line ends with an empty line or a page number among them. In HTML paragraphs are the author's own. */
function isPageBreak(between: string): boolean {
  if (between.length > 400) return false;
  const lines = between.split(/\r\n|\r|\n/);
  return lines.length > 2 && lines.every((line) => isBlank(line) || isPageNumber(line));
}
