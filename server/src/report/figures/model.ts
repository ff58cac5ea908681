/** What the prose says in numbers: types only. Spans are in UTF-16 offsets of the report's text. */
import type { SectionNumber } from '../../form/model';
import type { Noted } from '../../text/remember';
import type { Span } from '../../text/span';
import type { Cell } from '../model';

/** Running text that belongs together, folded and without spaces, and where it stands: all that its figures depend on besides the report's year and organ. */
export interface PassageText {
  /** Half-width, simplified, without white space and Markdown marks; a line end stands where a list goes on in a new paragraph. */
  readonly text: string;
  /** The section in which it stands. */
  readonly section: SectionNumber | undefined;
  /** The headings above it within the section, folded, the nearest last. */
  readonly headings: readonly string[];
}

/** A passage with the way back to the source. */
export interface Passage extends PassageText {
  /** Its text, with the notes on it. */
  readonly words: Noted;
  /** Source span of the characters `from`…`to` of the text. */
  readonly span: (from: number, to: number) => Span;
}

/** A number with its unit: 12 件, 两起, 466.4415 万元. Indices are of the passage. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** One of units that can be added up: 人 for 名 and 位, 元 for every unit of money. */
  readonly unit: string;
  /** The unit as written. */
  readonly written: string;
  /** 余, 近, 约, 3至5: no exact number. */
  readonly approximate: boolean;
  /** Written in digits, not in Chinese numerals. */
  readonly digits: boolean;
}

/** What a claim speaks of. */
export type Subject =
  | 'new'
  | 'received'
  | 'dealt'
  | 'carriedOver'
  | 'handled'
  | 'carriedForward'
  | 'granted'
  | 'partlyGranted'
  | 'refused'
  | 'unavailable'
  | 'notProcessed'
  | 'otherHandling'
  | 'reconsideration'
  | 'litigation'
  | 'directLitigation'
  | 'litigationAfter'
  | 'reconsiderationNotUpheld'
  | 'litigationNotUpheld'
  | 'rulesMade'
  | 'rulesAbolished'
  | 'rulesInForce'
  | 'documentsMade'
  | 'documentsAbolished'
  | 'documentsInForce'
  | 'licences'
  | 'penalties'
  | 'coercion';

/** A number of something, or none of it, said in a passage. Indices are of the passage. */
export interface Said {
  readonly subjects: readonly Subject[];
  readonly value: number;
  /** The stretch from the subject to the number. */
  readonly start: number;
  readonly end: number;
  /** What it rests on, said before in the same passage: where the tables do not confirm that, it says nothing. */
  readonly given?: readonly Said[];
}

/** What is said, in the text of the report; not yet compared with any cell. */
export interface Statement {
  readonly said: Said;
  readonly span: Span;
}

/** One way to read a claim out of the tables: the cells that it adds up. */
export interface Reading {
  /** Rows of the form, by their keys. */
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly cells: readonly Cell[];
  /** What the cells come to: one number, or a range where some are blank. */
  readonly min: number;
  readonly max: number;
}

/** A statement with the cells that it speaks of. */
export interface Claim {
  readonly subjects: readonly Subject[];
  readonly value: number;
  readonly span: Span;
  /** The first is the plain one; others are accepted too. None where a cell is missing or cannot be read. */
  readonly readings: readonly Reading[];
  /** Cells of the plain reading. */
  readonly cells: readonly Cell[];
  readonly agrees: boolean;
}

/** A number and its unit in the text, for messages. */
export interface Figure {
  readonly span: Span;
  readonly value: number;
  /** As written, without spaces. */
  readonly text: string;
}

/** A total whose parts do not add up to it. */
export interface BrokenSum {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /** Sum of the parts, in the unit of the total. */
  readonly sum: number;
  /** The unit as written at the total. */
  readonly unit: string;
}
