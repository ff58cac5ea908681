/** The official sections of a report, without repetitions. */
import type { FormSection, SectionNumber } from '../form/model';
import { NUMERALS, SECTIONS } from '../form/sections';
import type { Report, Section } from '../report/model';
import type { Span } from '../text/span';

/** The sections of the form that the text has, in the order of the text. */
export function presentSections(report: Report): readonly Section[] {
  return report.sections.filter((section) => !section.duplicate);
}

/** The section of this number, if the text has it. */
export function sectionOf(report: Report, number: SectionNumber): Section | undefined {
  return report.sections.find((section) => section.number === number && !section.duplicate);
}

/** The heading as the form prints it: 一、总体情况. */
export function officialHeading(section: FormSection): string {
  return `${NUMERALS[section.number - 1]}、${section.title}`;
}

/** What the form says about the section of this number. */
export function formSection(number: SectionNumber): FormSection {
  const found = SECTIONS.find((section) => section.number === number);
  if (found === undefined) throw new Error(`no section ${number}`);
  return found;
}

/** Where text can still be added: the end of the last line that has any. */
export function endOfText(report: Report): Span {
  const end = report.text.trimEnd().length;
  return { start: end, end };
}

/** Where the report begins: its first paragraph, heading or character. */
export function startOfText(report: Report): Span {
  const starts = [report.paragraphs[0]?.span.start, report.headings[0]?.span.start].filter((start) => start !== undefined);
  const start = starts.length > 0 ? Math.min(...starts) : 0;
  return { start, end: start };
}
