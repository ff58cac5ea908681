import type { SectionNumber } from '../../form/model';
import { escapeHtml } from '../../form/render/html';
import { NUMERALS, SECTIONS } from '../../form/sections';
import { FORMS } from '../../form/tables';
import type { Report } from '../../report/model';
import { draftSection } from '../draft/draft';
import { TabStops } from '../draft/snippet';
import { formFor, insertion } from './insert-table';
import { type Outcome, refused } from './outcome';
import { type Place, placeAt, placeAtEnd, placeBefore } from './place';
import { dialectOf, headingMarks, isWebPage, type Language } from './style';

/** The sections of the form that the report lacks. */
export function missingSections(report: Report): readonly SectionNumber[] {
  return SECTIONS.map((section) => section.number).filter((number) => !report.sections.some((section) => section.number === number));
}

/** The official heading of a section, its number included. */
export function sectionHeading(number: SectionNumber): string {
  return `${NUMERALS[number - 1]}、${SECTIONS.find((section) => section.number === number)?.title ?? ''}`;
}

/** Inserts a section where the form has it, in a text without sections at `offset`: its heading and its table or headings. */
export function insertSection(report: Report, number: SectionNumber, offset: number, language: Language): Outcome {
  const heading = sectionHeading(number);
  if (!missingSections(report).includes(number)) return refused(`已有「${heading}」。`, `${heading} is there already.`);
  const form = formFor(report);
  const stops = new TabStops();
  const web = language === 'html' || isWebPage(report.text);
  const whole = draftSection(number, {
    form,
    dialect: dialectOf(report, language),
    headings: web ? 'html' : language,
    open: () => stops.next(),
  });
  const { before, after } = headingMarks(report, language);
  const headed = before + (web ? escapeHtml(heading) : heading) + after;
  const table = FORMS[form].tables.find((each) => each.section === number);
  const there = table !== undefined && report.tables.some(({ id }) => id === table.id);
  const body = there ? '' : whole.slice(whole.indexOf('\n'));
  return insertion(report.text, placeOf(report, number, offset), headed + body);
}

function placeOf(report: Report, number: SectionNumber, offset: number): Place {
  if (report.sections.length === 0) return placeAt(report, offset);
  const next = report.sections.find((section) => !section.duplicate && section.number > number);
  return next === undefined ? placeAtEnd(report) : placeBefore(report, next.heading.span.start);
}
