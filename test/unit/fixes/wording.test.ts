/** Fixes of wording and form: the faulty report becomes the clean one, byte for byte, in every dialect. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lint, parse } from '../../../server/src/core';
import { applyEdits, fixAll } from '../../../server/src/features/fix-all';
import { everywhere, Faulty, replaced, sameText, sample, TSV, VARIANTS } from './support';

const FAULTS: readonly { readonly rule: string; readonly right: string; readonly wrong: string; readonly safe: boolean }[] = [
  { rule: 'section-title', right: '一、总体情况', wrong: '一、总体开展情况', safe: true },
  { rule: 'section-title', right: '四、政府信息公开行政复议、行政诉讼情况', wrong: '四、因政府信息公开行政复议、行政诉讼情况', safe: true },
  { rule: 'section-order', right: '五、存在', wrong: '四、存在', safe: true },
  { rule: 'section-order', right: '五、存在的主要', wrong: '存在的主要', safe: true },
  { rule: 'report-title', right: '年政府信息公开工作年度报告', wrong: '年信息公开年度报告', safe: true },
  { rule: 'label-wording', right: '（三）不予公开', wrong: '（三）不予以公开', safe: true },
  { rule: 'label-wording', right: '2.其他法律行政法规禁止公开', wrong: '2.其他法律法规禁止公开', safe: true },
  { rule: 'label-wording', right: '行政规范性文件', wrong: '规范性文件', safe: true },
  { rule: 'year-mismatch', right: '自2023年1月1日至2023年12月31日', wrong: '自2022年1月1日至2022年12月31日', safe: false },
  { rule: 'year-mismatch', right: '自2023年1月1日至2023年12月31日', wrong: '自2023年1月1日至2023年11月30日', safe: false },
];

describe('fixes of wording', () => {
  for (const variant of VARIANTS) {
    it(`give the official words in ${variant.name}`, () => {
      const clean = sample(variant);
      for (const { rule, right, wrong, safe } of FAULTS) {
        // Where cells are parted by line ends or spaces, a group is told from a row by its very words.
        if (right.startsWith('（三）') && ['spaces', 'lines'].includes(variant.dialect)) continue;
        const faulty = new Faulty(everywhere(clean, right, wrong));
        assert.equal(faulty.fix(rule).safe, safe, `${rule} ${wrong}`);
        sameText(faulty.fixed(rule), clean, `${rule} ${wrong}`);
      }
    });
  }

  it('keep tags, emphasis and the numbering in use', () => {
    const html = sample({ name: '', dialect: 'html', options: {}, windows: false });
    const torn = replaced(html, '<h2>一、总体情况</h2>', '<p><b>一、</b><b>总体<i>开展</i></b><b>情况</b></p>');
    sameText(
      new Faulty(torn).fixed('section-title', '改为'),
      torn.replace('<b>总体<i>开展</i></b><b>情况</b>', '<b>总体情况<i></i></b><b></b>'),
      'title',
    );
    const cell = replaced(html, '（三）不予公开', '<span class="a">（三）不予</span><span>以公开</span>');
    assert.equal(
      new Faulty(cell).fixed('label-wording', '改为'),
      cell.replace('>（三）不予</span><span>以公开<', '>（三）不予公开</span><span><'),
    );
    const pipes = sample({ name: '', dialect: 'pipes', options: { headings: 'markdown' }, windows: false });
    const bold = replaced(pipes, '（三）不予公开', '**（三）不予以公开**');
    assert.equal(new Faulty(bold).fixed('label-wording', '改为'), replaced(pipes, '（三）不予公开', '**（三）不予公开**'));
  });

  it('leave the first line of a title as it is where it is right', () => {
    for (const variant of VARIANTS.filter(({ dialect }) => dialect !== 'html')) {
      const gap = variant.windows ? '\r\n\r\n' : '\n\n';
      const clean = everywhere(sample(variant), '办公室2023年政府信息公开', `办公室${gap}2023年政府信息公开`);
      const faulty = new Faulty(replaced(clean, '年政府信息公开工作年度报告', '年信息公开年度报告'));
      sameText(faulty.fixed('report-title'), clean, variant.name);
    }
  });

  it('offers either year where title and period are of two years', () => {
    for (const variant of VARIANTS) {
      const clean = sample(variant);
      const faulty = replaced(clean, '自2023年1月1日至2023年12月31日', '自2022年1月1日至2022年12月31日');
      sameText(
        new Faulty(faulty).fixed('year-mismatch', '标题年度改为 2022 年'),
        everywhere(faulty, '办公室2023年政府', '办公室2022年政府'),
        variant.name,
      );
    }
  });

  it('writes dates in the manner in use', () => {
    const clean = sample({ name: '', dialect: 'tsv', options: {}, windows: false });
    const inHan = (year: string): string => replaced(clean, '自2023年1月1日至2023年12月31日', `自${year}年一月一日至十二月三十一日`);
    assert.equal(new Faulty(inHan('二〇二二')).fixed('year-mismatch', '统计期限'), inHan('二〇二三'));
    const short = replaced(clean, '自2023年1月1日至2023年12月31日', '自 2023 年 1 月 1 日至 12 月 30 日');
    assert.equal(new Faulty(short).fixed('year-mismatch', '统计期限'), short.replace('30 日', '31 日'));
  });

  it('writes no more of a date than there was', () => {
    const clean = sample(TSV);
    for (const [wrong, right] of [
      ['为2022年', '为2023年'],
      ['为二〇二二年度', '为二〇二三年度'],
      ['为2022年1月至12月', '为2023年1月至12月'],
      ['为2023年1月至2023年11月', '为2023年1月至2023年12月'],
      ['为20220101至20221231', '为20230101至20231231'],
      ['截至2022年底', '截至2023年底'],
    ] as const) {
      const text = (period: string): string => replaced(clean, '自2023年1月1日至2023年12月31日', period);
      assert.equal(new Faulty(text(wrong)).fixed('year-mismatch', '统计期限'), text(right));
    }
  });

  it('leaves the tags between the parts of a date as they are', () => {
    const clean = sample({ name: '', dialect: 'html', options: {}, windows: false });
    const dated = (year: string): string =>
      replaced(clean, '2023年12月31日', `<span>${year}</span>年&#160;<b>12</b>月<span style="width:31px">31</span>日`);
    assert.equal(new Faulty(dated('2022')).fixed('year-mismatch', '统计期限'), dated('2023'));
  });

  it('writes a date anew whose numbers are written as references', () => {
    const clean = sample({ name: '', dialect: 'html', options: {}, windows: false });
    const dated = replaced(clean, '2023年12月31日', '2022年&#49;&#50;月31日');
    assert.equal(new Faulty(dated).fixed('year-mismatch', '统计期限'), clean);
  });

  it('does not leave the year in the form of another one', () => {
    const clean = sample({ name: '', dialect: 'tsv', options: { year: 2021 }, windows: false });
    const faulty = replaced(clean, '自2021年1月1日至2021年12月31日', '自2020年1月1日至2020年12月31日');
    assert.deepEqual(new Faulty(faulty).titles('year-mismatch'), ['统计期限改为 2021 年']);
  });

  it('joins a label that goes on in another line', () => {
    const clean = sample({ name: '', dialect: 'cells', options: {}, windows: false });
    const whole = new Faulty(replaced(clean, '\t社会公益组织\n', '\t社会\n\n组织\n'));
    sameText(whole.fixed('label-wording'), clean, 'wrapped');
  });

  it('is applied for the whole report at once, and the second time changes nothing', () => {
    for (const variant of VARIANTS) {
      const clean = sample(variant);
      const renumbered = replaced(replaced(clean, '一、总体情况', '一、总体开展情况'), '五、存在的主要', '四、存在的主要');
      const faulty = everywhere(everywhere(renumbered, '年政府信息公开工作年度报告', '年信息公开年度报告'), '行政规范性文件', '规范性文件');
      const { edits, findings } = fixAll(parse(faulty), lint(faulty));
      assert.ok(findings.length >= 4, `${variant.name}: ${findings.map(({ rule }) => rule)}`);
      const after = applyEdits(faulty, edits);
      sameText(after, clean, variant.name);
      assert.deepEqual(fixAll(parse(after), lint(after)).edits, []);
    }
  });

  it('says what it does', () => {
    const clean = sample({ name: '', dialect: 'tsv', options: {}, windows: false });
    assert.equal(new Faulty(replaced(clean, '五、存在', '四、存在')).fix('section-order').title, '序号改为“五”');
    assert.equal(new Faulty(replaced(clean, '总体情况', '总体开展情况')).fix('section-title').title, '改为“总体情况”');
  });
});
