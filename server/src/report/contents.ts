import type { HeadingLine } from './headings';
import type { Content } from './sections';

/** Fewest headings in a row, with nothing to read between them, that can be a table of contents. */
const FEWEST_ENTRIES = 3;

/** Headings that follow each other with nothing to read between them. */
type Run = readonly HeadingLine[];

/** A set of section numbers as bits. */
type Sections = number;

/**
 * Leaves out tables of contents and menus, wherever they stand: headings with page numbers or links,
 * and headings in a row with nothing to read between them, which come again elsewhere.
 * A draft of nothing but headings keeps them: nothing comes again.
 */
export function withoutContents(candidates: readonly HeadingLine[], contents: readonly Content[]): readonly HeadingLine[] {
  const unlisted = candidates.filter((heading) => !heading.listed);
  const runs = runsOf(unlisted.length > 0 ? unlisted : candidates, contents);
  const alone = runs.filter((run) => run.length < FEWEST_ENTRIES).reduce((set, run) => set | sectionsOf(run), 0);
  const kept: Run[] = [];
  let elsewhere = alone;
  for (const run of [...runs].reverse()) {
    const long = run.length >= FEWEST_ENTRIES;
    if (long && size(sectionsOf(run) & elsewhere) >= FEWEST_ENTRIES) continue;
    kept.push(run);
    if (long) elsewhere |= sectionsOf(run);
  }
  return kept.reverse().flat();
}

function sectionsOf(run: Run): Sections {
  return run.reduce((set, heading) => set | (1 << numberOf(heading)), 0);
}

function size(set: Sections): number {
  let count = 0;
  for (let rest = set; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

function numberOf(heading: HeadingLine): number {
  return heading.match?.section.number ?? 0;
}

/** Cuts the headings into runs: at what is more than an entry of a list, and where the count of sections begins again. */
function runsOf(headings: readonly HeadingLine[], contents: readonly Content[]): readonly Run[] {
  const runs: HeadingLine[][] = [];
  let current: HeadingLine[] = [];
  let at = 0;
  for (const heading of headings) {
    const before = current[current.length - 1];
    let read = false;
    for (; at < contents.length; at++) {
      const content = contents[at];
      if (content === undefined || content.start >= heading.lineSpan.start) break;
      if (before !== undefined && content.end > before.end && !content.entry) read = true;
    }
    if (before === undefined || read || numberOf(heading) <= numberOf(before)) {
      current = [];
      runs.push(current);
    }
    current.push(heading);
  }
  return runs;
}
