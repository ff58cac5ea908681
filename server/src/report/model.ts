/**
 * A parsed report as a value: types only. Every span is in UTF-16 offsets of the text that was parsed.
 */
import type { Dialect } from '../form/dialect';
import type { FormColumn, FormId, FormRow, SectionNumber, TableId } from '../form/model';
import type { Noted } from '../text/remember';
import type { Span } from '../text/span';

export type { Dialect } from '../form/dialect';

/** What stands in a cell: a number; nothing; a stroke or 无 in the place of a number; any other words. */
export type Reads = 'number' | 'blank' | 'stroke' | 'words';

/** What makes a number's writing depart from plain digits. */
export type Dress = 'full-width' | 'separator' | 'space' | 'unit' | 'sign' | 'zeros';

/** Where and how a value is to be written into a cell: `span` is replaced by `before` + value + `after`. */
export interface Gap {
  readonly span: Span;
  readonly before: string;
  readonly after: string;
}

/** One value cell of an official table, at its official row and column. */
export interface Cell {
  readonly table: TableId;
  readonly row: FormRow;
  readonly column: FormColumn;
  /** The text of the cell without surrounding space; for a blank cell the gap that an edit would fill. */
  readonly span: Span;
  /** Where the cell begins in the source (for HTML its `<td>`), up to its end. Never empty unless the cell itself is missing from a short row. */
  readonly outer: Span;
  /** What stands there, as written, without surrounding space and tags. */
  readonly text: string;
  readonly reads: Reads;
  /** Set exactly when `reads` is `number`. */
  readonly value: number | undefined;
  readonly dress: readonly Dress[];
  readonly gap: Gap;
}

/** A piece of an official label in the text: a row's own label, a group's, or a column's head. */
export interface Label {
  readonly span: Span;
  /** As written, without surrounding space and tags. */
  readonly text: string;
  /** The official wording of what this piece stands for. */
  readonly official: string;
  /** Whether the wording is the form's, spaces, brackets, numbering and character variants aside. */
  readonly exact: boolean;
  /** Whether the piece is torn (by a page break, a hard wrap): its wording cannot be judged. */
  readonly torn: boolean;
}

/** A field of a table as it stands in the text, not yet bound to the form. */
export interface Field {
  readonly span: Span;
  readonly outer: Span;
  readonly text: string;
  readonly gap: Gap;
}

/** A row of a table of the text, bound to a row of the form. */
export interface TableRow {
  readonly form: FormRow;
  /** The line or lines (or the `<tr>`) on which the row stands. For 表四 the row of values. */
  readonly span: Span;
  /** Group labels and own label, as far as they are written in this row. */
  readonly labels: readonly Label[];
  /** In the order of the form's columns; columns that the table lacks are absent. */
  readonly cells: readonly Cell[];
  /** Non-blank fields beyond the form's columns. */
  readonly extra: readonly Field[];
  /** Set where the row's label was found but its values could not be read without guessing. */
  readonly unreadable: boolean;
}

/** A row in a table of the text that is no row of the form, or repeats one. */
export interface StrayRow {
  readonly span: Span;
  readonly label: Label | Field;
  /** The row of the form that it repeats; `undefined` for an unknown row. */
  readonly repeats: FormRow | undefined;
}

/** A column of the form whose head and values are both missing. */
export interface MissingColumn {
  readonly column: FormColumn;
  /** Official labels of the rows concerned, as paths. */
  readonly rows: readonly FormRow[];
  /** The head row, or the row that is too short. */
  readonly at: Span;
}

/** An official table found in the text. */
export interface Table {
  readonly id: TableId;
  /** The form whose labels it carries; `undefined` where the labels do not tell (表四 is the same in both). */
  readonly form: FormId | undefined;
  readonly dialect: Dialect;
  /** From its first row to its last. Where some were pasted into another section, from the first to the last in the section that has most. */
  readonly span: Span;
  /** Column heads found, for their wording. */
  readonly heads: readonly Label[];
  readonly rows: readonly TableRow[];
  readonly strays: readonly StrayRow[];
  /** Rows of `form` (or of the report's form) that are not there. */
  readonly missingRows: readonly FormRow[];
  readonly missingColumns: readonly MissingColumn[];
  /** The same table, row by row and cell by cell, in another place where it was first read; what does not depend on places need not be worked out again. */
  readonly origin?: Table;
}

/** Any heading: a section's or a subsection's. */
export interface Heading {
  /** The heading itself, without `#`, `**` and surrounding space, its number included. */
  readonly span: Span;
  /** As written, number included. */
  readonly text: string;
  /** 1 for 一、, 2 for （一）, 3 for 1. */
  readonly level: 1 | 2 | 3;
  /** The title alone, without its number. */
  readonly title: string;
  /** Span of the title alone. */
  readonly titleSpan: Span;
  /** The number in front, if any: value and the span of the numeral alone. */
  readonly number: { readonly value: number; readonly span: Span } | undefined;
}

/** A section of the form found in the text. */
export interface Section {
  /** Which official section it is. */
  readonly number: SectionNumber;
  readonly heading: Heading;
  /** `form`: the official title; `accepted`: a statutory wording; `other`: recognised, but departs from both. */
  readonly wording: 'form' | 'accepted' | 'other';
  /** From the heading to the next section heading or the end of the text. */
  readonly span: Span;
  /** Behind the heading's line (or behind the title where text follows on the same line). */
  readonly body: Span;
  /** Whether anything stands in the body. */
  readonly empty: boolean;
  /** Whether an earlier or better heading already is this section. */
  readonly duplicate: boolean;
}

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly span: Span;
}

/** 统计期限: the period that the report says its figures cover. */
export interface Period {
  readonly span: Span;
  readonly from: CalendarDate | undefined;
  readonly to: CalendarDate | undefined;
}

export interface Title {
  readonly span: Span;
  /** In one line, spaces as written. */
  readonly text: string;
  /** The reporting organ, as far as the title names it. */
  readonly unit: string | undefined;
  readonly year: { readonly value: number; readonly span: Span } | undefined;
  /** Whether it reads 〔单位〕〔年〕年政府信息公开工作年度报告. */
  readonly official: boolean;
}

/** A logical line of running text outside tables. */
export interface Paragraph extends Noted {
  readonly span: Span;
  /** Without tags and entities. */
  readonly text: string;
  /** Offset in the source of the character at `index` of `text`; `index === text.length` gives the end. */
  at(index: number): number;
}

export interface Report {
  readonly text: string;
  /** Whether the text is a report at all; if not, it has no findings. */
  readonly recognised: boolean;
  readonly title: Title | undefined;
  readonly unit: string | undefined;
  readonly year: number | undefined;
  readonly period: Period | undefined;
  /** The form whose labels the tables carry. */
  readonly form: FormId | undefined;
  /** The form that the report's year requires; `undefined` where the year is not known. */
  readonly due: FormId | undefined;
  /** Sections in the order of the text, duplicates included. */
  readonly sections: readonly Section[];
  /** Every heading in the order of the text. */
  readonly headings: readonly Heading[];
  readonly paragraphs: readonly Paragraph[];
  /** In the order of the text. */
  readonly tables: readonly Table[];
}
