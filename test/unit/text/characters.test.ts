/** Folding brings variants of a character together and leaves the words of the form alone. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SECTIONS } from '../../../server/src/form/sections';
import { FORMS, HEADS } from '../../../server/src/form/tables';
import { fold, isSpace, skeletonOf, trimmed } from '../../../server/src/text/characters';
import { yearOf } from '../../../server/src/text/years';

describe('folding', () => {
  it('changes no Han character of the official vocabulary', () => {
    const words = JSON.stringify([FORMS, HEADS, SECTIONS]).match(/\p{Script=Han}/gu) ?? [];
    assert.ok(words.length > 500);
    assert.deepEqual(
      words.filter((character) => fold(character) !== character),
      [],
    );
  });

  it('changes no character of everyday simplified Chinese', () => {
    const decoder = new TextDecoder('gb18030');
    const changed: string[] = [];
    for (let row = 0xb0; row <= 0xf7; row++) {
      for (let cell = 0xa1; cell <= 0xfe; cell++) {
        const character = decoder.decode(new Uint8Array([row, cell]));
        if (/\p{Script=Han}/u.test(character) && fold(character) !== character) changed.push(character);
      }
    }
    // 於, 後 and 徵 are in the national standard for names and for music; 丶 is no word.
    assert.deepEqual(changed.sort(), ['丶', '於', '後', '徵'].sort());
  });

  it('is done after one pass', () => {
    for (let code = 0; code < 65536; code++) {
      const once = fold(String.fromCharCode(code));
      assert.equal(fold(once), once, code.toString(16));
    }
  });

  for (const [written, plain] of [
    ['⼀、總體情況', '一、总体情况'],
    ['⺠⻓⻑⻔⻋⻬⻰⻳', '民长长门车齐龙龟'],
    ['⾒⾯⾏⼈⻛⻚', '见面行人风页'],
    ['行政復議、行政訴訟', '行政复议、行政诉讼'],
    ['檢查來見這們並眾衆產爲', '检查来见这们并众众产为'],
    ['１２３（一）：；，．', '123(一):;,.'],
    ['一､二﹑三丶四', '一、二、三、四'],
    ['︵一︶︐﹒', '(一),.'],
    ['−５', '-5'],
    ['𠮷\ud800\udc00\ud800', '𠮷\ud800\udc00\ud800'],
  ] as const) {
    it(`${written} → ${plain}`, () => assert.equal(fold(written), plain));
  }

  it('knows every space, and what takes no room', () => {
    for (const space of '\t\n\r\v\f \u00a0\u00ad\u1680\u2003\u200b\u200d\u200e\u2028\u202f\u2060\u3000\u3164\ufe0f\ufeff') {
      assert.ok(isSpace(space.charCodeAt(0)), space.charCodeAt(0).toString(16));
    }
    for (const other of '0一-—.…〇○') assert.ok(!isSpace(other.charCodeAt(0)), other);
  });

  it('keeps the length, so that offsets stay', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(fold(text).length, text.length);
        const { start, end } = trimmed(text);
        assert.ok(0 <= start && start <= end && end <= text.length);
        assert.equal(skeletonOf(fold(text)), skeletonOf(text));
      }),
    );
  });
});

describe('years', () => {
  for (const digits of ['2023', '二〇二三', '二○二三', '二◯二三', '二零二三', '二O二三', '贰零贰叁', '2〇23']) {
    it(digits, () => assert.equal(yearOf(digits), 2023));
  }
  for (const digits of ['1234', '9999', '二十二三', '', '〇〇〇〇']) it(`${digits} is none`, () => assert.equal(yearOf(digits), undefined));
});
