import type { Heading, Report, Table } from '../report/model';
import { type Locale, speak } from '../rule';
import { tableName } from '../shapes/words';
import { trimmed } from '../text/characters';
import type { Span } from '../text/span';
import { formWords } from './form-words';
import { type RowGroup, rowGroups } from './row-groups';

/** A part of the report. Children lie within their parent, `nameSpan` lies within `span`. */
export interface OutlineNode {
  readonly kind: 'title' | 'section' | 'subsection' | 'table' | 'group';
  readonly name: string;
  /** What more is to be said of it; may be empty. */
  readonly detail: string;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: readonly OutlineNode[];
}

interface Draft extends OutlineNode {
  readonly level: number;
  span: Span;
  readonly children: OutlineNode[];
}

/** Title, sections, subsections, tables and groups of rows, each in the one around it, in the order of the text. */
export function outline(report: Report, locale: Locale): readonly OutlineNode[] {
  const { title } = report;
  const front = title === undefined ? [] : [{ ...leaf('title', title.text, title.span), detail: title.year?.value.toString() ?? '' }];
  return [...front, ...parts(report, locale)];
}

function parts(report: Report, locale: Locale): readonly OutlineNode[] {
  const { text } = report;
  const headings = withEnds(headingsOf(report), text.length);
  const top: OutlineNode[] = [];
  const open: Draft[] = [];
  let tables = 0;
  const takeTables = (before: number): void => {
    for (let table = report.tables[tables]; table !== undefined && table.span.start < before; table = report.tables[++tables]) {
      const node = tableNode(table, Math.min(before, text.length), locale);
      // The last lines of a table may hold nothing but blank cells.
      for (const draft of open) draft.span = { start: draft.span.start, end: Math.max(draft.span.end, node.span.end) };
      (open.at(-1)?.children ?? top).push(node);
    }
  };
  for (const { heading, level, end } of headings) {
    takeTables(heading.span.start);
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const draft = headingNode(heading, level, writtenEnd(text, heading.span.end, end));
    (open.at(-1)?.children ?? top).push(draft);
    open.push(draft);
  }
  takeTables(Number.POSITIVE_INFINITY);
  return top;
}

interface Levelled {
  readonly heading: Heading;
  readonly level: number;
}

/**
 * What stands before the first section is a title page or a table of contents, and within a table a torn label.
 * A section is one whatever its numbering looks like.
 */
function headingsOf(report: Report): readonly Levelled[] {
  const sections = new Set(report.sections.map((section) => section.heading.span.start));
  const first = report.sections[0]?.heading.span.start ?? 0;
  let tables = 0;
  return report.headings.flatMap((heading) => {
    const { start } = heading.span;
    if (start < first) return [];
    if (sections.has(start)) return [{ heading, level: 1 }];
    while ((report.tables[tables]?.span.end ?? Number.POSITIVE_INFINITY) <= start) tables++;
    return (report.tables[tables]?.span.start ?? start) < start ? [] : [{ heading, level: heading.level }];
  });
}

/** Each part goes on to the next heading of its own level or a higher one. */
function withEnds(headings: readonly Levelled[], textEnd: number): readonly (Levelled & { readonly end: number })[] {
  const next = new Map<number, number>();
  return headings
    .toReversed()
    .map(({ heading, level }) => {
      const end = Math.min(...[...next].filter(([other]) => other <= level).map(([, start]) => start), textEnd);
      next.set(level, heading.span.start);
      return { heading, level, end };
    })
    .toReversed();
}

/** The end of the last line that is not empty; tabs at the end of a line are cells. */
function writtenEnd(text: string, start: number, end: number): number {
  let at = trimmed(text, Math.max(start - 1, 0), end).end;
  while (at < end && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function headingNode(heading: Heading, level: number, end: number): Draft {
  const span = { start: heading.span.start, end: Math.max(end, heading.span.end) };
  return {
    kind: level === 1 ? 'section' : 'subsection',
    name: heading.text,
    detail: '',
    span,
    nameSpan: heading.span,
    children: [],
    level,
  };
}

function tableNode(table: Table, end: number, locale: Locale): OutlineNode {
  const span = within(table.span, { start: 0, end });
  const detail = table.form === undefined ? '' : speak(formWords(table.form), locale);
  const nameSpan = within(table.heads[0]?.span ?? { start: span.start, end: span.start }, span);
  const children = rowGroups(table).map((group) => groupNode(group, span));
  return { kind: 'table', name: tableName(table.id), detail, span, nameSpan, children };
}

function groupNode(group: RowGroup, parent: Span): OutlineNode {
  const span = within(group.span, parent);
  const children = group.groups.map((inner) => groupNode(inner, span));
  return { kind: 'group', name: group.label, detail: '', span, nameSpan: within(group.labelSpan, span), children };
}

function leaf(kind: OutlineNode['kind'], name: string, span: Span): OutlineNode {
  return { kind, name, detail: '', span, nameSpan: span, children: [] };
}

function within(span: Span, parent: Span): Span {
  const start = Math.min(Math.max(span.start, parent.start), parent.end);
  return { start, end: Math.min(Math.max(span.end, start), parent.end) };
}
