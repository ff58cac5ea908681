import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../server/src/files/decode';

const TEXT = '一、总体情况\r\n本年新收 3 件';
/** 总体情况 in GB18030. */
const GB_WORDS = [0xd7, 0xdc, 0xcc, 0xe5, 0xc7, 0xe9, 0xbf, 0xf6];

function textOf(bytes: Uint8Array, name = 'a.txt'): string {
  const decoded = decode(bytes, name);
  assert.ok('text' in decoded, JSON.stringify(decoded));
  return decoded.text;
}

function problemOf(bytes: Uint8Array, name = 'a.txt'): { zh: string; en: string } {
  const decoded = decode(bytes, name);
  assert.ok('problem' in decoded, JSON.stringify(decoded));
  return decoded.problem;
}

function utf16be(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le').swap16();
}

test('UTF-8 is read, and the byte order mark is no part of the text', () => {
  assert.equal(textOf(Buffer.from(TEXT)), TEXT);
  assert.equal(textOf(Buffer.from(`\ufeff${TEXT}`)), TEXT);
  assert.equal(textOf(new Uint8Array()), '');
});

test('UTF-16 is read in either byte order, told by its mark', () => {
  assert.equal(textOf(Buffer.from(`\ufeff${TEXT}`, 'utf16le')), TEXT);
  assert.equal(textOf(utf16be(`\ufeff${TEXT}`)), TEXT);
});

test('GB18030 is read where the bytes are no UTF-8, four-byte characters included', () => {
  assert.equal(textOf(Uint8Array.from(GB_WORDS)), '总体情况');
  assert.equal(textOf(Uint8Array.from([...GB_WORDS, 0x82, 0x35, 0x8f, 0x33])), '总体情况\u9fa6');
});

test('a web page is read by its declared character set, whatever its case and quotes', () => {
  for (const declaration of ['<meta charset="gb2312">', '<META http-equiv=Content-Type content="text/html; charset=GBK">']) {
    const page = Buffer.concat([Buffer.from(declaration), Uint8Array.from(GB_WORDS)]);
    assert.equal(textOf(page, 'a.HTM'), `${declaration}总体情况`);
  }
});

test('a web page saved again as UTF-8 is read as UTF-8 though its old declaration is still there', () => {
  const page = `<meta charset="gb2312"><p>${TEXT}</p>`;
  assert.equal(textOf(Buffer.from(page), 'a.html'), page);
});

test('a web page in a character set that cannot be read is refused by name, not misread', () => {
  const page = Buffer.concat([Buffer.from('<meta charset="Big5">'), Uint8Array.from([0xc1, 0x60, 0xc5, 0xe9])]);
  assert.match(problemOf(page, 'a.html').zh, /big5.*UTF-8/);
});

test('bytes that are no text are refused with their offset, their line and a remedy', () => {
  const bytes = Uint8Array.from([0x41, 0x0a, ...GB_WORDS, 0xff, 0x41]);
  const { zh, en } = problemOf(bytes);
  assert.match(zh, /字节偏移 10（第 2 行附近）.*UTF-8.*GB18030.*另存为 UTF-8/);
  assert.match(en, /offset 10 \(near line 2\)/);
});

test('the offset is that of the encoding that got furthest', () => {
  const almostUtf8 = Buffer.concat([Buffer.from('总体情况。'), Uint8Array.from([0xff])]);
  assert.match(problemOf(almostUtf8).en, /offset 15 /);
});

test('a text that breaks off in the middle of a character is refused at its end', () => {
  const bytes = Buffer.from(`\ufeff${TEXT}`);
  assert.match(problemOf(bytes.subarray(0, bytes.length - 1)).en, new RegExp(`offset ${bytes.length - 1} `));
  const wide = Buffer.from('\ufeff总', 'utf16le');
  assert.match(problemOf(wide.subarray(0, 3)).zh, /UTF-16LE/);
});

test('documents and binary files that people take for text are named', () => {
  assert.match(problemOf(Buffer.from('PK\u0003\u0004….docx')).zh, /Word/);
  assert.match(problemOf(Buffer.from('%PDF-1.7')).zh, /PDF/);
  assert.match(problemOf(Buffer.from('{\\rtf1}')).en, /RTF/);
  assert.match(problemOf(Uint8Array.from([...GB_WORDS, 0, 0])).zh, /不是文本/);
});

test('a NUL in UTF-8 text does no harm', () => {
  assert.equal(textOf(Buffer.from('总\0体')), '总\0体');
});
