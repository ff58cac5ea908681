import type { Encoding, TextFile } from '../../files/decode';
import type { Edit, Message } from '../../rule';
import { gb18030Bytes, gb18030Length } from './gb18030';

/** What is written does not exist in the encoding of the file. */
export class NotEncodable extends Error {
  override readonly name = 'NotEncodable';

  constructor(readonly said: Message) {
    super(said.en);
  }
}

/**
 * The bytes of a file with edits applied to its text; every byte outside them stays as it is, odd ones too.
 * @param edits in the order of the text, not overlapping
 * Throws `NotEncodable` when the encoding lacks a character that is to be written.
 */
export function withEdits(bytes: Uint8Array, { text, encoding, mark }: TextFile, edits: readonly Edit[]): Uint8Array {
  const places = byteOffsets(
    bytes,
    encoding,
    mark,
    edits.flatMap(({ span }) => [span.start, span.end]),
  );
  const pieces: Uint8Array[] = [];
  let at = 0;
  edits.forEach((edit, index) => {
    pieces.push(bytes.subarray(at, places[2 * index] ?? bytes.length), encode(edit.text, encoding));
    at = places[2 * index + 1] ?? bytes.length;
  });
  pieces.push(bytes.subarray(at));
  const result = Buffer.concat(pieces);
  // A span that cut a surrogate pair in two would show here.
  if (edits.length > 0 && text.length + grownBy(edits) !== unitsOf(result, encoding, mark))
    throw new Error('edits do not fit the bytes of the file');
  return result;
}

function grownBy(edits: readonly Edit[]): number {
  return edits.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
}

/** The bytes of a text in an encoding, without byte order mark. Throws `NotEncodable`. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (/\p{Surrogate}/u.test(text)) throw notEncodable('\ufffd', encoding);
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const bytes: number[] = [];
  for (const character of text) {
    const encoded = gb18030Bytes(character.codePointAt(0) ?? 0);
    if (encoded === undefined) throw notEncodable(character, encoding);
    bytes.push(...encoded);
  }
  return Uint8Array.from(bytes);
}

function notEncodable(character: string, encoding: Encoding): NotEncodable {
  const name = encoding.toUpperCase();
  return new NotEncodable({
    zh: `没有修改：要写入的字符「${character}」在 ${name} 编码中不存在。请先把文件另存为 UTF-8。`,
    en: `was not changed: the character “${character}” that was to be written does not exist in ${name}. Save the file as UTF-8 first.`,
  });
}

/** The byte at which the character at each of these UTF-16 offsets begins. `offsets` are in ascending order. */
function byteOffsets(bytes: Uint8Array, encoding: Encoding, mark: number, offsets: readonly number[]): readonly number[] {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return offsets.map((offset) => mark + 2 * offset);
  const found: number[] = [];
  let unit = 0;
  let at = mark;
  for (const offset of offsets) {
    while (unit < offset && at < bytes.length) {
      const length = lengthAt(bytes, at, encoding);
      unit += unitsFor(bytes[at] ?? 0, length, encoding);
      at += length;
    }
    found.push(at);
  }
  return found;
}

/** How many UTF-16 units the bytes of a text make. */
function unitsOf(bytes: Uint8Array, encoding: Encoding, mark: number): number {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return (bytes.length - mark) / 2;
  let units = 0;
  for (let at = mark; at < bytes.length; ) {
    const length = lengthAt(bytes, at, encoding);
    units += unitsFor(bytes[at] ?? 0, length, encoding);
    at += length;
  }
  return units;
}

function lengthAt(bytes: Uint8Array, at: number, encoding: Encoding): number {
  const first = bytes[at] ?? 0;
  if (encoding === 'gb18030') return gb18030Length(first, bytes[at + 1] ?? 0);
  if (first < 0x80) return 1;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/** Two where the character lies beyond U+FFFF. */
function unitsFor(first: number, length: number, encoding: Encoding): number {
  return length === 4 && first >= (encoding === 'gb18030' ? 0x90 : 0xf0) ? 2 : 1;
}
