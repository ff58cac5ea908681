/** Walks over the running text of a report. */
import type { SectionNumber } from '../form/model';
import type { Heading, Paragraph, Report } from '../report/model';
import { keptWith } from '../text/remember';
import type { Span } from '../text/span';

/** Paragraphs outside tables, in the order of the text. */
export const proseOf = keptWith(({ paragraphs, tables }: Report): readonly Paragraph[] => {
  let table = 0;
  return paragraphs.filter(({ span: { start } }) => {
    while ((tables[table]?.span.end ?? Number.POSITIVE_INFINITY) <= start) table++;
    return start < (tables[table]?.span.start ?? Number.POSITIVE_INFINITY);
  });
});

/** Paragraphs of one section outside tables, its own heading left out. */
export function* proseIn(report: Report, number: SectionNumber): Iterable<Paragraph> {
  const bodies = report.sections.filter((section) => section.number === number).map(({ body }) => body);
  let next = 0;
  for (const paragraph of proseOf(report)) {
    // Both come in the order of the text: a body that ends before this paragraph is done with.
    while (next < bodies.length && (bodies[next]?.end ?? 0) <= paragraph.span.start) next++;
    const body = bodies[next];
    if (body !== undefined && paragraph.span.end > body.start) yield paragraph;
  }
}

/** Source span of the characters `from`…`to` of a paragraph. */
export function spanIn(paragraph: Paragraph, from: number, to: number): Span {
  return { start: paragraph.at(from), end: to > from ? paragraph.at(to - 1) + 1 : paragraph.at(from) };
}

/** Finds the heading that is all of a paragraph, Markdown's marks aside; text behind a heading on its line makes it a paragraph. */
export function headingFinder(report: Report): (paragraph: Paragraph) => Heading | undefined {
  const headings = new Map(report.headings.map((heading) => [heading.span.start, heading]));
  return (paragraph) => {
    const text = paragraph.text.replace(/^[\s#*_>]+/u, '');
    const heading = headings.get(paragraph.at(paragraph.text.length - text.length));
    return heading !== undefined && heading.text.length + 4 >= text.trim().length ? heading : undefined;
  };
}
