import type { Message } from '../../rule';
import type { Block, Document } from '../document';
import { saveAgain } from '../failure';
import { BodyReader } from './body';
import { Left } from './left-out';
import { Numbering } from './numbering';
import { NumberingReader } from './numbering-reader';
import { WordParts } from './parts';
import { StyleReader } from './styles';

const MACROS: Message = {
  zh: '文档含有宏。宏没有运行，也没有读取。',
  en: 'The document contains macros. They were neither run nor read.',
};

/**
 * Reads a Word document (.docx, .docm, .dotx). Pictures, macros, notes and everything else but text, tables and their numbering
 * stays packed. Throws `ConversionFailure` for what is broken, too large, protected, or no Word document.
 */
export function readWord(bytes: Uint8Array): Document {
  const parts = WordParts.open(bytes);
  const styles = new StyleReader();
  parts.readRelated('styles', styles);
  const definitions = new NumberingReader();
  parts.readRelated('numbering', definitions);
  const finishedStyles = styles.finish();
  const left = new Left();
  const body = new BodyReader(finishedStyles, new Numbering(definitions, finishedStyles), left);
  parts.readMain(body);
  if (body.blocks.length === 0) throw saveAgain('文档中没有文字。', 'there is no text in the document.');
  return { blocks: withTitle(body.blocks), notices: [...(parts.hasMacros ? [MACROS] : []), ...left.notices()] };
}

/** Where no paragraph is styled as the title and a single heading is on the highest level, that one is the title. */
function withTitle(blocks: readonly Block[]): readonly Block[] {
  const highest = blocks.filter((block) => block.kind === 'paragraph' && block.level === 1);
  const titled = blocks.some((block) => block.kind === 'paragraph' && block.role === 'title');
  if (titled || highest.length !== 1) return blocks;
  return blocks.map((block) => {
    if (block.kind !== 'paragraph' || block.role !== 'heading') return block;
    return block === highest[0] ? { ...block, role: 'title', level: 0 } : { ...block, level: block.level - 1 };
  });
}
