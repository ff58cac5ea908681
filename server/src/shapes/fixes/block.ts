/** The line or HTML element in which a stretch of text stands, and how it is dressed. */
import { type Tag, TagScanner } from '../../report/source/tags';
import { LINE_END, lineEndOf } from '../../text/lines';
import type { Span } from '../../text/span';

export interface Block {
  /** The whole line without its line end, or the element with its tags. */
  readonly span: Span;
  /** What stands in front of and behind the text: Markdown's marks, or tags. */
  readonly before: string;
  readonly after: string;
  /** What parts this block from its neighbours: line ends and indentation, or nothing on a page of one line. */
  readonly gap: string;
  readonly html: boolean;
}

const ELEMENTS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'div', 'li', 'section', 'article', 'center', 'blockquote']);
const INLINE = new Set(['span', 'strong', 'b', 'i', 'em', 'u', 'font', 'a', 'small', 'big']);

/** The block around a span of running text or of a heading. */
export function blockAround(text: string, span: Span): Block {
  return elementAround(text, span) ?? lineAround(text, span);
}

/** Offset at which the line of `offset` begins; the byte order mark is no part of it, and nothing stands in front of the mark. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text[start - 1])) start--;
  return start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
}

/** Offset behind the last character of the line of `offset`, in front of its line end. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineEnd(text[end])) end++;
  return end;
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

function lineAround(text: string, span: Span): Block {
  const start = lineStart(text, span.start);
  const end = lineEnd(text, span.end);
  const behind = text.slice(span.end, end);
  const eol = lineEndOf(text);
  const parted = isBlankLineAt(text, start - 1) || isBlankLineAt(text, end);
  return {
    span: { start, end },
    before: text.slice(start, span.start),
    after: /^[*_#\s]*$/.test(behind) ? behind.trimEnd() : '',
    gap: parted ? eol + eol : eol,
    html: false,
  };
}

const BLANK_LINE_BEHIND = new RegExp(`^${LINE_END}[ \\t]*${LINE_END}`);
const BLANK_LINE_BEFORE = new RegExp(`${LINE_END}[ \\t]*${LINE_END}$`);

/** Whether the line end at or before `offset` adjoins an empty line. */
function isBlankLineAt(text: string, offset: number): boolean {
  return (
    BLANK_LINE_BEHIND.test(text.slice(offset, offset + 40)) || BLANK_LINE_BEFORE.test(text.slice(Math.max(0, offset - 40), offset + 1))
  );
}

/** Tags that open directly in front of `start`, the nearest first, up to the element that holds the text. */
function openTags(text: string, start: number): readonly Tag[] {
  const tags: Tag[] = [];
  let end = start;
  for (;;) {
    while (end > 0 && /\s/.test(text[end - 1] ?? '')) end--;
    if (text[end - 1] !== '>') return tags;
    const open = text.lastIndexOf('<', end - 1);
    const tag = open < 0 ? undefined : new TagScanner(text.slice(open, end)).tagAt(0);
    if (tag === undefined || tag.closing || open + tag.end !== end) return tags;
    if (!ELEMENTS.has(tag.name) && !INLINE.has(tag.name)) return tags;
    tags.push({ ...tag, start: open, end });
    if (ELEMENTS.has(tag.name)) return tags;
    end = open;
  }
}

function elementAround(text: string, span: Span): Block | undefined {
  const tags = openTags(text, span.start);
  const element = tags.at(-1);
  if (element === undefined || !ELEMENTS.has(element.name)) return undefined;
  const close = closeOf(text, element.name, span.end);
  if (close === undefined || /[^\s]/.test(text.slice(span.end, close.start).replace(/<[^<>]*>|&nbsp;|[*_#:：]/g, ''))) return undefined;
  const before = [...tags].reverse().map((tag) => text.slice(tag.start, tag.end).replace(/\s+id=(?:"[^"]*"|'[^']*'|[^\s>]+)/i, ''));
  const from = lineStart(text, element.start);
  const indent = text.slice(from, element.start);
  return {
    span: { start: element.start, end: close.end },
    before: before.join(''),
    after: tags.map((tag) => `</${tag.name}>`).join(''),
    gap: /^\s*$/.test(indent) ? lineEndOf(text) + indent : '',
    html: true,
  };
}

/** The end tag of the element, sought behind `from`. */
function closeOf(text: string, name: string, from: number): Span | undefined {
  const pattern = new RegExp(`</${name}\\s{0,9}>`, 'gi');
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}
