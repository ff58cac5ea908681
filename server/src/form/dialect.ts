/** How a table is written down. */
export type Dialect =
  /** Cells parted by tabs, a row a line. */
  | 'tsv'
  /** One cell a line behind a tab, rows parted by empty lines. */
  | 'cells'
  /** One cell a line without tabs, parted by empty lines. */
  | 'lines'
  /** Markdown pipes. */
  | 'pipes'
  /** Bars behind the cells only: `label | 0 | 0 |`. */
  | 'bars'
  /** HTML tables. */
  | 'html'
  /** Text layer of a PDF: cells parted by spaces. */
  | 'spaces';

/** Every dialect, in the order in which they are told to users. */
export const DIALECTS: readonly Dialect[] = ['tsv', 'cells', 'lines', 'pipes', 'bars', 'html', 'spaces'];
