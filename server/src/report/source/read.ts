import { isBlank } from '../../text/characters';
import { LineBuilder } from './builder';
import { layoutTables } from './layout';
import { plainLine, type SourceItem } from './line';
import { TableReader } from './table';
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
  for (let i = start; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : LF;
    if (code !== LF && code !== CR) continue;
    items.push(plainLine(text, start, i));
    if (code === CR && text.charCodeAt(i + 1) === LF) i++;
    start = i + 1;
  }
  return items;
}

class MarkupReader {
  private readonly items: SourceItem[] = [];
  private readonly tags: TagScanner;
  private readonly layout: ReadonlySet<number>;
  private readonly unclosed = new Set<string>();
  private readonly lastClosing = new Map<string, number>();
  private line = new LineBuilder();
  private lineStart = 0;
  /** Inside an element whose line ends are spaces. */
  private flowing = false;
  /** A tag stood on this source line, so an empty rest of it is no empty line. */
  private tagged = false;

  constructor(private readonly text: string) {
    this.tags = new TagScanner(text);
    this.layout = layoutTables(text, this.tags);
  }

  read(): readonly SourceItem[] {
    const { text } = this;
    let i = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.lineStart = i;
    while (i < text.length) {
      const code = text.charCodeAt(i);
      if (i === this.lineStart && !this.flowing && this.startsWithBar(i)) i = this.rawLine(i);
      else if (code === LF || code === CR) i = this.lineEnd(i);
      else if (code === 60) i = this.markup(i);
      else if (code === 38) i = this.entity(i);
      else i = this.run(i, i + 1);
    }
    this.flush(true);
    return this.items;
  }

  /** A line of Markdown pipes keeps its tags and entities: they belong to its cells. */
  private startsWithBar(offset: number): boolean {
    let i = offset;
    while (this.text[i] === ' ') i++;
    return this.text[i] === '|';
  }

  private rawLine(from: number): number {
    let to = from;
    while (to < this.text.length && this.text.charCodeAt(to) !== LF && this.text.charCodeAt(to) !== CR) to++;
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
      const table = new TableReader(this.text, this.tags).read(tag);
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
