import type { FormColumn, FormRow } from '../model';
import type { Box, Layout, LayoutRow } from './layout';

/** What is to be written into a cell; an empty text leaves the cell blank. */
export type CellText = (row: FormRow, column: FormColumn) => string;

export interface RenderOptions {
  /** HTML: indented with a cell a line (the default), one tag a line, or all on one line. */
  readonly html?: 'indented' | 'tags' | 'one-line';
  /** Lines: every cell parted by an empty line (the default), or cells on consecutive lines and rows parted by an empty line. */
  readonly lines?: 'cells' | 'rows';
  /** What to write for an official label; by default the label itself. */
  readonly label?: (official: string) => string;
}

/** A dialect's way to write a table or one of its rows; both end with a line end. */
export interface Writer {
  table(of: Layout, read: (box: Box) => string, options: RenderOptions): string;
  row(of: Layout, row: LayoutRow, read: (box: Box) => string, options: RenderOptions): string;
}
