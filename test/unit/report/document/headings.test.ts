/** Section headings as they are really written. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../../../server/src/report/parse';
import { assertClean, changed, faults, HEADINGS, type OfficialHeading, PIPES, sectionsOf, TEXT, withHeadings } from './support';

const spaced = (text: string, space: string): string => [...text].join(space);
const at = (signs: string, number: number): string => [...signs][number - 1] ?? '';

const MARKUP: Readonly<Record<string, (heading: OfficialHeading) => string>> = {
  '# one sign': ({ numeral, title }) => `# ${numeral}、${title}`,
  '###### six, closed': ({ numeral, title }) => `###### ${numeral}、${title} ######`,
  '##without a space': ({ numeral, title }) => `##${numeral}、${title}`,
  '**bold**': ({ numeral, title }) => `**${numeral}、${title}**`,
  __bold__: ({ numeral, title }) => `__${numeral}、${title}__`,
  '**number** apart from **title**': ({ numeral, title }) => `**${numeral}**、**${title}**`,
  '## **bold heading**': ({ numeral, title }) => `## **${numeral}、${title}**`,
  'a point escaped': ({ numeral, title }) => `${numeral}\\.${title}`,
  'an anchor in front': ({ number, numeral, title }) => `## <a name="s${number}"></a>${numeral}、${title}`,
  'an anchor behind': ({ number, numeral, title }) => `## ${numeral}、${title} {#s${number}}`,
  'a quotation': ({ numeral, title }) => `> ${numeral}、${title}`,
  'a list item': ({ numeral, title }) => `- ${numeral}、${title}`,
  'a bullet': ({ numeral, title }) => `● ${numeral}、${title}`,
  dashes: ({ numeral, title }) => `——${numeral}、${title}——`,
  '【brackets】': ({ numeral, title }) => `【${numeral}、${title}】`,
  'underlined with dashes': ({ numeral, title }) => `${numeral}、${title}\n------`,
};

const NUMBERS: Readonly<Record<string, (heading: OfficialHeading) => string>> = {
  '一.': ({ numeral, title }) => `${numeral}.${title}`,
  '一．': ({ numeral, title }) => `${numeral}．${title}`,
  '一，': ({ numeral, title }) => `${numeral}，${title}`,
  '一：': ({ numeral, title }) => `${numeral}：${title}`,
  '一。': ({ numeral, title }) => `${numeral}。${title}`,
  '一､': ({ numeral, title }) => `${numeral}､${title}`,
  一丶: ({ numeral, title }) => `${numeral}丶${title}`,
  '一 and a space': ({ numeral, title }) => `${numeral} ${title}`,
  '一 and nothing': ({ numeral, title }) => `${numeral}${title}`,
  '一、 and a tab, as Word copies automatic numbers': ({ numeral, title }) => `${numeral}、\t${title}`,
  '一、 on a line of its own': ({ numeral, title }) => `${numeral}、\n${title}`,
  '（一）': ({ numeral, title }) => `（${numeral}）${title}`,
  '㈠': ({ number, title }) => at('㈠㈡㈢㈣㈤㈥', number) + title,
  '1.': ({ number, title }) => `${number}.${title}`,
  '１．': ({ number, title }) => `${at('１２３４５６', number)}．${title}`,
  '1 and a space': ({ number, title }) => `${number} ${title}`,
  '①': ({ number, title }) => at('①②③④⑤⑥', number) + title,
  'Ⅰ、': ({ number, title }) => `${at('ⅠⅡⅢⅣⅤⅥ', number)}、${title}`,
  '壹、': ({ number, title }) => `${at('壹贰叁肆伍陆', number)}、${title}`,
  第一部分: ({ numeral, title }) => `第${numeral}部分 ${title}`,
  '第 1 部分：': ({ number, title }) => `第 ${number} 部分：${title}`,
  '第（一）部分': ({ numeral, title }) => `第（${numeral}）部分 ${title}`,
  '一）': ({ numeral, title }) => `${numeral}）${title}`,
  第一章: ({ numeral, title }) => `第${numeral}章　${title}`,
};

const SPACES: Readonly<Record<string, (heading: OfficialHeading) => string>> = {
  'no-break spaces': ({ numeral, title }) => `\u00a0\u00a0${numeral}、\u00a0${title}\u00a0`,
  'ideographic indent': ({ numeral, title }) => `　　${numeral}、${title}　`,
  'zero-width spaces': ({ numeral, title }) => `\u200b${numeral}、${title}\u200b`,
  'spaces between characters': ({ numeral, title }) => `${numeral} 、 ${spaced(title, ' ')}`,
  'ideographic spaces between characters': ({ numeral, title }) => `${numeral}、${spaced(title, '　')}`,
  'a tab in front': ({ numeral, title }) => `\t${numeral}、${title}`,
  'cells of a table row': ({ numeral, title }) => `${numeral}、${title}\t\t\t\t\t\t\t\t\t`,
  'radical characters': ({ numeral, title }) => `${numeral.replace('一', '⼀').replace('二', '⼆')}、${title.replaceAll('行', '⾏')}`,
  'a full stop behind': ({ numeral, title }) => `${numeral}、${title}。`,
  'a colon behind': ({ numeral, title }) => `${numeral}、${title}：`,
};

for (const [kind, variants] of Object.entries({ markup: MARKUP, numbers: NUMBERS, 'spaces and signs': SPACES })) {
  describe(`six headings, ${kind}`, () => {
    for (const [name, write] of Object.entries(variants)) {
      it(name, () => assertClean(withHeadings(TEXT, write)));
    }
  });
}

describe('headings over two lines', () => {
  for (const [title, broken] of [
    ['四、政府信息公开行政复议、行政诉讼情况', '四、政府信息公开行政复议、\n行政诉讼情况'],
    ['四、政府信息公开行政复议、行政诉讼情况', '## 四、政府信息公开行政复议、行政\n\n诉讼情况'],
    ['三、收到和处理政府信息公开申请情况', '　　三、收到和处理政府信息公开\n申请情况'],
    ['五、存在的主要问题及改进情况', '**五、存在的主要问题**\n**及改进情况**'],
  ] as const) {
    it(broken.replaceAll('\n', '⏎'), () => {
      const text = changed(TEXT, title, broken);
      assertClean(text);
      const { heading } =
        parse(text).sections.find(({ number }) => number === HEADINGS.find((each) => title.endsWith(each.title))?.number) ?? assert.fail();
      assert.equal(text.slice(heading.span.start, heading.span.end), broken.replace(/^[#*\s]+|[*]+$/g, ''));
    });
  }

  it('the statutory title of 四, broken in the middle of a word', () => {
    const text = changed(TEXT, '四、政府信息公开行政复议、行政诉讼情况', '四、因政府信息公开工作被申请行政复议、提起行政\n诉讼情况');
    assert.equal(sectionsOf(parse(text)), '1 2 3 4accepted 5 6');
    assert.deepEqual(faults(text), []);
  });

  it('what does not read as a title is not joined', () => {
    const text = changed(TEXT, '四、政府信息公开行政复议、行政诉讼情况', '四、政府信息公开行政复议\n详见下表');
    assert.deepEqual(faults(text), ['section-title «政府信息公开行政复议»']);
  });
});

describe('text behind the title on the same line', () => {
  const six = '六、其他需要报告的事项\n\n本年度未收取信息处理费。';
  for (const write of [
    '六、其他需要报告的事项：无',
    '六、其他需要报告的事项。无。',
    '六、其他需要报告的事项 无',
    '**六、其他需要报告的事项：**无。',
  ]) {
    it(write, () => assertClean(changed(TEXT, six, write)));
  }
  it('even with nothing between', () => assertClean(changed(TEXT, six, '六、其他需要报告的事项本年度未收取信息处理费。')));
});

describe('subsections that look like sections', () => {
  for (const [find, write] of [
    ['（一）主动公开\n', '（一）主动公开政府信息情况\n'],
    ['（一）主动公开\n', '1.主动公开情况\n'],
    ['（一）主动公开\n', '**主动公开情况**\n'],
    ['（二）依申请公开\n', '### 依申请公开情况\n'],
    ['存在的主要问题是', '一、存在的主要问题\n\n二、改进措施\n\n存在的主要问题是'],
    ['本年度未收取', '（一）其他需要报告的事项\n\n本年度未收取'],
  ] as const) {
    it(write.replaceAll('\n', '⏎'), () => assertClean(changed(TEXT, find, write)));
  }
  it('Markdown subsections of every depth', () => assertClean(PIPES.replace(/^（/gm, '##### （')));
});

const OTHER_WORDINGS: Readonly<Record<number, readonly string[]>> = {
  1: ['概述', '工作概述', '基本情况', '政府信息公开总体情况', '2023年总体情况', '全县政府信息公开总体情况', '总体工作开展情况'],
  2: ['政府信息主动公开的情况', '信息主动公开情况', '主动公开政府信息情况表', '行政机关主动公开政府信息情况', '主动公开工作情况'],
  3: ['依申请公开工作情况', '政府信息依申请公开情况', '政府信息公开申请办理情况', '收到和处理申请情况', '收到和处理政府申请公开情况'],
  4: [
    '行政复议、诉讼情况',
    '复议和诉讼情况',
    '因政府信息公开行政复议、行政诉讼情况',
    '复议、诉讼和申诉情况',
    '政府信息公开行政复议及行政诉讼情况',
  ],
  5: ['存在问题及下一步工作打算', '存在的不足及改进措施', '存在的薄弱环节和改进措施', '存在问题', '主要问题与改进措施'],
  6: ['其他事项', '其它需要报告的事项', '其他', '附则', '其他有关事项', '需要说明的事项'],
};
const STATUTORY: Readonly<Record<number, readonly string[]>> = {
  2: ['主动公开政府信息的情况'],
  3: ['收到和处理政府信息公开申请的情况'],
  4: ['因政府信息公开工作被申请行政复议、提起行政诉讼的情况', '因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
  5: ['政府信息公开工作存在的主要问题及改进情况'],
};

describe('other wordings of a title', () => {
  for (const { number, numeral, title } of HEADINGS) {
    it(`${numeral}: recognised, and said to depart from the form`, () => {
      for (const other of OTHER_WORDINGS[number] ?? []) {
        const text = changed(TEXT, `${numeral}、${title}`, `${numeral}、${other}`);
        assert.deepEqual(faults(text), [`section-title «${other}»`]);
      }
    });
    it(`${numeral}: statutory ones are silent`, () => {
      for (const other of STATUTORY[number] ?? [])
        assert.deepEqual(faults(changed(TEXT, `${numeral}、${title}`, `${numeral}、${other}`)), []);
    });
  }
  it('a title of something else is a section that is missing', () => {
    assert.deepEqual(faults(changed(TEXT, '六、其他需要报告的事项', '六、下一步工作打算')), [`missing-section «»`]);
  });
});
