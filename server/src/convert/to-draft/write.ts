import { entityAt, TagScanner } from '../../report/source/tags';
import type { Block, Document, Paragraph, Table } from '../document';
import { type DraftDialect, TABLE_WRITERS } from './tables';

/** What a draft is written as. */
export interface DraftStyle {
  readonly dialect: DraftDialect;
  /** Headings with `#`, as in Markdown. */
  readonly marks: boolean;
}

/** A draft, and where in it each table of the document stands. */
export interface Draft {
  readonly text: string;
  readonly tables: ReadonlyMap<Table, { readonly start: number; readonly end: number }>;
}

/** Writes a document as a draft; the tables in `asHtml` as HTML, whatever the dialect. */
export function writeDraft({ blocks }: Pick<Document, 'blocks'>, style: DraftStyle, asHtml: ReadonlySet<Table> = new Set()): Draft {
  const tables = new Map<Table, { start: number; end: number }>();
  const parts: string[] = [];
  let length = 0;
  const write = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  blocks.forEach((block, index) => {
    if (index > 0) write('\n');
    const start = length;
    if (block.kind === 'paragraph') write(paragraphText(block, style));
    else {
      write(TABLE_WRITERS[asHtml.has(block) ? 'html' : style.dialect](block));
      tables.set(block, { start, end: length });
    }
  });
  return { text: parts.join(''), tables };
}

function paragraphText(paragraph: Paragraph, { marks }: DraftStyle): string {
  const depth = paragraph.role === 'title' ? 1 : paragraph.role === 'heading' ? Math.min(paragraph.level + 1, 6) : 0;
  const mark = marks && depth > 0 ? `${'#'.repeat(depth)} ` : '';
  const text = marks ? paragraph.text.replace(/^• /, '- ') : paragraph.text;
  return `${mark}${literal(depth > 0 ? text.replaceAll('\n', '') : text)}\n`;
}

/** Escapes what would be taken for a tag or an entity: a report may quote an address in angle brackets. */
function literal(text: string): string {
  if (!/[<&]/.test(text)) return text;
  const tags = new TagScanner(text);
  let written = '';
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    if (character === '<' && tags.tagAt(index) !== undefined) written += '&lt;';
    else if (character === '&' && entityAt(text, index) !== undefined) written += '&amp;';
    else written += character;
  }
  return written;
}

/** Whether a block is a table. */
export function isTable(block: Block): block is Table {
  return block.kind === 'table';
}
