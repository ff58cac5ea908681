import type { Span } from '../text/span';

/** A block of plain text: a title, lines, and the rule whose page tells more. */
export interface HoverBlock {
  readonly title: string;
  readonly lines: readonly string[];
  readonly rule?: string;
}

/** What is to be said of a place, and the stretch of text that it is said of. */
export interface Hover {
  readonly span: Span;
  readonly blocks: readonly HoverBlock[];
}
