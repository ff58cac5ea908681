/** The text of a page that was saved from a site, on Node and in browsers alike. */
import { ConversionFailure } from '../convert/failure';

/**
 * UTF-16 by its mark, UTF-8 where it is that, whatever the page declares, otherwise GB18030, in which many older sites are.
 * @throws ConversionFailure for none of them
 */
export function pageText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? ['utf-16le'] : first === 0xfe && second === 0xff ? ['utf-16be'] : undefined;
  for (const encoding of marked ?? ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // A NUL stands in no text, but all over binary files.
      if (!text.includes('\0')) return text;
    } catch {
      // Not this encoding: the next one is tried.
    }
  }
  throw new ConversionFailure({
    zh: '这不是网页，或者字符编码不能识别。请在浏览器中打开，另存为 UTF-8 编码的网页（.html）后再试。',
    en: 'This is no web page, or its character encoding is unknown. Open it in a browser, save it as a web page (.html) in UTF-8 and try again.',
  });
}
