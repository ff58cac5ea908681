import type { Message } from '../rule';

/** A file that is larger than any text can be. */
export const TOO_LARGE: Message = { zh: '无法读取：文件太大。', en: 'cannot be read: the file is too large.' };

/** Most code units of a string, here and in browsers of the same make. */
const LONGEST_STRING = 0x1fffffe8;

/** How the characters of a file are written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A text, and what it takes to write it back. */
export interface TextFile {
  readonly text: string;
  readonly encoding: Encoding;
  /** Bytes of the byte order mark in front of the text. */
  readonly mark: number;
}

/** The text of a file, or why it cannot be read as text. */
export type Decoded = TextFile | { readonly problem: Message };

/**
 * Bytes → text: UTF-8 and UTF-16 with byte order mark, UTF-8 without, then GB18030 (which covers GBK and GB2312).
 * A byte order mark is no part of the text, as in editors, so positions are the same there.
 * @param name the file name; for web pages the declared character set is looked at too
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  if (bytes.length > LONGEST_STRING) return { problem: TOO_LARGE };
  const marked = MARKS.find(({ mark }) => startsWith(bytes, mark));
  if (marked !== undefined) return decodeAs(bytes, marked.encoding, marked.mark.length) ?? broken(bytes, [marked.encoding]);
  const document = DOCUMENTS.find(({ mark }) => startsWith(bytes, mark));
  if (document !== undefined) return { problem: document.problem };
  return unmarked(bytes, name);
}

const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: Encoding }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Files that are no text at all, but that people take for one. */
const DOCUMENTS: readonly { readonly mark: readonly number[]; readonly problem: Message }[] = [
  { mark: [0x50, 0x4b, 0x03, 0x04], problem: asText('Word、WPS 文档或压缩包', 'a Word or WPS document, or an archive') },
  { mark: [0xd0, 0xcf, 0x11, 0xe0], problem: asText('旧版 Word、WPS 文档', 'an old Word or WPS document') },
  { mark: [0x25, 0x50, 0x44, 0x46, 0x2d], problem: asText('PDF', 'a PDF') },
  { mark: [0x7b, 0x5c, 0x72, 0x74, 0x66], problem: asText('RTF 文档', 'an RTF document') },
];

function asText(zh: string, en: string): Message {
  return {
    zh: `这是${zh}，不是文本。请把内容复制到文本文件，或另存为纯文本（UTF-8）或网页（.html）后再检查。`,
    en: `this is ${en}, not text. Copy its content into a text file, or save it as plain text (UTF-8) or as a web page (.html).`,
  };
}

/**
 * UTF-8 first, even where a web page declares otherwise: bytes of a Chinese text in another encoding never happen to be UTF-8,
 * whereas pages saved again as UTF-8 often keep their old declaration.
 */
function unmarked(bytes: Uint8Array, name: string): Decoded {
  const utf8 = decodeAs(bytes, 'utf-8');
  if (utf8 !== undefined) return utf8;
  const declared = /\.html?$/i.test(name) ? declaredCharset(bytes) : undefined;
  if (declared !== undefined && !READABLE_CHARSETS.has(declared)) {
    return {
      problem: {
        zh: `网页声明的字符集是 ${declared}，这里不能读取。请另存为 UTF-8 后再检查。`,
        en: `the page declares the character set ${declared}, which cannot be read here. Save it as UTF-8.`,
      },
    };
  }
  const gb = decodeAs(bytes, 'gb18030');
  if (gb === undefined) return broken(bytes, ['utf-8', 'gb18030']);
  // A NUL never stands in a GB18030 text, but in every second byte of UTF-16 and all over binary files.
  return gb.text.includes('\0') ? { problem: NO_TEXT } : gb;
}

const NO_TEXT: Message = {
  zh: '不是文本文件，或是没有字节顺序标记（BOM）的 UTF-16。请另存为 UTF-8 后再检查。',
  en: 'not a text file, or UTF-16 without a byte order mark. Save it as UTF-8.',
};

const READABLE_CHARSETS = new Set(['utf-8', 'utf8', 'gb2312', 'gbk', 'gb18030', 'gb_2312-80', 'x-gbk', 'cp936', 'us-ascii', 'ascii']);

/** The character set that a web page declares near its beginning, in small letters. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  return /charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(head)?.[1]?.toLowerCase();
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

type Decoder = InstanceType<typeof TextDecoder>;

const decoders = new Map<Encoding, Decoder>();

/** One for each encoding: to make a decoder takes longer than to decode a report with it. */
function decoderOf(encoding: Encoding): Decoder {
  const known = decoders.get(encoding) ?? new TextDecoder(encoding, { fatal: true });
  decoders.set(encoding, known);
  return known;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding, mark = 0): TextFile | undefined {
  try {
    return { text: decoderOf(encoding).decode(bytes), encoding, mark };
  } catch {
    return undefined;
  }
}

/** Names the place up to which the bytes made sense in the encoding that got furthest. */
function broken(bytes: Uint8Array, tried: readonly Encoding[]): Decoded {
  const offset = Math.max(...tried.map((encoding) => firstBroken(bytes, encoding)));
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 0x0a) line++;
  const names = tried.map((encoding) => encoding.toUpperCase());
  return {
    problem: {
      zh: `字节偏移 ${offset}（第 ${line} 行附近）处不是有效的 ${names.join(' 或 ')} 文字。请用编辑器另存为 UTF-8 后再检查。`,
      en: `the bytes at offset ${offset} (near line ${line}) are not valid ${names.join(' or ')}. Save the file as UTF-8.`,
    },
  };
}

/** 0-based offset of the byte at which decoding fails; the length when the text merely breaks off. By bisection: only on the way out. */
function firstBroken(bytes: Uint8Array, encoding: Encoding): number {
  const sound = (length: number): boolean => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (sound(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
