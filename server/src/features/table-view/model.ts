/** What the table view shows, as plain data in one language: it travels to the client and on into the page. */
import type { TableId } from '../../form/model';

/** A cell of an official table by its place in the form: `table/row/column`, by keys. */
export type CellId = string;

/** `missing`: the form has the cell, the text does not; `unreadable`: its row could not be read without guessing. */
export type CellState = 'number' | 'blank' | 'word' | 'missing' | 'unreadable';

export interface CellView {
  readonly id: CellId;
  readonly state: CellState;
  /** As written. */
  readonly text: string;
  /** Row × column in the form's words, for those who do not see the table. */
  readonly label: string;
  /** What is to be said about the cell: the messages of the findings at it. */
  readonly notes: readonly string[];
  readonly severity: 'error' | 'warning' | 'info' | 'none';
  /** Last year's figure and the difference to it; `null` without a report of last year. */
  readonly lastYear: { readonly value: number; readonly change: number; readonly words: string } | null;
}

export interface EquationView {
  readonly id: string;
  readonly status: 'holds' | 'open' | 'broken';
  /** A sign and a word for the status; short enough for the margin. */
  readonly mark: string;
  /** The equation with its numbers. */
  readonly words: string;
  readonly operands: readonly CellId[];
  /** The operands that are by their names the sum of the others. */
  readonly totals: readonly CellId[];
}

export type BoxView =
  | {
      readonly kind: 'label';
      readonly text: string;
      readonly colspan: number;
      readonly rowspan: number;
      readonly scope: 'col' | 'colgroup' | 'row' | 'rowgroup';
    }
  | { readonly kind: 'value'; readonly colspan: number; readonly cell: CellId };

export interface RowView {
  /** Left to right; places that a label of an earlier row covers are left out, as in HTML. */
  readonly boxes: readonly BoxView[];
  /** The equations that are judged at the row's end. */
  readonly equations: readonly string[];
}

/** Rows that belong together: the heads, the body, a clause of 表二. */
export interface GroupView {
  readonly kind: 'head' | 'body';
  readonly rows: readonly RowView[];
}

/** A row below the table: under each column the equation that is judged there, or none. */
export interface FootView {
  readonly label: string;
  readonly equations: readonly (string | null)[];
}

export interface GridView {
  readonly table: TableId;
  readonly caption: string;
  /** Set where there is no such table in the text: the sentence to show in its place. */
  readonly absent: string | null;
  readonly labelColumns: number;
  /** Whether equations are judged at the ends of rows. */
  readonly margin: boolean;
  readonly groups: readonly GroupView[];
  readonly feet: readonly FootView[];
}

export interface SummaryView {
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly kinds: readonly { readonly severity: 'error' | 'warning' | 'info'; readonly title: string; readonly count: number }[];
}

/** The page's own words; it has no others. */
export interface PageWords {
  readonly margin: string;
  readonly blank: string;
  readonly notNumber: string;
  readonly missing: string;
  readonly findings: string;
  readonly keys: string;
  readonly overflow: string;
  readonly edit: string;
}

export interface TableView {
  readonly language: 'zh-CN' | 'en';
  readonly words: PageWords;
  readonly summary: SummaryView;
  readonly grids: readonly GridView[];
  readonly cells: readonly CellView[];
  readonly equations: readonly EquationView[];
}
