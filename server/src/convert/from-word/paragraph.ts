/** One paragraph of a Word document while it is being read. */
import { isHan, trimmed } from '../../text/characters';
import type { Paragraph } from '../document';
import type { Numbering } from './numbering';
import type { Styles } from './styles';

const LONGEST_CELL = 90;
const BODY_TEXT = 9;

export class ParagraphReader {
  text = '';
  style: string | undefined;
  numId: string | undefined;
  level: number | undefined;
  outlineLevel: number | undefined;
  /** The paragraph's end was deleted: its text belongs to the next one. */
  joined = false;

  /** The paragraph as it is printed; `undefined` for an empty one. Counts its number on. */
  finish(styles: Styles, numbering: Numbering): (Paragraph & { readonly outline: number | undefined }) | 'contents' | undefined {
    const chain = styles.chain(this.style);
    const number = this.number(chain, numbering);
    const own = withoutIndent(this.text);
    if (own === '') return undefined;
    if (chain.some(({ style }) => /^(?:toc \d|目录 ?\d)/i.test(style.name))) return 'contents';
    const text = number + own;
    const title = chain.some(({ style }) => /^(?:title|标题)$/i.test(style.name));
    const outline = title ? undefined : this.outline(chain);
    const role = title ? 'title' : outline === undefined ? 'body' : 'heading';
    return { kind: 'paragraph', role, level: outline === undefined ? 0 : outline + 1, text, outline };
  }

  private number(chain: ReturnType<Styles['chain']>, numbering: Numbering): string {
    const styled = chain.find(({ style }) => style.numId !== undefined);
    const numId = this.numId ?? styled?.style.numId;
    if (numId === undefined || numId === '0') return '';
    const ofStyle = chain.flatMap(({ id, style }) => style.level ?? numbering.levelOfStyle(numId, id) ?? [])[0];
    return numbering.next(numId, this.level ?? ofStyle ?? 0);
  }

  /** 0-based; `undefined` for body text. Headings that other programs write go by their name. */
  private outline(chain: ReturnType<Styles['chain']>): number | undefined {
    const levels = chain.flatMap(({ style }) => {
      const named = /^(?:heading|标题) ?([1-9])$/i.exec(style.name)?.[1];
      return style.outlineLevel ?? (named === undefined ? [] : Number(named) - 1);
    });
    const level = this.outlineLevel ?? levels[0];
    return level === undefined || level >= BODY_TEXT ? undefined : level;
  }
}

/** Without the spaces around it, as first lines are often indented by them. Tabs within prose would make it a row of cells. */
function withoutIndent(text: string): string {
  const lines = text.split('\n').map((line) => {
    const { start, end } = trimmed(line);
    const kept = line.slice(start, end);
    return kept.includes('。') || kept.length > LONGEST_CELL ? kept.replaceAll('\t', ' ') : kept;
  });
  return lines.filter((line) => line !== '').join('\n');
}

/** The text of a cell: its paragraphs in one line. Chinese words go on over the break; anything else is kept apart. */
export function cellText(paragraphs: readonly Paragraph[]): string {
  let whole = '';
  for (const line of paragraphs.flatMap(({ text }) => text.split('\n'))) {
    const text = line.replace(/\s+/g, ' ').trim();
    const apart = whole !== '' && text !== '' && !isHan(whole.charCodeAt(whole.length - 1)) && !isHan(text.charCodeAt(0));
    whole += (apart ? ' ' : '') + text;
  }
  return whole;
}
