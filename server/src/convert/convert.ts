/**
 * What this room does: Word documents, web pages and drafts in; drafts, Word documents and web pages out.
 * Bytes and texts only: no files, no editor. Everything throws `ConversionFailure` for what cannot be converted.
 */

import type { Report } from '../report/model';
import { parse } from '../report/parse';
import type { Message } from '../rule';
import type { Document } from './document';
import { readPage } from './from-text/page';
import { readReport } from './from-text/report';
import { readWord } from './from-word/read';
import { checkedDraft } from './to-draft/checked';
import type { DraftStyle } from './to-draft/write';
import { writeHtml } from './to-html/write';
import { writeWord } from './to-word/write';

export { ConversionFailure } from './failure';
export { DRAFT_DIALECTS, type DraftDialect } from './to-draft/tables';
export type { DraftStyle } from './to-draft/write';

/** What was converted, and what the user should know of it. */
export interface Converted<T> {
  readonly content: T;
  readonly notices: readonly Message[];
}

/** What can be converted into a draft. */
export type Source =
  | { readonly kind: 'word'; readonly bytes: Uint8Array }
  /** A page saved from a site. */
  | { readonly kind: 'page'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

/** A draft in the dialect asked for; a table that the dialect cannot hold is written as HTML. */
export function toDraft(source: Source, style: DraftStyle): Converted<string> {
  const document = documentOf(source);
  const { text, notices } = checkedDraft(document, style);
  return { content: text, notices: [...document.notices, ...notices] };
}

function documentOf(source: Source): Document {
  switch (source.kind) {
    case 'word':
      return readWord(source.bytes);
    case 'page':
      return readPage(source.text);
    case 'text':
      return readReport(parse(source.text));
  }
}

/**
 * The report that a source holds. Its positions are those of the source only for a draft:
 * what is read from a Word document or a page becomes a draft first.
 */
export function toReport(source: Source): Converted<Report> {
  if (source.kind === 'text') return { content: parse(source.text), notices: [] };
  const { content, notices } = toDraft(source, { dialect: 'html', marks: false });
  return { content: parse(content), notices };
}

/** A Word document in the layout of official papers. */
export function toWord(report: Report): Converted<Uint8Array> {
  const document = readReport(report);
  return { content: writeWord(document), notices: document.notices };
}

/** A page as public sites publish it. */
export function toHtml(report: Report): Converted<string> {
  const document = readReport(report);
  return { content: writeHtml(document), notices: document.notices };
}
