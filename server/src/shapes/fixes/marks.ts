/** Texts to insert, with the places that a person fills in next. */
import type { Edit } from '../../rule';
import type { Span } from '../../text/span';

/** Characters of private use, so that no writer of tables and no text knows them. */
const OPEN = '\ue000';
const CLOSE = '\ue001';

/** Marks a stretch, or with no text a place, to be filled in. */
export function fillIn(text = ''): string {
  return OPEN + text + CLOSE;
}

/** An edit of a text in which stretches are marked. */
export function markedEdit(span: Span, marked: string): Edit {
  const stops: Span[] = [];
  let text = '';
  let start = 0;
  for (const piece of marked.split(/([\ue000\ue001])/)) {
    if (piece === OPEN) start = text.length;
    else if (piece === CLOSE) stops.push({ start, end: text.length });
    else text += piece;
  }
  return stops.length === 0 ? { span, text } : { span, text, stops };
}
