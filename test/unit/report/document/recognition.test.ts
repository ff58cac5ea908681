/** What is a report, and what only speaks of one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lint } from '../../../../server/src/core';
import { skeleton } from '../../../../server/src/form/skeleton';
import { parse } from '../../../../server/src/report/parse';
import { faults, HEADINGS, sectionsOf, TEXT, TITLE } from './support';

const SIX = HEADINGS.map(({ numeral, title }) => `${numeral}、${title}`);
const FORM = skeleton('2021', 'tsv', { value: () => '' })
  .split('\n')
  .slice(4)
  .join('\n');

const OTHERS: Readonly<Record<string, string>> = {
  'an empty text': '',
  'a byte-order mark': '\ufeff',
  'a bare title': TITLE,
  'a list of titles': ['水务局', '林业局', '云门乡'].map((unit) => `青溪县${unit}2023年政府信息公开工作年度报告 2024-01-10`).join('\n'),
  'a page that lists titles': `<ul>${['水务局', '林业局'].map((unit) => `<li><a>青溪县${unit}2023年政府信息公开工作年度报告</a></li>`).join('\n')}</ul>`,
  'the regulations':
    '中华人民共和国政府信息公开条例\n\n第一章　总则\n\n第五十条　政府信息公开工作年度报告应当包括下列内容：\n（一）行政机关主动公开政府信息的情况；\n（二）行政机关收到和处理政府信息公开申请的情况；\n（三）因政府信息公开工作被申请行政复议、提起行政诉讼的情况；\n（四）政府信息公开工作存在的主要问题及改进情况；\n（五）其他需要报告的事项。\n',
  'the notice with the form': `关于印发《政府信息公开工作年度报告格式》的通知\n\n各单位：\n现将格式印发给你们。\n\n附件\n\n${FORM}`,
  'a notice that lists the sections': `关于做好2023年政府信息公开工作年度报告编制工作的通知\n\n年度报告包括：\n${SIX.join('\n')}\n\n请于1月15日前报送。\n`,
  'a notice that explains the sections': `关于编制2023年政府信息公开工作年度报告的通知\n\n${SIX.map((title) => `${title}\n应当填写本年度的情况。\n`).join('\n')}`,
  'a covering letter': `关于报送2023年政府信息公开工作年度报告的函\n\n县政府办：\n\n现将报告报上。\n\n附件：${TITLE}\n\n青溪县水务局\n2024年1月10日\n`,
  news: '我县2023年政府信息公开工作年度报告发布\n\n近日，我县发布2023年政府信息公开工作年度报告，分为总体情况等六个部分。\n',
  'an explanation': `《${TITLE}》解读\n\n一、编制背景\n按要求编制。\n\n二、主要内容\n报告分六部分。\n\n三、主动公开情况\n公开100条。\n`,
  'a work plan': '青溪县2024年政务公开工作要点\n\n一、总体要求\n坚持公开。\n\n二、主动公开\n加强主动公开。\n\n三、依申请公开\n规范办理。\n',
  'a guide':
    '青溪县水务局政府信息公开指南\n\n一、主动公开\n（一）公开范围\n二、依申请公开\n（一）受理机构\n三、监督方式\n可以申请行政复议。\n',
  minutes: '会议纪要\n\n一、听取了政府信息公开工作总体情况汇报。\n二、研究了年度报告。\n三、其他事项\n无。\n',
  'a report on other work':
    '青溪县2023年法治政府建设年度报告\n\n一、总体情况\n\n良好。\n\n二、存在的主要问题及改进情况\n\n有。\n\n三、其他需要报告的事项\n\n无。\n',
  'a table of contents': `目录\n${SIX.join('\n')}`,
  'a check list': `检查表\n\n序号\t检查内容\t分值\n${HEADINGS.map(({ number, title }) => `${number}\t${title}\t10`).join('\n')}\n`,
  'a summary of the work':
    '青溪县水务局2023年政务公开工作总结\n\n一、总体情况\n\n公开信息320条。\n\n二、存在的主要问题及改进情况\n\n更新不及时。\n\n三、其他需要报告的事项\n\n无。\n',
  'a digest': `一图读懂｜${TITLE}\n总体情况\n公开320条。\n收到和处理政府信息公开申请情况\n新收3件。\n`,
  'a circular on reports that were looked at': `2023年政府信息公开年报检查情况通报\n\n${SIX.map((title) => `${title}\n共有5家单位填写有误。\n`).join('\n')}`,
  'source code': `const SIX = [\n${SIX.map((title) => `  '${title}',`).join('\n')}\n];\n// ${TITLE}\n`,
  'a reply to a request': '关于政府信息公开申请的答复\n\n张三：\n本机关于2023年3月1日收到你的政府信息公开申请。\n',
};

it('a summary with an official table, and a page that links to a digest, are reports', () => {
  assert.equal(parse(TEXT.replace('年度报告', '总结')).recognised, true);
  assert.equal(parse(`一图读懂｜${TITLE}\n${TEXT}`).recognised, true);
});

describe('no report: no finding at all', () => {
  for (const [name, text] of Object.entries(OTHERS)) {
    it(name, () => {
      assert.equal(parse(text).recognised, false);
      assert.deepEqual(lint(text), []);
    });
  }
});

describe('half a report', () => {
  it('title and one section: what is still to be written', () => {
    const text = `${TITLE}\n\n一、总体情况\n\n2023年，认真贯彻条例。\n`;
    assert.deepEqual(faults(text), [`missing-period «${TITLE}»`, ...Array.from({ length: 5 }, () => 'missing-section «»')]);
  });
  it('all sections without a title', () => {
    const text = `${SIX.join('\n\n情况良好。\n\n')}\n\n无。\n`;
    assert.equal(sectionsOf(parse(text)), '1 2 3 4 5 6');
    assert.ok(parse(text).recognised);
  });
  it('a single table of the form', () => {
    const text = TEXT.slice(TEXT.indexOf('三、收到'), TEXT.indexOf('四、政府'));
    assert.ok(parse(text).recognised);
    assert.ok(parse(text.slice(text.indexOf('\n'))).recognised);
  });
  it('a title with sections in other words', () => {
    assert.ok(parse(`${TITLE}\n\n一、工作概述\n\n2023年，认真贯彻条例。\n`).recognised);
  });
});
