/** Whether a paragraph goes on in the next one, and what is only furniture of a printed page. */
import { fold } from '../../text/characters';
import { noted, remembered } from '../../text/remember';

const LONGEST_ARTIFACT = 30;
/** Looked at first: few lines begin like this. */
const OPENS_ARTIFACT = /^[^\d\p{Script=Han}]*?(?:[-—–―·.\ufe10-\ufe6b\uff0d\uff0e\u2212]|第|[pPｐＰ])/u;
const PAGE_NUMBER =
  /^(?:[-—–―·.]{1,3} {0,3}\d{1,4} {0,3}[-—–―·.]{1,3}|第 {0,3}\d{1,4} {0,3}页[,、/ ]{0,3}(?:共 {0,3}\d{1,4} {0,3}页)?|page \d{1,4}(?: of \d{1,4})?)$/iu;
const CLOSED = /[。!?;:…]["”’」』)\]】]{0,3}$/u;
const NUMBERED =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.,:章节部]|[（(【[][一二三四五六七八九十\d]{1,3}[)）】\]]|\d{1,2}[、.)](?!\d)|[①-⑳]|[-*+•●■]|附[件:]|注:)/u;
const OPENS = /^[\u3400-\u9fff\d"“‘《「『(（]/u;

/** A line that holds a page number and nothing else: - 3 -, 第3页 共12页. A bare number is none: it may be a cell. */
export function isPageArtifact(line: string): boolean {
  return line.length <= LONGEST_ARTIFACT && isPageNumber(line);
}

const isPageNumber = remembered((line): boolean => OPENS_ARTIFACT.test(line) && PAGE_NUMBER.test(fold(line).trim()));

/** Whether `text` stops without a mark that closes a sentence or announces a list. Looks at its end only. */
export const isOpenEnded = noted((text): boolean => {
  const tail = fold(text.slice(-40)).replace(/[\s*_]+$/u, '');
  return tail !== '' && !CLOSED.test(tail);
});

/** Whether `text` can go on from a paragraph before: neither numbered nor a list item. Looks at its beginning only. */
export const canContinue = noted((text): boolean => {
  const head = fold(text.slice(0, 80)).replace(/^[\s*_]+/u, '');
  return OPENS.test(head) && !NUMBERED.test(head);
});
