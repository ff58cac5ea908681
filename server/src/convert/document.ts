/** A document as a value, between all that is read and all that is written: paragraphs and tables in their order. */
import type { TableId } from '../form/model';
import type { Message } from '../rule';

export interface Paragraph {
  readonly kind: 'paragraph';
  /** `note`: a line below the title, such as the date in brackets; `signature`: organ and date at the end. */
  readonly role: 'title' | 'heading' | 'body' | 'note' | 'signature';
  /** 1 for 一、, 2 for （一）, 3 for 1.; 0 for what is no heading. */
  readonly level: number;
  /** Numbers included; `\n` for a break within the paragraph. */
  readonly text: string;
  /** How many characters at the beginning are a heading that the text follows on the same line. */
  readonly lead?: number;
}

export interface Box {
  /** `continued`: covered by a cell of an earlier row that spans down to here. */
  readonly kind: 'cell' | 'continued';
  /** `head` and `label` name figures; `value` is one; `plain` where that is not known. */
  readonly role: 'head' | 'label' | 'value' | 'plain';
  readonly text: string;
  /** 0-based grid column of the left edge. */
  readonly column: number;
  readonly colspan: number;
  /** Rows covered; 1 for a continued box. */
  readonly rowspan: number;
}

export type Row = readonly Box[];

export interface Table {
  readonly kind: 'table';
  /** Set for a table that is drawn as the official form prints it. */
  readonly official?: { readonly id: TableId; readonly caption: string };
  /** Grid columns. */
  readonly width: number;
  readonly rows: readonly Row[];
  /** How many rows at the top are heads. */
  readonly headRows: number;
}

export type Block = Paragraph | Table;

export interface Document {
  readonly blocks: readonly Block[];
  /** What the reader left out or had to decide; to be told to the user. */
  readonly notices: readonly Message[];
}

/** A paragraph of running text. */
export function body(text: string): Paragraph {
  return { kind: 'paragraph', role: 'body', level: 0, text };
}
