import { LineBuilder } from './builder';
import type { Line } from './line';
import { entityAt } from './tags';

/** How far into a page its head reaches. */
const LONGEST_HEAD = 50_000;
const LONGEST_TITLE = 300;
/** What parts a page's own title from the names of its column and site. */
const PARTS = /[_|]| [-–—] |[-–—](?=[^-–—]*$)/;

/** The text of a web page's `<title>`, without the names of column and site behind it; `undefined` where there is none. */
export function pageTitle(text: string): Line | undefined {
  const head = text.slice(0, LONGEST_HEAD);
  const open = /<title[^<>]{0,200}>/i.exec(head);
  if (open === null) return undefined;
  const start = open.index + open[0].length;
  const close = head.slice(start, start + LONGEST_TITLE).search(/<\/title/i);
  if (close < 0) return undefined;
  const whole = head.slice(start, start + close);
  const content = whole.slice(0, PARTS.exec(whole)?.index ?? whole.length);
  const builder = new LineBuilder();
  for (let i = start; i < start + content.length; ) {
    const entity = entityAt(text, i);
    const end = entity?.end ?? i + 1;
    builder.add(entity?.text ?? text.slice(i, end), i, end);
    i = end;
  }
  return builder.finish();
}
