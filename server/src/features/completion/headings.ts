import { escapeHtml } from '../../form/render/html';
import { NUMERALS, SECTIONS } from '../../form/sections';
import type { Report } from '../../report/model';
import { TOPICS } from '../draft/draft';
import { type HeadingMarks, headingMarks, type Language } from '../transform/style';
import { type Candidate, filterOf, type LineAt } from './candidate';

/** The headings of sections that the report lacks, and in section 一 those of its five parts, for the beginning of a line. */
export function headingCandidates(report: Report, line: LineAt, language: Language): readonly Candidate[] {
  if (line.lead.includes('|') || line.rest.trim() !== '') return [];
  const marks = headingMarks(report, language);
  const elsewhere = report.sections.filter(({ heading }) => heading.span.start < line.start || heading.span.start > line.end);
  const sections = SECTIONS.filter((section) => !elsewhere.some(({ number }) => number === section.number)).map((section) =>
    candidate(`${NUMERALS[section.number - 1]}、${section.title}`, line, marks, {
      zh: `插入标题。本部分的内容：${section.holds.zh}`,
      en: `Inserts the heading. ${section.holds.en}`,
    }),
  );
  const within = elsewhere.findLast(({ span }) => span.start < line.start)?.number;
  const topics = within !== 1 ? [] : TOPICS.map((topic, index) => `（${NUMERALS[index]}）${topic}`);
  const about = { zh: '插入「总体情况」中这一方面的标题。', en: 'Inserts the heading of this part of 总体情况.' };
  const known = new Set(report.headings.filter(({ span }) => span.start < line.start || span.start > line.end).map(({ title }) => title));
  return [
    ...sections,
    ...topics.filter((topic) => !known.has(topic.slice(3))).map((topic) => candidate(topic, line, deeper(marks), about)),
  ];
}

function candidate(heading: string, line: LineAt, { before, after }: HeadingMarks, about: Candidate['about']): Candidate {
  const bare = line.lead.trim() === '';
  const text = (bare ? before : '') + (before.startsWith('<') ? escapeHtml(heading) : heading) + (bare ? after : '');
  const start = line.at - line.typed.length;
  return {
    kind: 'heading',
    label: heading,
    about,
    span: { start, end: line.to },
    text,
    snippet: undefined,
    filter: filterOf(heading, line.typed),
  };
}

/** The marks of a heading one level below. */
function deeper({ before, after }: HeadingMarks): HeadingMarks {
  const level = /^<h([1-5])>$/.exec(before)?.[1];
  if (level !== undefined) return { before: `<h${Number(level) + 1}>`, after: `</h${Number(level) + 1}>` };
  return before.startsWith('#') ? { before: `#${before}`, after } : { before, after };
}
