/** What this server says beyond the protocol; shared with clients. Types and names only. */
import type { TableView } from '../features/table-view/model';
import type { FormId, SectionNumber, TableId } from '../form/model';

export type * from '../features/table-view/model';

/** Settings section, and the name under `experimental` by which a client says what it wants. */
export const SECTION = 'ogiReport';

/** Notification with `Status` after each analysis, for clients with the capability `experimental.ogiReport.status`. */
export const STATUS = 'ogiReport/status';

/** Command of the client, behind the line over a table: goes to the table's first problem. Arguments: the document's URI and the table's `Range`. */
export const SHOW_TABLE_PROBLEMS = 'ogiReport.showTableProblems';

/** What a client may show of a report at a glance. */
export interface Status {
  readonly uri: string;
  readonly version: number;
  /** Whether the text is a report at all. */
  readonly recognised: boolean;
  /** The form that the report uses. */
  readonly form: FormId | null;
  readonly year: number | null;
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number };
}

/**
 * Requests that a client may offer as commands. None changes anything by itself: the answer holds the edits to apply to the named
 * version, or why there are none.
 */
export const COMMANDS = {
  insertTable: 'ogiReport/insertTable',
  insertSection: 'ogiReport/insertSection',
  fillBlanks: 'ogiReport/fillBlanks',
  changeDialect: 'ogiReport/changeDialect',
  normaliseTable: 'ogiReport/normaliseTable',
  copyTable: 'ogiReport/copyTable',
  describe: 'ogiReport/describe',
  newReport: 'ogiReport/newReport',
  readReport: 'ogiReport/readReport',
} as const;

/** 0-based line and UTF-16 column. */
export interface WirePosition {
  readonly line: number;
  readonly character: number;
}

export interface WireEdit {
  readonly range: { readonly start: WirePosition; readonly end: WirePosition };
  readonly newText: string;
}

/** A document and the cursor in it. */
export interface At {
  readonly textDocument: { readonly uri: string };
  /** Left out for `changeDialect` and `normaliseTable`: all tables. */
  readonly position?: WirePosition;
}

/** The dialects in which a table can be newly written. */
export type NewDialect = 'tsv' | 'cells' | 'pipes' | 'html';

export interface FillParams extends At {
  readonly scope: 'row' | 'table' | 'report';
}

export interface ChangeDialectParams extends At {
  readonly dialect: NewDialect;
}

/** What is left out is chosen from the report: the form due for its year, the section at the cursor, the dialect in use. */
export interface InsertTableParams extends At {
  readonly table?: TableId;
  readonly form?: FormId;
  readonly dialect?: NewDialect;
}

export interface InsertSectionParams extends At {
  readonly section: SectionNumber;
}

/** Nothing was done, and why, in the client's language. */
export interface Refused {
  readonly refused: string;
}

export interface Edits {
  /** Version of the document that the edits are for. */
  readonly version: number;
  readonly edits: readonly WireEdit[];
  /** What has been done, for the user. */
  readonly message: string | null;
  /** In place of the text of the only edit: the same with tab stops, for clients that insert snippets. */
  readonly snippet: string | null;
}

export type Change = Edits | Refused;
export type Copied = { readonly text: string } | Refused;

/** What a client needs to know before it asks the user. */
export interface Description {
  /** The form that new parts of the report follow. */
  readonly form: FormId;
  readonly dialect: NewDialect;
  /** The official tables, the one that suits the cursor first; `forms`: those that differ in it. */
  readonly tables: readonly { readonly id: TableId; readonly name: string; readonly section: string; readonly forms: readonly FormId[] }[];
  /** The sections that the report lacks, with their official headings. */
  readonly missingSections: readonly { readonly number: SectionNumber; readonly heading: string }[];
  /** The table at the cursor. */
  readonly tableHere: TableId | null;
}

export type Described = Description | Refused;

export interface NewReportParams {
  readonly unit: string;
  readonly year: number;
  readonly dialect: NewDialect;
  readonly language?: 'plain' | 'markdown' | 'html';
  /** Text of last year's report: the source of 上年结转 and of the contact details. */
  readonly lastYear?: string;
}

export interface NewReportResult {
  readonly text: string;
  /** The same with a tab stop at everything that is still open. */
  readonly snippet: string;
  /** What was taken over, for the user. */
  readonly notes: readonly string[];
}

export interface ReadReportParams {
  readonly text: string;
}

export interface ReadReportResult {
  readonly recognised: boolean;
  readonly unit: string | null;
  readonly year: number | null;
}

/** Requests that read and write documents of other programs. Their bytes travel as base64. */
export const DOCUMENTS = {
  importWord: 'ogiReport/importWord',
  paste: 'ogiReport/paste',
  export: 'ogiReport/export',
} as const;

export interface ImportParams {
  /** The Word document, or the page. */
  readonly content: string;
  /** By default `word`. */
  readonly kind?: 'word' | 'page';
  /** By default `tsv`. */
  readonly dialect?: NewDialect;
}

/** A draft, and what the user should know of it, in the client's language. */
export type ImportResult = { readonly text: string; readonly notices: readonly string[] } | Refused;

export interface PasteParams {
  readonly textDocument: { readonly uri: string };
  /** What another program has put on the clipboard as HTML. */
  readonly html: string;
}

/** The same in the dialect of the document; `null` where it holds no official table or the document is no report. */
export interface PasteResult {
  readonly text: string | null;
}

export type ExportTarget = 'word' | 'html';

export interface ExportParams {
  readonly textDocument: { readonly uri: string };
  readonly target: ExportTarget;
}

/** A file, and what the user should know of it, in the client's language. */
export type ExportResult = { readonly content: string; readonly notices: readonly string[] } | Refused;

/** Requests of the view that draws a report's tables. */
export const TABLE_VIEW = {
  view: 'ogiReport/tableView',
  write: 'ogiReport/writeCells',
} as const;

export interface TableViewParams {
  readonly textDocument: { readonly uri: string };
}

/** What to draw, and where in this version of the text each cell stands. */
export type TableViewResult =
  | {
      readonly version: number;
      readonly view: TableView;
      readonly places: readonly { readonly cell: string; readonly range: WireEdit['range'] }[];
    }
  | Refused;

export interface WriteCellsParams {
  readonly textDocument: { readonly uri: string };
  /** What is to stand in each cell; nothing empties it. */
  readonly cells: readonly { readonly cell: string; readonly text: string }[];
}

/** The edits of all cells, or what is wrong with some of them, in the client's language. */
export type WriteCellsResult =
  | { readonly version: number; readonly edits: readonly WireEdit[] }
  | { readonly problems: readonly { readonly cell: string; readonly message: string }[] }
  | Refused;

/** Request behind the command of the same name: an open report beside last year's. */
export const COMPARE_YEARS = 'ogiReport/compareYears';

export interface CompareYearsParams {
  readonly textDocument: { readonly uri: string };
  /** Text of last year's report; without it the server looks for one. */
  readonly previous?: string;
}

/** A Markdown document; `missing`: last year's report was not found and has to be named. */
export type CompareYearsResult = { readonly markdown: string } | { readonly missing: true } | Refused;
