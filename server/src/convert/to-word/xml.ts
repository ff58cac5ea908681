/** Pieces of XML as text. */

/** Characters that XML cannot hold at all. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** A text for content and attributes. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A part of the document whose outermost element is `w:name`. */
export function wordPart(name: string, content: string): string {
  return `${DECLARATION}<w:${name} xmlns:w="${WORD}" xmlns:r="${RELATIONS}">${content}</w:${name}>`;
}
