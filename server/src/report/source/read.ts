import { isBlank } from '../../text/characters';
import { LineBuilder } from './builder';
import { layoutTables } from './layout';
import { plainLine, type SourceItem } from './line';
import { TablesAgain } from './reread';
import { entityAt, type Tag, TagScanner } from './tags';

const MARKUP = /<[a-zA-Z/!]|&[a-zA-Z#]/;
const SKIPPED = new Set(['script', 'style', 'title', 'noscript', 'template', 'textarea', 'svg', 'iframe', 'select', 'object']);
/** Elements whose text may be broken over several source lines. */
const FLOWING = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dt', 'dd', 'caption', 'figcaption']);
const HEADING = /^h[1-6]$/;
const BLOCKS = new Set([
  ...FLOWING,
  'div',
  'br',
  'hr',
  'ul',
  'ol',
  'dl',
  'table',
  'tbody',
  'thead',
  'tfoot',
  'tr',
  'td',
  'th',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'nav',
  'aside',
  'body',
  'html',
  'head',
  'center',
  'blockquote',
  'form',
  'pre',
  'address',
  'ucapcontent',
  'ucaptitle',
]);

/** Han characters and their punctuation. */
const WIDE = /[\u3001-\u303f\u3400-\u9fff\uff01-\uff5e]/;

const LF = 10;
const CR = 13;

/** The source as logical lines and HTML tables, in the order of the text. Total and linear. */
export function readSource(text: string): readonly SourceItem[] {
  return MARKUP.test(text) ? new MarkupReader(text).read() : plainLines(text);
}

function plainLines(text: string): readonly SourceItem[] {
  const items: SourceItem[] = [];
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let carriage = indexOr(text, '\r', start);
  for (;;) {
    if (carriage < start) carriage = indexOr(text, '\r', start);
    const end = Math.min(indexOr(text, '\n', start), carriage);
    items.push(plainLine(text, start, end));
    if (end === text.length) return items;
    start = text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
  }
}

function indexOr(text: string, sign: string, from: number): number {
  const found = text.indexOf(sign, from);
  return found < 0 ? text.length : found;
}

class MarkupReader {
  private readonly items: SourceItem[] = [];
  private readonly tags: TagScanner;
  private readonly tables: TablesAgain;
  private readonly layout: ReadonlySet<number>;
  private readonly unclosed = new Set<string>();
  private readonly lastClosing = new Map<string, number>();
  private line = new LineBuilder();
  private lineStart = 0;
  /** Inside an element whose line ends are spaces. */
  private flowing = false;
  /** A tag stood on this source line, so an empty rest of it is no empty line. */
  private tagged = false;
  /** The next of each sign that was looked for; behind the text where there is none. */
  private tag = -1;
  private ampersand = -1;
  private feed = -1;
  private carriage = -1;

  constructor(private readonly text: string) {
    this.tags = new TagScanner(text);
    this.tables = new TablesAgain(text, this.tags);
    this.layout = layoutTables(text, this.tags);
  }

  read(): readonly SourceItem[] {
    const { text } = this;
    let i = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.lineStart = i;
    while (i < text.length) {
      const code = text.charCodeAt(i);
      if (i === this.lineStart && !this.flowing && this.isRaw(i)) i = this.rawLine(i);
      else if (code === LF || code === CR) i = this.lineEnd(i);
      else if (code === 60) i = this.markup(i);
      else if (code === 38) i = this.entity(i);
      else i = this.run(i, i + 1);
    }
    this.flush(true);
    return this.items;
  }

  /** Whether a source line is a logical line as it is: it has no markup, or it is one of Markdown pipes, whose cells keep their tags and entities. */
  private isRaw(offset: number): boolean {
    if (this.line.isEmpty && this.nextMarkup(offset) > this.nextLineEnd(offset)) return true;
    let i = offset;
    while (this.text[i] === ' ') i++;
    return this.text[i] === '|';
  }

  /** Where the next tag or entity can begin, at `offset` or behind it. */
  private nextMarkup(offset: number): number {
    if (this.tag < offset) this.tag = indexOr(this.text, '<', offset);
    if (this.ampersand < offset) this.ampersand = indexOr(this.text, '&', offset);
    return Math.min(this.tag, this.ampersand);
  }

  private nextLineEnd(offset: number): number {
    if (this.feed < offset) this.feed = indexOr(this.text, '\n', offset);
    if (this.carriage < offset) this.carriage = indexOr(this.text, '\r', offset);
    return Math.min(this.feed, this.carriage);
  }

  private rawLine(from: number): number {
    const to = this.nextLineEnd(from);
    this.items.push(plainLine(this.text, from, to));
    if (to >= this.text.length) return to;
    const next = this.text.charCodeAt(to) === CR && this.text.charCodeAt(to + 1) === LF ? to + 2 : to + 1;
    this.lineStart = next;
    this.tagged = false;
    return next;
  }

  private lineEnd(from: number): number {
    const to = this.text.charCodeAt(from) === CR && this.text.charCodeAt(from + 1) === LF ? from + 2 : from + 1;
    if (this.flowing && !this.line.isBlank && isBlank(this.text, this.lineStart, from)) this.flowing = false;
    if (this.flowing) {
      if (!this.breaksWord(to)) this.line.add(' ', from, to);
    } else {
      if (this.line.isEmpty && !this.tagged) this.items.push(plainLine(this.text, from, from));
      this.flush(true);
    }
    this.lineStart = to;
    this.tagged = false;
    return to;
  }

  /** Whether a line end stands between two characters that are written without a space. */
  private breaksWord(to: number): boolean {
    return WIDE.test(this.line.last) && WIDE.test(this.text[to] ?? '');
  }

  private run(from: number, first: number): number {
    let to = first;
    while (to < this.text.length) {
      const code = this.text.charCodeAt(to);
      if (code === 60 || code === 38 || code === LF || code === CR) break;
      to++;
    }
    this.line.add(this.text.slice(from, to), from, to);
    return to;
  }

  private entity(from: number): number {
    const entity = entityAt(this.text, from);
    if (entity === undefined) return this.run(from, from + 1);
    this.line.add(entity.text, from, entity.end);
    return entity.end;
  }

  private markup(from: number): number {
    const tag = this.tags.tagAt(from);
    if (tag === undefined) return this.run(from, from + 1);
    this.tagged = true;
    if (tag.name === 'table' && !tag.closing && !this.layout.has(tag.start)) {
      this.flush(false);
      this.flowing = false;
      const table = this.tables.read(tag);
      this.items.push(table);
      return Math.max(table.span.end, tag.end);
    }
    if (SKIPPED.has(tag.name) && !tag.closing) return this.skip(tag);
    if (BLOCKS.has(tag.name)) {
      this.flush(false);
      if (tag.name !== 'br') {
        this.flowing = FLOWING.has(tag.name) && !tag.closing && this.closesAfter(tag);
        this.line.marked = HEADING.test(tag.name) && !tag.closing;
      }
    }
    return tag.end;
  }

  /** Whether an element is ever closed: a tag in running text, `<p>`, opens nothing. */
  private closesAfter(tag: Tag): boolean {
    const last =
      this.lastClosing.get(tag.name) ??
      Math.max(this.text.lastIndexOf(`</${tag.name}`), this.text.lastIndexOf(`</${tag.name.toUpperCase()}`));
    this.lastClosing.set(tag.name, last);
    return last > tag.start;
  }

  private skip(tag: Tag): number {
    if (this.unclosed.has(tag.name)) return tag.end;
    const close = new RegExp(`</${tag.name}[\\s>]`, 'gi');
    close.lastIndex = tag.end;
    const found = close.exec(this.text);
    if (found === null) {
      this.unclosed.add(tag.name);
      return tag.end;
    }
    return found.index;
  }

  /** Ends the logical line; blank ones count only where the source line ends. */
  private flush(keepBlank: boolean): void {
    const line = this.line.isEmpty || (this.line.isBlank && !keepBlank) ? undefined : this.line.finish();
    if (line !== undefined) this.items.push(line);
    this.line = new LineBuilder();
  }
}
