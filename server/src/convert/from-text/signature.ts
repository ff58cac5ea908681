import type { Block } from '../document';

const DATE = /^(?:\d{4}|[〇○零一二三四五六七八九]{4})\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日$/u;
const LONGEST_ORGAN = 30;

/** Marks organ and date at the very end as the signature. */
export function withSignature(blocks: readonly Block[]): readonly Block[] {
  const date = blocks.at(-1);
  if (date?.kind !== 'paragraph' || date.role !== 'body' || !DATE.test(date.text)) return blocks;
  const organ = blocks.at(-2);
  const signed =
    organ?.kind === 'paragraph' && organ.role === 'body' && organ.text.length <= LONGEST_ORGAN && !/[。，；：]/u.test(organ.text);
  const from = blocks.length - (signed ? 2 : 1);
  return blocks.map((block, index) => (index < from || block.kind !== 'paragraph' ? block : { ...block, role: 'signature' }));
}
