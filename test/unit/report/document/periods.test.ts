/** 统计期限 in its many phrasings, and dates that are none. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lint } from '../../../../server/src/core';
import { applyEdits } from '../../../../server/src/features/fix-all';
import type { CalendarDate } from '../../../../server/src/report/model';
import { parse } from '../../../../server/src/report/parse';
import { assertClean, changed, faults, INTRODUCTION, PAGE, TEXT, TITLE } from './support';

function periodOf(text: string): string | undefined {
  const { period } = parse(text);
  const iso = (date: CalendarDate | undefined): string => (date === undefined ? '?' : [date.year, date.month, date.day].join('-'));
  return period && `${iso(period.from)} ${iso(period.to)}`;
}

describe('the whole year, said in other words', () => {
  for (const sentence of [
    '本报告所列数据的统计期限自2023年1月1日起，至2023年12月31日止。',
    '本报告所列数据统计时限为2023年1月1日至12月31日。',
    '统计周期：2023.1.1—2023.12.31',
    '数据统计时间：2023-01-01至2023-12-31。',
    '统计期为2023/1/1-2023/12/31。',
    '（统计时间：2023年01月01日～2023年12月31日）',
    '统计期限自二〇二三年一月一日至二〇二三年十二月三十一日。',
    '统计期限自二○二三年一月一日起至十二月三十一日止。',
    '统计期限自２０２３年１月１日至２０２３年１２月３１日',
    '统计期限为2023年1月1日零时至2023年12月31日24时。',
    '统计期限自2023年1月1日（含）起至2023年12月31日（含）止',
    '统计期限自2023年1月1日始，至2023年12月31日止。',
    '统计期限为“2023年1月1日”至“2023年12月31日”',
    '统计期限自2023年1月1日至当年12月31日',
    '统计期限自2023年元月1日至同年12月31日',
    '统计期限自2023年1月1号至2023年12月31号',
    '统计期限2023年1月1日―2023年12月31日',
    '统计期限2023年1月1日一2023年12月31日',
    '统计期限自2023年1月1日起，截至2023年12月31日。',
    '统计期限自2023年1月1日起截止到2023年12月31日',
    '统计期限为20230101至20231231。',
    '本报告所列数据的统计期限自2023年1月1\n日至2023年12月31日。',
    '统计期限自2023 年 1 月 1 日起，\n\n- 1 -\n\n至2023年12月31日止。',
    '统计期限为2023年1月至12月。',
    '本报告所列数据的统计期限为2023年1—12月。',
    '统计期限自2023年1月至2023年12月',
    '统计期限为2023年度。',
    '本报告数据统计范围为2023年全年',
    '本报告所列数据为2023年度数据。',
    '统计期限自2023年1月1日起至2023年12月底。',
    '统计期限自2023年1月1日起至当年年底止。',
    '统计期限为2023年初至2023年年末。',
    '统计期限自2023年1月1日起计算，至2023年12月31日结束。',
    '统计期限自2023年1月1日起（含当日）至2023年12月31日止（含当日）。',
    '统计期限自2023年1月1日起，2023年12月31日止。',
    '统计期限起于2023年1月1日，止于2023年12月31日。',
    '统计时段：2023年1月1日00:00—2023年12月31日23:59',
    '统计期限：2023年1月1日→2023年12月31日',
    '本报告所列数据的统计期限为当年1月1日至12月31日。',
    '所列数据统计期限自1月1日起至12月31日止。',
    '本报告涵盖2023年1月1日至2023年12月31日的数据。',
    '统计期限自2023年1月1日起至2023年12月31日止，数据采集截至2024年1月10日。',
    '公示期为2023年3月1日至3月7日。本报告所列数据的统计期限自2023年1月1日至2023年12月31日。',
    '与2022年1月1日至2022年12月31日相比有所增加。统计期限自2023年1月1日至12月31日。',
  ]) {
    it(sentence.replaceAll('\n', '⏎'), () => {
      const text = changed(TEXT, INTRODUCTION, sentence);
      assertClean(text);
      assert.equal(periodOf(text), '2023-1-1 2023-12-31');
    });
  }
});

describe('wrong periods: the wrong end, exactly', () => {
  for (const [sentence, wrong] of [
    ['统计期限自2022年1月1日至2023年12月31日。', '2022年1月1日'],
    ['统计期限自2023年1月1日至2022年12月31日。', '2022年12月31日'],
    ['统计期限自2022年1月1日至12月31日。', '2022年1月1日至12月31日'],
    ['统计期限自2023年1月1日至2023年12月30日。', '2023年12月30日'],
    ['统计期限自2023年1月1日起至2024年1月31日止。', '2024年1月31日'],
    ['统计期限自2023年2月1日起，至2023年12月31日止。', '2023年2月1日'],
    ['统计期限自二〇二二年一月一日至二〇二三年十二月三十一日。', '二〇二二年一月一日'],
    ['统计周期：2022.1.1—2023.12.31', '2022.1.1'],
    ['统计期限自2022\n年1月1日至2023年12月31日。', '2022\n年1月1日'],
    ['统计期限为2023年1月至11月。', '11月'],
    ['统计期限为2022年度。', '2022年度'],
    ['统计期限自2022年1月1日起至12月底。', '2022年1月1日起至12月底'],
    ['统计期限截至2023年11月30日。', '2023年11月30日'],
  ] as const) {
    it(sentence.replaceAll('\n', '⏎'), () => assert.deepEqual(faults(changed(TEXT, INTRODUCTION, sentence)), [`year-mismatch «${wrong}»`]));
  }
  it('the year of the title against both ends', () => {
    assert.deepEqual(faults(changed(TEXT, TITLE, TITLE.replace('2023', '2022'))), ['year-mismatch «2023年1月1日至2023年12月31日»']);
  });
  it('in HTML, over tags', () => {
    const text = changed(PAGE, '自2023年1月1日', '自<u>2022</u>年<span>1</span>月<b>1</b>日');
    assert.deepEqual(faults(text), ['year-mismatch «2022</u>年<span>1</span>月<b>1</b>日»']);
  });
});

describe('periods of which one end is stated', () => {
  for (const sentence of [
    '本报告所列数据截止2023年12月31日。',
    '数据统计截至2023年12月31日。',
    '统计截止日期：2023年12月31日',
    '统计期限截至2023年12月底。',
    '统计数据截止到2023年底。',
    '截止2023年12月31日。',
  ]) {
    it(`the end of the year is enough: ${sentence}`, () => {
      const text = changed(TEXT, INTRODUCTION, sentence);
      assertClean(text);
      assert.equal(periodOf(text), '? 2023-12-31');
    });
  }
  it('the end of another year, beside a word for the period', () => {
    assert.deepEqual(faults(changed(TEXT, INTRODUCTION, '数据统计截至2022年12月31日。')), ['year-mismatch «2022年12月31日»']);
    assert.deepEqual(faults(changed(TEXT, INTRODUCTION, '截至2022年12月31日。')), [`missing-period «${TITLE}»`]);
  });
  it('a whole year counts before the day on which the figures were drawn', () => {
    assertClean(changed(TEXT, INTRODUCTION, '数据统计截至2022年12月31日。统计期限自2023年1月1日至2023年12月31日。'));
  });
  it('no period: the day on which the figures were drawn', () => {
    assert.deepEqual(faults(changed(TEXT, INTRODUCTION, '数据统计截至2024年1月10日。')), [`missing-period «${TITLE}»`]);
  });
  for (const sentence of [
    '统计期限自2023年1月1日至今。',
    '所列数据的统计期限为2023年1月1日起至今。',
    '统计期限自2023年1月1日起。',
    '所列数据的统计期限从2023年1月1日开始。',
    '统计期限自2023年1月1日起至2023月12月31日止。',
    '统计期限自2023年1月1日起，至203年12月31日止。',
  ]) {
    it(`no end: ${sentence}`, () => {
      const range = sentence.slice(sentence.indexOf('2023'), -1);
      const text = changed(TEXT, INTRODUCTION, sentence);
      assert.deepEqual(faults(text), [`missing-period «${range}»`]);
      const [fix] = lint(text).flatMap((finding) => finding.fixes());
      assert.ok(fix !== undefined);
      assert.equal(applyEdits(text, fix.edits), changed(text, range, '2023年1月1日至2023年12月31日'));
    });
  }
  it('no period: what has gone on since a day', () => {
    assertClean(changed(TEXT, '一、总体情况\n\n', '一、总体情况\n\n自2021年3月1日至今，公开指南未作修订。\n\n'));
  });
});

describe('elsewhere', () => {
  const without = changed(TEXT, `${INTRODUCTION}\n\n`, '');
  it('in section 一 or 六', () => {
    for (const heading of ['一、总体情况\n\n', '六、其他需要报告的事项\n\n']) {
      assertClean(changed(without, heading, `${heading}本报告统计期限自2023年1月1日至2023年12月31日。\n\n`));
      assertClean(changed(without, heading, `${heading}2023年1月1日至12月31日，共公开信息100条。\n\n`));
    }
  });
  it('far below the title, among lines that name other years and lines that name none', () => {
    const lines = Array.from({ length: 100 }, (_, index) =>
      index % 3 === 0 ? `第${index}号文件2019年印发，2020年废止。` : `第${index}号文件继续有效。`,
    );
    for (const at of [0, 30, 41, 77, 100]) {
      const preamble = lines.toSpliced(at, 0, INTRODUCTION.slice(0, 44), INTRODUCTION.slice(44));
      assertClean(changed(TEXT, INTRODUCTION, preamble.join('\n')));
    }
  });
  for (const sentence of [
    '根据统计，2023年3月1日至5月1日，公开信息100条。',
    '2023年3月1日至4月30日开展了专项检查。',
    '与2022年1月1日至2022年12月31日相比，公开信息增加100条。',
    '2022年统计数据显示，公开信息100条。',
    '统计数据显示，2022年公开信息100条。',
  ]) {
    it(`no period: ${sentence}`, () => {
      const text = changed(without, '一、总体情况\n\n', `一、总体情况\n\n${sentence}\n\n`);
      assert.deepEqual(faults(text), [`missing-period «${TITLE}»`]);
    });
  }
});
