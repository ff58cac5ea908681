/** Language id of a document that is declared to be a report. */
export const OWN_LANGUAGE = 'ogi-report';

/** Other documents are looked at, too, but only a recognised report among them is spoken of. `text` is what several editors call plain text. */
const CANDIDATES: ReadonlySet<string> = new Set([OWN_LANGUAGE, 'plaintext', 'text', 'markdown', 'html']);

export function mayBeReport(languageId: string | undefined): boolean {
  return languageId !== undefined && CANDIDATES.has(languageId);
}

/** How a text of this language is written, as far as it makes a difference to what is added to it. */
export function writtenAs(languageId: string): 'plain' | 'markdown' | 'html' {
  return languageId === 'markdown' || languageId === 'html' ? languageId : 'plain';
}

/** Languages of which this server offers to be a formatter. */
export const FORMATTED: readonly string[] = [OWN_LANGUAGE, 'plaintext', 'text', 'markdown'];
