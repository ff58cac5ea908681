import type { Edit, Message } from '../../rule';

/** What a command that changes a report comes to. */
export type Outcome =
  /** `edits` do not overlap and are in the order of the text; without any, nothing was left to do. */
  | { readonly kind: 'edits'; readonly edits: readonly Edit[]; readonly note: Message }
  /** The same as one insertion, with tab stops for clients that take them. */
  | { readonly kind: 'insertion'; readonly edit: Edit; readonly snippet: string }
  | Refusal;

/** Nothing is changed, and why. */
export interface Refusal {
  readonly kind: 'refused';
  readonly why: Message;
}

export function refused(zh: string, en: string): Refusal {
  return { kind: 'refused', why: { zh, en } };
}

export const NO_TABLE: Refusal = refused('光标不在表二、表三、表四之中。', 'The cursor is in none of the tables 表二, 表三, 表四.');
export const NO_TABLES: Refusal = refused('文中没有表二、表三、表四。', 'The text has none of the tables 表二, 表三, 表四.');
