import { isBlank, trimmed } from '../../text/characters';
import type { Span } from '../../text/span';
import { GridField } from '../grids/field';
import { LineBuilder } from './builder';
import { type Line, type MarkupRow, type MarkupTable, spanOf } from './line';
import { entityAt, type Tag, type TagScanner } from './tags';

const VOID = new Set(['br', 'img', 'input', 'hr', 'wbr', 'col', 'meta', 'link', '']);
const BREAKS = new Set(['p', 'div', 'br', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const NO_BREAK_SPACE = /&nbsp;|&#160;|&#[xX][aA]0;|\u00a0/g;

/** A place in a blank cell where a value could be written, and how good it is. */
interface Candidate {
  readonly gap: Span;
  readonly rank: number;
}

/** Reads one cell: its text, and where a value would go if it is blank. */
class CellReader {
  private readonly builder = new LineBuilder();
  private depth = 0;
  /** Where the stretch behind the last tag begins. */
  private from: number;
  /** Whether that tag opened an element, in which a value could stand. */
  private opened = true;
  private best: Candidate | undefined;

  constructor(
    private readonly text: string,
    private readonly tag: Tag,
  ) {
    this.from = tag.end;
  }

  addText(text: string, start: number, end: number): void {
    this.builder.add(text, start, end);
  }

  addTag(tag: Tag): void {
    this.consider(tag.start);
    if (BREAKS.has(tag.name)) this.builder.add('\n', tag.start, tag.start);
    this.from = tag.end;
    this.opened = !VOID.has(tag.name) && !tag.closing;
    if (this.opened) this.depth++;
    else if (tag.closing && !VOID.has(tag.name)) this.depth = Math.max(0, this.depth - 1);
  }

  /** The cell, which ends at `end` of the source; `contentEnd` is where its content ends. */
  finish(contentEnd: number, end: number): GridField {
    this.consider(contentEnd);
    const outer = { start: this.tag.start, end };
    const line: Line | undefined = this.builder.finish();
    const inner = line === undefined ? { start: 0, end: 0 } : trimmed(line.text);
    if (line !== undefined && inner.start < inner.end) {
      const span = spanOf(line, inner.start, inner.end);
      return new GridField(span, outer, line.text.slice(inner.start, inner.end).replace(/[\r\n]+/g, ''));
    }
    const span = this.best?.gap ?? { start: this.tag.end, end: this.tag.end };
    return new GridField(span, outer, '');
  }

  /** Weighs the stretch between the last tag and `end`: the innermost element wins, a no-break space wins over all. */
  private consider(end: number): void {
    const start = this.from;
    const content = this.text.slice(start, Math.min(end, start + 200));
    const spaces = [...content.matchAll(NO_BREAK_SPACE)];
    if (!isBlank(content.replace(NO_BREAK_SPACE, ''))) return;
    const first = spaces[0];
    const last = spaces[spaces.length - 1];
    if (!this.opened && first === undefined) return;
    const rank = this.depth + (first === undefined ? 0 : 1_000_000);
    if (this.best !== undefined && this.best.rank >= rank) return;
    let gap: Span = { start, end: /[\r\n]/.test(content) || content.length < end - start ? start : end };
    if (first !== undefined && last !== undefined) gap = { start: start + first.index, end: start + last.index + last[0].length };
    this.best = { gap, rank };
  }
}

/** Reads the rows of a table whose start tag ends at `from`; tags that are left open are closed by what follows. */
export class TableReader {
  private readonly rows: MarkupRow[] = [];
  private fields: GridField[] = [];
  private rowStart = -1;
  private cell: CellReader | undefined;

  constructor(
    private readonly text: string,
    private readonly tags: TagScanner,
  ) {}

  read(open: Tag): MarkupTable {
    let i = open.end;
    let end = this.text.length;
    while (i < this.text.length) {
      const tag = this.tags.tagAt(i);
      if (tag !== undefined) {
        i = tag.end;
        if (tag.name === 'table') {
          end = tag.closing ? tag.end : tag.start;
          this.endRow(tag.start, tag.start);
          break;
        }
        this.handle(tag);
      } else i = this.readText(i);
    }
    this.endRow(end, end);
    return { kind: 'table', span: { start: open.start, end }, rows: this.rows };
  }

  private handle(tag: Tag): void {
    if (tag.name === 'tr' || tag.name === 'tbody' || tag.name === 'thead' || tag.name === 'tfoot') {
      this.endRow(tag.start, tag.closing ? tag.end : tag.start);
      if (tag.name === 'tr' && !tag.closing) this.rowStart = tag.start;
    } else if (tag.name === 'td' || tag.name === 'th') {
      this.endCell(tag.start, tag.closing ? tag.end : tag.start);
      if (tag.closing) return;
      if (this.rowStart < 0) this.rowStart = tag.start;
      this.cell = new CellReader(this.text, tag);
    } else this.cell?.addTag(tag);
  }

  private readText(from: number): number {
    const entity = entityAt(this.text, from);
    if (entity !== undefined) {
      this.cell?.addText(entity.text, from, entity.end);
      return entity.end;
    }
    let to = from + 1;
    while (to < this.text.length && this.text[to] !== '<' && this.text[to] !== '&') to++;
    this.cell?.addText(this.text.slice(from, to), from, to);
    return to;
  }

  private endCell(contentEnd: number, end: number): void {
    if (this.cell !== undefined) this.fields.push(this.cell.finish(contentEnd, end));
    this.cell = undefined;
  }

  private endRow(contentEnd: number, end: number): void {
    this.endCell(contentEnd, contentEnd);
    if (this.rowStart >= 0 && this.fields.length > 0) this.rows.push({ span: { start: this.rowStart, end }, fields: this.fields });
    this.fields = [];
    this.rowStart = -1;
  }
}
