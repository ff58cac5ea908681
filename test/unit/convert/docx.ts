/** Small Word documents, made by hand: what stands in them is what the test writes. */
import { strToU8, zipSync } from 'fflate';
import type { Block, Document } from '../../../server/src/convert/document';
import { ConversionFailure } from '../../../server/src/convert/failure';
import { readWord } from '../../../server/src/convert/from-word/read';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface Parts {
  readonly body?: string;
  readonly styles?: string;
  readonly numbering?: string;
  /** Further parts, or others in the place of the usual ones. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

export function wrap(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${W}" xmlns:mc="${MC}">${content}</w:${name}>`;
}

export function relations(...all: readonly (readonly [string, string])[]): string {
  const each = all.map(([type, target], index) => `<Relationship Id="r${index}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${RELATIONS}">${each.join('')}</Relationships>`;
}

export function packed(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])),
  );
}

export function docx({ body = '', styles = '', numbering = '', files = {} }: Parts): Uint8Array {
  return packed({
    '_rels/.rels': relations(['officeDocument', 'word/document.xml']),
    'word/_rels/document.xml.rels': relations(['styles', 'styles.xml'], ['numbering', 'numbering.xml']),
    'word/document.xml': wrap('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': wrap('styles', styles),
    'word/numbering.xml': wrap('numbering', numbering),
    ...files,
  });
}

export function read(parts: Parts): Document {
  return readWord(docx(parts));
}

/** A run with a text. */
export function r(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph: what it holds, and its properties. */
export function p(content: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : r(content)}</w:p>`;
}

export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
}

export function tr(...cells: readonly string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`;
}

export function tbl(...rows: readonly string[]): string {
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

/** Paragraphs as their text, tables as rows of cells: `2x1 text` for one that spans, `^` for one that is covered from above. */
export function plain(blocks: readonly Block[]): readonly (string | readonly (readonly string[])[])[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return block.text;
    return block.rows.map((row) =>
      row.map(({ kind, colspan, rowspan, text }) => {
        if (kind === 'continued') return '^';
        return colspan > 1 || rowspan > 1 ? `${colspan}x${rowspan} ${text}` : text;
      }),
    );
  });
}

export function textsOf(parts: Parts): ReturnType<typeof plain> {
  return plain(read(parts).blocks);
}

/** What the user is told of bytes that cannot be read. */
export function refusal(work: () => unknown): { readonly zh: string; readonly en: string } {
  try {
    work();
  } catch (error) {
    if (error instanceof ConversionFailure) return error.said;
    throw error;
  }
  throw new Error('nothing was refused');
}
