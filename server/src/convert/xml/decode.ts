import { strFromU8 } from 'fflate';
import { saveAgain } from '../failure';

/** The text of an XML part: UTF-8 or UTF-16, as packages of documents allow. Throws `ConversionFailure` for any other encoding. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 0);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 1);
  if (bytes[0] === 0x3c && bytes[1] === 0) return utf16(bytes, 0, 0);
  const text = strFromU8(bytes);
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const declared = /^<\?xml[^>]{0,80}\bencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(plain.slice(0, 200))?.[1]?.toLowerCase();
  if (declared === undefined || declared === 'utf-8' || declared === 'us-ascii') return plain;
  throw saveAgain(`部件 ${part} 的编码是 ${declared}，不能读取。`, `its part ${part} is encoded in ${declared}, which cannot be read.`);
}

/** @param high which byte of a pair is the high one comes first: 1 for big endian */
function utf16(bytes: Uint8Array, high: 0 | 1, from = 2): string {
  const units = new Uint16Array((bytes.length - from) >> 1);
  for (let i = 0; i < units.length; i++) {
    const first = bytes[from + 2 * i] ?? 0;
    const second = bytes[from + 2 * i + 1] ?? 0;
    units[i] = high === 1 ? (first << 8) | second : (second << 8) | first;
  }
  let text = '';
  for (let i = 0; i < units.length; i += 8192) text += String.fromCharCode(...units.subarray(i, i + 8192));
  return text;
}
