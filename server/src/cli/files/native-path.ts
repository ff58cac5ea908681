import { realpathSync } from 'node:fs';

/**
 * Paths whose bytes are no UTF-8, as those of files that were unpacked from an archive made on another system. In a text each
 * such byte is a lone surrogate, U+DC80 to U+DCFF for 0x80 to 0xFF, so that a path can be joined, compared, sent to another
 * thread and written as JSON, and still leads to the file.
 */

const STRAY = /[\udc80-\udcff]/u;
const BASE = 0xdc00;

/** What the functions of the file system take for a path. */
export function nativePath(path: string): string | Buffer {
  if (!STRAY.test(path)) return path;
  const pieces: Buffer[] = [];
  for (const character of path) {
    const code = character.codePointAt(0) ?? 0;
    pieces.push(code >= BASE + 0x80 && code <= BASE + 0xff ? Buffer.of(code - BASE) : Buffer.from(character));
  }
  return Buffer.concat(pieces);
}

/** The text for a path as the system gives it. */
export function pathText(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (!text.includes('\ufffd') || Buffer.from(text).equals(bytes)) return text;
  let result = '';
  for (let at = 0; at < bytes.length; ) {
    const length = soundLength(bytes, at);
    result += length === 0 ? String.fromCharCode(BASE + (bytes[at] ?? 0)) : bytes.toString('utf8', at, at + length);
    at += Math.max(length, 1);
  }
  return result;
}

/** The path without links. Throws the error of the system when nothing is there. */
export function realPath(path: string): string {
  const native = nativePath(path);
  if (typeof native === 'string') return realpathSync(native);
  return pathText(realpathSync.native(native, 'buffer'));
}

/** How many bytes the character has that begins here; 0 where none does. */
function soundLength(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  const piece = bytes.subarray(at, at + length);
  return piece.length === length && Buffer.from(piece.toString('utf8')).equals(piece) ? length : 0;
}

/** A path for people: names in GB18030 as what they say there, any other stray byte as a sign for what cannot be shown. */
export function shownName(path: string): string {
  if (!STRAY.test(path)) return path;
  const bytes = nativePath(path);
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  } catch {
    return path.replace(/\p{Surrogate}/gu, '\ufffd');
  }
}
