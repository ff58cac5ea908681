/** The text of a page that was saved from a site, on Node and in browsers alike. */
import { decode } from '../files/decode';
import type { Message } from '../rule';

/** A NUL stands in no page, but all over binary files. */
const NO_PAGE: Message = {
  zh: '这不是网页。请在浏览器中打开，另存为 UTF-8 编码的网页（.html）后再试。',
  en: 'This is not a web page. Open it in a browser, save it as a web page (.html) in UTF-8 and try again.',
};

/** The text, or why there is none. */
export function pageText(bytes: Uint8Array): { readonly text: string } | { readonly problem: Message } {
  const read = decode(bytes, 'page.html');
  return 'text' in read && read.text.includes('\0') ? { problem: NO_PAGE } : read;
}
