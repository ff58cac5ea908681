/** Offsets become positions and come back unharmed, whatever ends the lines. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LineTable } from '../../../server/src/text/lines';

/** Texts rich in line ends of every kind, astral characters and lone surrogates. */
const texts = fc
  .array(fc.constantFrom('\n', '\r', '\r\n', '\ufeff', 'a', '一', '𠮷', '\ud800', '\udc00', '\t', '\u2028', ' '))
  .map((parts) => parts.join(''));

describe('LineTable', () => {
  it('gives back every offset that is not between the halves of a line end', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = new LineTable(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const between = text[offset - 1] === '\r' && text[offset] === '\n';
          assert.equal(lines.offset(lines.position(offset)), between ? offset - 1 : offset);
        }
      }),
    );
  });

  it('cuts the text where a plain split does', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = new LineTable(text);
        const cut = Array.from({ length: lines.count }, (_, line) => text.slice(lines.lineStart(line), lines.lineEnd(line)));
        assert.deepEqual(cut, text.split(/\r\n|\r|\n/));
      }),
    );
  });

  it('positions rise with offsets and never leave their line', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = new LineTable(text);
        for (let offset = 1; offset <= text.length; offset++) {
          const before = lines.position(offset - 1);
          const { line, character } = lines.position(offset);
          assert.ok(line > before.line || (line === before.line && character === before.character + 1));
          assert.equal(lines.lineAt(offset), line);
        }
      }),
    );
  });

  it('takes what is outside the text to its nearest end', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: -9, max: 99 }), fc.integer({ min: -9, max: 99 }), (text, line, character) => {
        const lines = new LineTable(text);
        const offset = lines.offset({ line, character });
        assert.ok(offset >= 0 && offset <= text.length);
        assert.deepEqual(lines.position(text.length + 5), lines.position(text.length));
        assert.deepEqual(lines.position(-5), { line: 0, character: 0 });
        if (line >= 0 && line < lines.count) assert.equal(lines.position(offset).line, line);
      }),
    );
  });
});
