/** How a report is written, so that what is added looks like what is there. */
import type { Dialect } from '../../form/dialect';
import type { Report } from '../../report/model';

/** The dialects in which a table can be newly written: those in which a blank cell keeps its place and is easy to fill. */
export const WRITABLE = ['tsv', 'cells', 'pipes', 'html'] as const satisfies readonly Dialect[];
export type WritableDialect = (typeof WRITABLE)[number];

/** What the editor takes a text for. */
export type Language = 'plain' | 'markdown' | 'html';

export function isWritable(dialect: unknown): dialect is WritableDialect {
  return WRITABLE.some((each) => each === dialect);
}

/** Whether the text is a web page rather than a text with tables in HTML. */
export function isWebPage(text: string): boolean {
  return /^\ufeff?\s*<(?:!doctype|html|head|body|meta)\b/i.test(text) || /<(?:html|body)\b/i.test(text);
}

/** The dialect of the report's tables, or the one that suits the language. */
export function dialectOf(report: Report, language: Language): WritableDialect {
  const used = report.tables.map((table) => table.dialect).find(isWritable);
  if (used !== undefined) return used;
  if (language === 'html' || isWebPage(report.text)) return 'html';
  return language === 'markdown' ? 'pipes' : 'tsv';
}

export interface HeadingMarks {
  readonly before: string;
  readonly after: string;
}

/** What stands around the headings of sections; for a report without headings what suits the language. */
export function headingMarks(report: Report, language: Language): HeadingMarks {
  const heading = report.sections[0]?.heading;
  if (heading === undefined) {
    if (language === 'html') return { before: '<h2>', after: '</h2>' };
    return language === 'markdown' ? { before: '## ', after: '' } : { before: '', after: '' };
  }
  const tag = /<(h[1-6]|p)\b[^<>]*>(?:\s*<(?:b|strong|span|font)\b[^<>]*>)*\s*$/i.exec(
    report.text.slice(Math.max(0, heading.span.start - 400), heading.span.start),
  )?.[1];
  if (tag !== undefined) return { before: `<${tag}>`, after: `</${tag}>` };
  const line = report.text.slice(Math.max(0, heading.span.start - 20), heading.span.start);
  const before = /(?:^|[\r\n])\ufeff?([ #*]*)$/.exec(line)?.[1] ?? '';
  return { before, after: /\*+$/.exec(before)?.[0] ?? '' };
}
