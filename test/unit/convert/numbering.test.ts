import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatNumber } from '../../../server/src/convert/from-word/number-format';
import { p, textsOf } from './docx';

describe('formats of numbers', () => {
  const cases: Readonly<Record<string, Readonly<Record<number, string>>>> = {
    decimal: { 1: '1', 12: '12' },
    decimalZero: { 1: '01', 12: '12' },
    decimalFullWidth: { 12: '１２' },
    chineseCounting: { 1: '一', 10: '十', 11: '十一', 20: '二十', 21: '二十一', 99: '九十九', 101: '一〇一' },
    chineseCountingThousand: { 10: '十', 15: '十五', 101: '一百零一', 110: '一百一十', 200: '二百', 1001: '一千零一', 10000: '一零零零零' },
    chineseLegalSimplified: { 1: '壹', 10: '壹拾', 12: '壹拾贰', 101: '壹佰零壹' },
    ideographDigital: { 3: '三', 10: '一〇', 12: '一二' },
    ideographTraditional: { 1: '甲', 10: '癸', 11: '11' },
    ideographZodiac: { 1: '子', 12: '亥' },
    decimalEnclosedCircle: { 1: '①', 20: '⑳', 21: '㉑', 36: '㊱', 50: '㊿', 51: '51' },
    decimalEnclosedCircleChinese: { 3: '③' },
    decimalEnclosedFullstop: { 1: '⒈' },
    decimalEnclosedParen: { 1: '⑴' },
    ideographEnclosedCircle: { 1: '㊀', 10: '㊉' },
    upperRoman: { 4: 'IV', 1999: 'MCMXCIX', 4000: '4000' },
    lowerRoman: { 9: 'ix' },
    upperLetter: { 1: 'A', 26: 'Z', 27: 'AA', 261: '261' },
    lowerLetter: { 2: 'b' },
    none: { 1: '' },
    somethingNew: { 7: '7' },
  };
  for (const [format, values] of Object.entries(cases)) {
    it(format, () => {
      const written = Object.keys(values).map((value) => formatNumber(Number(value), format));
      assert.deepEqual(written, Object.values(values));
    });
  }
});

