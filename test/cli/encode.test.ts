import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { encode, NotEncodable, withEdits } from '../../server/src/cli/files/encode';
import { gb18030Bytes } from '../../server/src/cli/files/gb18030';
import { applyEdits } from '../../server/src/features/fix-all';
import { decode, type Encoding } from '../../server/src/files/decode';
import type { Edit } from '../../server/src/rule';

const MARKS: Readonly<Record<string, readonly number[]>> = {
  none: [],
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
};

test('every character comes back from GB18030 as it went in; half a pair has no bytes', () => {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  let written = 0;
  for (let code = 0; code < 0x110000; code += code < 0x10000 ? 1 : 97) {
    const bytes = gb18030Bytes(code);
    if (bytes === undefined) {
      assert.ok((code >= 0xd800 && code <= 0xf8ff) || code === 0xfffd, `U+${code.toString(16)} has no bytes`);
      continue;
    }
    written++;
    if (decoder.decode(Uint8Array.from(bytes)) !== String.fromCodePoint(code))
      assert.fail(`U+${code.toString(16)} comes back as another character`);
  }
  assert.ok(written > 63_000);
});

/** Texts of what stands in reports, with characters of every length. */
const WORDS = fc
  .array(fc.constantFrom('年', '报', '\r\n', '\n', '\t', 'a', '1', '１', '€', '㐀', '𠮷', '😀', 'é', '｜', '一'), { maxLength: 60 })
  .map((list) => list.join(''));

/** Edits between whole characters, in order, not overlapping. */
function editsIn(text: string, cuts: readonly number[], insertion: string): readonly Edit[] {
  const places = [...new Set(cuts)].sort((a, b) => a - b);
  const starts = [0, ...[...text].map((_, index, all) => all.slice(0, index + 1).join('').length)];
  const edits: Edit[] = [];
  for (let i = 0; i + 1 < places.length; i += 2) {
    const [start, end] = [starts[(places[i] ?? 0) % starts.length] ?? 0, starts[(places[i + 1] ?? 0) % starts.length] ?? 0];
    const last = edits.at(-1)?.span.end ?? -1;
    if (start > last && end >= start) edits.push({ span: { start, end }, text: insertion });
  }
  return edits;
}

for (const [encoding, mark] of [
  ['utf-8', 'none'],
  ['utf-8', 'utf-8'],
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
  ['gb18030', 'none'],
] as const) {
  test(`edits change their places and no other byte: ${encoding}, mark ${mark}`, () => {
    fc.assert(
      fc.property(WORDS, fc.array(fc.nat(60), { maxLength: 8 }), WORDS, (text, cuts, insertion) => {
        const bytes = Buffer.concat([Uint8Array.from(MARKS[mark] ?? []), encode(text, encoding)]);
        const file = { text, encoding: encoding as Encoding, mark: MARKS[mark]?.length ?? 0 };
        const edits = editsIn(text, cuts, insertion);
        const expected = Buffer.concat([Uint8Array.from(MARKS[mark] ?? []), encode(applyEdits(text, edits), encoding)]);
        assert.deepEqual(Buffer.from(withEdits(bytes, file, edits)), expected);
      }),
      { numRuns: 200 },
    );
  });
}

test('bytes outside the edits stay even where another writing of the same character exists', () => {
  const bytes = Uint8Array.from([0x80, 0xd7, 0xdc, 0x31, 0x0d]);
  const decoded = decode(bytes, 'a.txt');
  assert.ok('text' in decoded);
  assert.equal(decoded.text, '€总1\r');
  const after = withEdits(bytes, decoded, [{ span: { start: 2, end: 3 }, text: '22' }]);
  assert.deepEqual([...after], [0x80, 0xd7, 0xdc, 0x32, 0x32, 0x0d]);
});

test('a character that the encoding lacks is named, and nothing is made up', () => {
  assert.throws(
    () => encode('\ue5e5', 'gb18030'),
    (error) => error instanceof NotEncodable && error.said.zh.includes('GB18030') && error.said.en.includes('\ue5e5'),
  );
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const)
    assert.throws(() => encode('a\ud800', encoding), NotEncodable);
});
