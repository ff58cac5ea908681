/** The report's title: what it is, whose, of which year. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../../../server/src/report/parse';
import { assertClean, changed, faults, PAGE, TEXT, TITLE, UNIT } from './support';

const NAME = '政府信息公开工作年度报告';

describe('titles that say all: no finding', () => {
  for (const title of [
    `2023年${UNIT}${NAME}`,
    `${UNIT}2023年度${NAME}`,
    ...['二〇二三', '二○二三', '二◯二三', '二零二三', '二O二三', '２０２３', '2 0 2 3', '贰零贰叁'].map(
      (year) => `${UNIT}${year}年${NAME}`,
    ),
    `${UNIT}2023${NAME}`,
    `${UNIT}${NAME}（2023年度）`,
    `${UNIT}${NAME}\n（2023年）`,
    `${UNIT}\n2023年${NAME}`,
    `2023年\n${UNIT}\n${NAME}`,
    `${UNIT}2023年\n${NAME}`,
    `2023年度${UNIT}\n${NAME}`,
    `${UNIT}关于2023年\n${NAME}`,
    `青溪县\n人民政府办公室2023年度\n政府信息公开工作\n年度报告`,
    `青溪县\n人民政府办公室\n2023年\n${NAME}`,
    `${UNIT}\n\n2023年政府信息公开工作\n\n年度报告`,
    `${UNIT}2023年政府信息公开工\n作年度报告`,
    `《${TITLE}》`,
    `# **${TITLE}** #`,
    `__${TITLE}__`,
    `${TITLE}\n=====`,
    `　　　　${UNIT}　2023年　政府信息公开工作　年度报告　`,
    [...TITLE].join(' '),
    `关于${TITLE}`,
    `${UNIT}——2023年${NAME}`,
    `${TITLE}（送审稿）`,
    `标题：${TITLE}`,
    `---\ntitle: ${TITLE}\ndate: 2024-01-01\n---`,
    `附件2\n\n${TITLE}`,
    `发布日期：2024-01-15 来源：县政府办\n\n${TITLE}\n\n2024-01-15 10:30 浏览次数：123 字体：[大 中 小]`,
    `首页 > 政务公开 > 政府信息公开年报\n${TITLE}`,
    `当前位置：首页>>政府信息公开年报>>${TITLE}\n${TITLE}`,
    `政府信息公开指南\n政府信息公开制度\n政府信息公开年报\n\n${TITLE}`,
    `名称\t${TITLE}\n索引号\tXM0001\n\n${TITLE}`,
  ]) {
    it(title.replaceAll('\n', '⏎'), () => assertClean(changed(TEXT, TITLE, title)));
  }
});

describe('titles that lack something', () => {
  for (const [title, unit, year] of [
    [`${UNIT}2023年政务公开工作年度报告`, UNIT, 2023],
    [`${UNIT}2023年政府信息公开工作年报`, UNIT, 2023],
    [`${UNIT}2023年政府信息公开年度报告`, UNIT, 2023],
    [`${UNIT}2023年信息公开工作年度报告`, UNIT, 2023],
    [`${UNIT}2023年政府信息公开工作总结`, UNIT, 2023],
    [`${UNIT}2023年政府信息工作年度报告`, UNIT, 2023],
    [`${UNIT}关于2023年度政府信息公开工作情况的报告`, UNIT, 2023],
    [`关于${TITLE}的公示`, UNIT, 2023],
    [`${UNIT}2023年政府信息公开年报公告`, UNIT, 2023],
    [`${UNIT}${NAME}`, UNIT, undefined],
    [`2023年${NAME}`, undefined, 2023],
  ] as const) {
    it(title, () => {
      const text = changed(TEXT, TITLE, title);
      const report = parse(text);
      assert.deepEqual([report.unit, report.title?.year?.value], [unit, year]);
      assert.deepEqual(faults(text), [`report-title «${title}»`]);
    });
  }
});

describe('organs', () => {
  for (const unit of [
    '国家税务总局青溪县税务局',
    '青溪县人民政府',
    '中国（青溪）自由贸易试验区管委会',
    '青溪县信息公开办公室',
    '青溪县政务公开办公室',
    '青溪县公安局交通警察大队',
    '青溪县烟草专卖局（公司）',
    '青溪市第一中学',
  ]) {
    it(unit, () => {
      for (const title of [`${unit}2023年${NAME}`, `${unit}\n2023年${NAME}`]) assert.equal(parse(changed(TEXT, TITLE, title)).unit, unit);
    });
  }
});

describe('spans', () => {
  it('the year, in whatever digits', () => {
    for (const written of ['2023', '二○二三', '2 0 2 3']) {
      const text = changed(TEXT, TITLE, `\ufeff《${UNIT}${written}年${NAME}》`);
      const { title } = parse(text);
      assert.equal(text.slice(title?.year?.span.start, title?.year?.span.end), written);
      assert.equal(text.slice(title?.span.start, title?.span.end), `${UNIT}${written}年${NAME}`);
    }
  });
  it('a title of the page alone stands in its <title> or its table of data', () => {
    const bare = PAGE.replace(/<h1>.*<\/h1>/, '');
    assertClean(bare.replace('</title>', '_政府信息公开年报_青溪县人民政府</title>'));
    const table = `<table><tr><td>索引号</td><td>X1</td></tr><tr><td>名称</td><td>${TITLE}</td></tr></table>`;
    assertClean(changed(bare.replace(/<title>.*<\/title>/, ''), '<body>', `<body>${table}`));
  });
  it('no title at all is one finding', () => {
    assert.deepEqual(faults(changed(TEXT, `${TITLE}\n\n`, '')), ['report-title «»']);
  });
});
