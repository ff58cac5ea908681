import type { Message } from '../../rule';
import type { Span } from '../../text/span';
import { initialsOf } from './pinyin';

/** Something that may be written at the cursor. */
export interface Candidate {
  readonly kind: 'heading' | 'row' | 'sentence';
  readonly label: string;
  /** What it inserts. */
  readonly about: Message;
  /** What is replaced: on one line, the cursor in it. */
  readonly span: Span;
  readonly text: string;
  /** The same with tab stops, where there is anything to fill in. */
  readonly snippet: string | undefined;
  /** What a client compares with the text between the beginning of `span` and the cursor. */
  readonly filter: string;
}

/** The line at the cursor. */
export interface LineAt {
  readonly start: number;
  readonly end: number;
  /** Offset of the cursor. */
  readonly at: number;
  /** Where what is replaced ends: at the cursor, or behind the bracket that an editor has closed there of itself. */
  readonly to: number;
  /** Space and marks at the beginning of the line: `#`, `*`, bars and tabs. */
  readonly lead: string;
  /** What has been typed behind them. */
  readonly typed: string;
  /** What stands behind that. */
  readonly rest: string;
}

const NUMBERING = /^(?:（[一二三四五六七八九]）|[一二三四五六七八九]、|\d\.)/u;

/**
 * What an official wording may be found by: the initials of its pinyin, the wording without its number, the wording as it is. The one
 * that begins like what has been typed comes first, for clients that compare beginnings only.
 */
export function filterOf(wording: string, typed: string): string {
  const bare = wording.replace(NUMBERING, '');
  const keys = [...new Set([initialsOf(bare), bare, wording])];
  const first = keys.findIndex((key) => typed !== '' && key.startsWith(typed.slice(0, 1).toLowerCase()));
  return [...keys.slice(Math.max(first, 0), Math.max(first, 0) + 1), ...keys.filter((_, index) => index !== Math.max(first, 0))].join(' ');
}
