/** Whether a paragraph goes on in the next one. */
import { fold } from '../../text/characters';
import { noted } from '../../text/remember';

const CLOSED = /[。!?;:…]["”’」』)\]】]{0,3}$/u;
const NUMBERED =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.,:章节部]|[（(【[][一二三四五六七八九十\d]{1,3}[)）】\]]|\d{1,2}[、.)](?!\d)|[①-⑳]|[-*+•●■]|附[件:]|注:)/u;
const OPENS = /^[\u3400-\u9fff\d"“‘《「『(（]/u;

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