function level(index: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

const LEVELS = level(0, 'chineseCountingThousand', '%1、') + level(1, 'chineseCountingThousand', '（%2）') + level(2, 'decimal', '%3.');
const abstract = (id: number, levels: string): string => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const item = (text: string, at: number, id = 1): string => p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

describe('automatic numbering becomes text', () => {
  const outline = abstract(0, LEVELS) + num(1, 0);

  it('counts on, and begins anew below a higher level', () => {
    const body = [
      item('甲', 0),
      item('乙', 1),
      item('丙', 1),
      item('丁', 2),
      item('戊', 2),
      item('己', 1),
      item('庚', 2),
      item('辛', 0),
      item('壬', 1),
    ].join('');
    assert.deepEqual(textsOf({ body, numbering: outline }), [
      '一、甲',
      '（一）乙',
      '（二）丙',
      '1.丁',
      '2.戊',
      '（三）己',
      '1.庚',
      '二、辛',
      '（一）壬',
    ]);
  });

  it('numbers of another list in between, and paragraphs without one, change nothing', () => {
    const numbering = abstract(0, LEVELS) + abstract(1, level(0, 'decimalEnclosedCircle', '%1')) + num(1, 0) + num(2, 1);
    const body = item('甲', 0) + item('乙', 0, 2) + p('丙') + item('丁', 0, 0) + item('戊', 0) + item('己', 0, 2);
    assert.deepEqual(textsOf({ body, numbering }), ['一、甲', '① 乙', '丙', '丁', '二、戊', '② 己']);
  });

  it('instances of one list count together, unless they start anew', () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const numbering = abstract(0, LEVELS) + num(1, 0) + num(2, 0) + num(3, 0, restart);
    const body = item('甲', 0) + item('乙', 0, 2) + item('丙', 0, 3) + item('丁', 0, 3) + item('戊', 0);
    assert.deepEqual(textsOf({ body, numbering }), ['一、甲', '二、乙', '五、丙', '六、丁', '七、戊']);
  });

  it('an instance may write a level differently', () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '第%1条', '<w:suff w:val="space"/>')}</w:lvlOverride>`;
    assert.deepEqual(textsOf({ body: item('甲', 0, 2), numbering: abstract(0, LEVELS) + num(2, 0, override) }), ['第1条 甲']);
  });

  it('several levels in one number; all in digits where that is asked for', () => {
    const levels = level(0, 'chineseCounting', '%1') + level(1, 'decimal', '%1.%2') + level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>');
    const body = item('甲', 0) + item('乙', 1) + item('丙', 2);
    assert.deepEqual(textsOf({ body, numbering: abstract(0, levels) + num(1, 0) }), ['一 甲', '一.1 乙', '1.1.1 丙']);
  });

  it('a level that never begins anew', () => {
    const levels = level(0, 'decimal', '%1、') + level(1, 'decimal', '（%2）', '<w:lvlRestart w:val="0"/>');
    const body = item('甲', 0) + item('乙', 1) + item('丙', 0) + item('丁', 1);
    assert.deepEqual(textsOf({ body, numbering: abstract(0, levels) + num(1, 0) }), ['1、甲', '（1）乙', '2、丙', '（2）丁']);
  });

  it('a skipped level counts from its start', () => {
    const levels = level(0, 'decimal', '%1、') + level(1, 'decimal', '%1.%2、');
    assert.deepEqual(textsOf({ body: item('甲', 1), numbering: abstract(0, levels) + num(1, 0) }), ['1.1、甲']);
  });

  it('numbers come from the style as well, and from the style that it is based on', () => {
    const linked =
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>') + level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>');
    const styles = ['H1', 'H2']
      .map(
        (id) =>
          `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
      )
      .concat('<w:style w:type="paragraph" w:styleId="own"><w:name w:val="own"/><w:basedOn w:val="H2"/></w:style>')
      .join('');
    const styled = (text: string, id: string, more = ''): string => p(text, `<w:pStyle w:val="${id}"/>${more}`);
    const body =
      styled('甲', 'H1') +
      styled('乙', 'H2') +
      styled('丙', 'own') +
      styled('丁', 'H1', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      styled('戊', 'H1');
    assert.deepEqual(textsOf({ body, styles, numbering: abstract(0, linked) + num(1, 0) }), [
      '一、甲',
      '（一）乙',
      '（二）丙',
      '丁',
      '二、戊',
    ]);
  });

  it('a numbering style holds the levels for others', () => {
    const numbering = `${abstract(0, LEVELS)}<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>${num(1, 0)}${num(2, 1)}`;
    const styles =
      '<w:style w:type="numbering" w:styleId="S"><w:name w:val="S"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    assert.deepEqual(textsOf({ body: item('甲', 0, 2) + item('乙', 0), styles, numbering }), ['一、甲', '二、乙']);
  });

  it('numbering that refers to nothing, or to itself in a circle, is none', () => {
    const circle = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum>';
    const styles =
      '<w:style w:type="numbering" w:styleId="S"><w:name w:val="S"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    assert.deepEqual(textsOf({ body: item('甲', 0) + item('乙', 0, 9) + item('丙', 30), styles, numbering: circle + num(1, 0) }), [
      '甲',
      '乙',
      '丙',
    ]);
  });

  it('bullets, and numbers of unreasonable length', () => {
    const levels = level(0, 'bullet', '\uf0b7') + level(1, 'decimal', '%1'.repeat(500));
    const [bullet, long] = textsOf({ body: item('甲', 0) + item('乙', 1), numbering: abstract(0, levels) + num(1, 0) });
    assert.equal(bullet, '• 甲');
    assert.ok(typeof long === 'string' && long.length < 60, String(long));
  });
});
