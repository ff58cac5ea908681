/** The text of a page that was saved from a site, on Node and in browsers alike. */
import { ConversionFailure } from '../convert/failure';
import { decode } from '../files/decode';

/** @throws ConversionFailure where the bytes are no text */
export function pageText(bytes: Uint8Array): string {
  const read = decode(bytes, 'page.html');
  if ('problem' in read) throw new ConversionFailure(read.problem);
  return read.text;
}
