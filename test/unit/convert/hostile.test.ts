import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { ConversionFailure } from '../../../server/src/convert/failure';
import { readWord } from '../../../server/src/convert/from-word/read';
import { LIMITS } from '../../../server/src/convert/limits';
import { docx, p, packed, read, refusal, relations, tbl, tc, tr, wrap } from './docx';

/** What is told of bytes that are refused, in both languages. */
function told(bytes: Uint8Array): string {
  const { zh, en } = refusal(() => readWord(bytes));
  assert.match(zh, /请/, 'the remedy, in Chinese');
  assert.match(en, /\b(?:Open|Keep|Remove)\b/, 'the remedy, in English');
  return `${zh} ${en}`;
}

function withMain(xml: string): Uint8Array {
  return docx({ files: { 'word/document.xml': xml } });
}

/** The offset at which bytes stand in others. */
function find(bytes: Uint8Array, mark: readonly number[]): number {
  return Buffer.from(bytes).indexOf(Buffer.from(mark));
}

describe('files that are no sound Word documents', () => {
  it('old, protected, foreign and empty ones are named', () => {
    assert.match(told(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])), /旧版.*密码.*password/);
    assert.match(told(new Uint8Array()), /不是 Word 文档/);
    assert.match(told(strToU8('一、总体情况')), /不是 Word 文档/);
    assert.match(told(packed({ 'xl/workbook.xml': '<a/>' })), /Excel/);
    assert.match(told(packed({ 'ppt/presentation.xml': '<a/>' })), /PowerPoint/);
    assert.match(told(packed({ 'content.xml': '<a/>' })), /OpenDocument/);
    assert.match(told(packed({ 'a.txt': 'x' })), /压缩包/);
    assert.match(told(docx({ body: p('') })), /没有文字/);
  });

  it('an archive that was cut short, at any place', () => {
    const whole = docx({ body: p('甲') });
    for (let length = 2; length < whole.length; length += 37) assert.match(told(whole.subarray(0, length)), /损坏或不完整/);
  });

  it('a part whose bytes were changed', () => {
    const stored = zipSync(
      {
        '_rels/.rels': strToU8(relations(['officeDocument', 'word/document.xml'])),
        'word/document.xml': strToU8(wrap('document', `<w:body>${p('甲')}</w:body>`)),
      },
      { level: 0 },
    );
    const at = find(stored, [...strToU8('甲')]);
    stored[at + 2] = (stored[at + 2] ?? 0) ^ 1;
    assert.match(told(stored), /word\/document\.xml/);
  });

  it('a part behind a password', () => {
    const bytes = docx({ body: p('甲') });
    const at = find(bytes, [0x50, 0x4b, 0x01, 0x02]);
    bytes[at + 8] = 1;
    assert.match(told(bytes), /密码.*password/);
  });

  it('a part that is packed in an unknown way, and one that is there twice', () => {
    const unknown = docx({ body: p('甲') });
    unknown[find(unknown, [0x50, 0x4b, 0x01, 0x02]) + 10] = 99;
    assert.match(told(unknown), /压缩方法（99）/);
    const twice = packed({ 'word/a.xml': '1', 'word/A.xml': '2' });
    assert.match(told(twice), /重复/);
  });

  it('a name that leads out of the archive is a name like any other, and names cannot steer a terminal', () => {
    const outside = docx({ body: p('甲'), files: { '../../outside.xml': 'x', '/etc/outside': 'x' } });
    assert.equal(readWord(outside).blocks.length, 1);
    const target = packed({ '_rels/.rels': relations(['officeDocument', '../../a\u001b[31m.xml']), 'a\u001b[31m.xml': '<!DOCTYPE x>' });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
    assert.doesNotMatch(told(target), /\u001b/);
  });
});

