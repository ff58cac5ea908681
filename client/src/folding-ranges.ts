/** Folds a report by the patterns that colour it, without an editor. */
import { folding } from '../../language-configuration.json';
import { repository } from '../../syntaxes/ogi-report.tmLanguage.json';

/** First and last line of a fold, counted from 0. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly kind: 'heading' | 'marker';
}

/** The grammar's own patterns, each with the level at which it folds. The rows below a clause of 表二 end with any heading. */
const HEADINGS = [
  { level: 1, pattern: repository['official-section-heading'].match },
  { level: 1, pattern: repository['section-heading'].match },
  { level: 2, pattern: repository['subsection-heading'].match },
  { level: 3, pattern: repository['item-heading'].match },
  { level: 4, pattern: repository['table-clause'].match },
].map(({ level, pattern }) => ({ level, pattern: new RegExp(pattern, 'u') }));

const OFFICIAL = new RegExp(repository['official-section-heading'].match, 'u');
const REGION = new RegExp(folding.markers.start, 'u');
const END_REGION = new RegExp(folding.markers.end, 'u');

/** So many official headings make a text of another language a report. */
const FEWEST_HEADINGS = 3;

/** Whether the text has the headings of a report; for languages that are not only for reports. */
export function looksLikeReport(lines: readonly string[]): boolean {
  let found = 0;
  return lines.some((line) => OFFICIAL.test(line) && ++found >= FEWEST_HEADINGS);
}

/** The level at which a line opens a fold: 1 section, 2 subsection, 3 item, 4 clause of 表二; `undefined` for any other line. */
export function headingLevel(line: string): number | undefined {
  return HEADINGS.find(({ pattern }) => pattern.test(line))?.level;
}

/** Sections, subsections, clauses and `#region` … `#endregion`, in the order of their first lines. Empty lines at the end stay outside. */
export function foldingRanges(lines: readonly string[]): readonly Fold[] {
  const folds: Fold[] = [];
  const headings: { readonly level: number; readonly start: number }[] = [];
  const regions: number[] = [];
  let written = -1;
  const close = (level: number): void => {
    for (let top = headings.at(-1); top !== undefined && top.level >= level; top = headings.at(-1)) {
      headings.pop();
      if (written > top.start) folds.push({ start: top.start, end: written, kind: 'heading' });
    }
  };
  lines.forEach((line, index) => {
    const level = headingLevel(line);
    if (level !== undefined) {
      close(level);
      headings.push({ level, start: index });
    } else if (REGION.test(line)) regions.push(index);
    else if (END_REGION.test(line)) {
      const start = regions.pop();
      if (start !== undefined) folds.push({ start, end: index, kind: 'marker' });
    }
    if (line.trim() !== '') written = index;
  });
  close(1);
  return folds.sort((a, b) => a.start - b.start);
}