describe('XML that is broken or made to do harm', () => {
  const cases: Readonly<Record<string, readonly [xml: string, told: RegExp]>> = {
    'entities of its own': ['<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document/>', /DOCTYPE/],
    'an unknown entity': ['<w:document>\n<a>&b;</a></w:document>', /第 2 行第 4 列.*line 2, column 4/],
    'a reference to no character': ['<a>&#0;</a>', /实体/],
    'an endless entity': [`<a>&${'x'.repeat(100)}</a>`, /实体/],
    'a tag that is not closed': ['<a><b></a>', /第 1 行第 7 列/],
    'a tag that breaks off': ['<a><b', /XML/],
    'an attribute without quotes': ['<a b=c/>', /XML/],
    'an attribute that breaks off': ['<a b="c', /XML/],
    'two roots': ['<a/><b/>', /XML/],
    'nothing at all': ['', /XML/],
    'a comment without an end': ['<a><!-- </a>', /XML/],
    'text that is no XML': ['一、总体情况', /XML/],
    'another encoding': ['<?xml version="1.0" encoding="GB2312"?><a/>', /gb2312/],
  };
  for (const [name, [xml, expected]] of Object.entries(cases)) {
    it(name, () => {
      const message = told(withMain(xml));
      assert.match(message, /word\/document\.xml/);
      assert.match(message, expected);
    });
  }

  it('elements nested too deep', () => {
    assert.match(told(withMain('<a>'.repeat(1_000_000))), /嵌套超过 200 层/);
    const tables = `${'<w:tbl><w:tr><w:tc>'.repeat(60)}${'</w:tc></w:tr></w:tbl>'.repeat(60)}`;
    assert.equal(read({ body: p('甲') + tables }).blocks[0]?.kind, 'paragraph');
  });

  it('any text whatever is read or refused, and nothing else happens', () => {
    const markup = fc.array(
      fc.constantFrom(
        '<',
        '>',
        '/',
        '<a>',
        '</a>',
        '<w:p>',
        '</w:p>',
        '<w:tbl>',
        '</w:tbl>',
        '<w:tr>',
        '<w:tc>',
        '</w:tc>',
        '<w:t>',
        '甲',
        '&',
        '&amp;',
        ' b="',
        '"',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<w:vMerge/>',
        '<w:txbxContent>',
        '</w:txbxContent>',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(markup, (pieces) => {
        try {
          assert.ok(readWord(withMain(wrap('document', pieces.join('')))).blocks.length > 0);
        } catch (error) {
          assert.ok(error instanceof ConversionFailure, String(error));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('files that unpack to more than is reasonable', () => {
  it('a bomb is stopped while it unpacks, even where the archive lies about its size', () => {
    const bomb = zipSync({
      '_rels/.rels': strToU8(relations(['officeDocument', 'word/document.xml'])),
      'word/document.xml': [new Uint8Array(20_000_000), { level: 9 }],
    });
    assert.match(told(bomb), /压缩率异常/);
    const entry = Buffer.from(bomb).lastIndexOf(Buffer.from('word/document.xml')) - 46;
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(entry + 24, 1000, true);
    assert.match(told(bomb), /压缩率异常/);
  });

  it('forty megabytes of XML are not read', () => {
    const paragraph = p('一二三四五六七八九十');
    const huge = Buffer.alloc(40_000_000, `<a>${paragraph}`);
    assert.match(
      told(packed({ '_rels/.rels': relations(['officeDocument', 'word/document.xml']), 'word/document.xml': huge })),
      /超过上限 32 MB/,
    );
  });

  it('parts that nobody asks for stay packed', () => {
    const bytes = docx({ body: p('甲'), files: { 'word/media/image1.bmp': new Uint8Array(40_000_000) } });
    assert.equal(readWord(bytes).blocks.length, 1);
  });

  it('too many parts, paragraphs, columns and cells', () => {
    assert.match(told(packed(Object.fromEntries(Array.from({ length: LIMITS.parts + 1 }, (_, i) => [`a${i}`, ''])))), /10001 个部件/);
    assert.match(
      told(docx({ body: Array.from({ length: LIMITS.paragraphs + 1 }, (_, i) => `<w:p><w:r><w:t>${i}</w:t></w:r></w:p>`).join('') })),
      /200000 段/,
    );
    assert.match(told(docx({ body: tbl(tr(tc('甲', '<w:gridSpan w:val="999999999"/>'))) })), /256 列/);
    const narrow = tr(tc('1'));
    assert.match(told(docx({ body: tbl(tr(tc('甲', '<w:gridSpan w:val="250"/>')), ...Array<string>(2100).fill(narrow)) })), /500000 格/);
  });
});
