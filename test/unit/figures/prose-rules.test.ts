/** The rules on the text itself: what they find, what their fixes make of it, and that these are then silent. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check, DEFAULT_SETTINGS, type Edit, type Finding, parse } from '../../../server/src/core';
import { skeleton } from '../../../server/src/form/skeleton';
import { personalNumbersIn } from '../../../server/src/shapes/prose-personal';
import { placeholdersIn } from '../../../server/src/shapes/prose-placeholders';

const PLACE = '政府网站设有政府信息公开专栏，由专人维护。';

function reportWith(prose: string): string {
  const sample = skeleton('2021', 'tsv');
  assert.ok(sample.includes(PLACE));
  return sample.replace(PLACE, () => prose);
}

function findings(text: string, rule: string): readonly Finding[] {
  const settings = { ...DEFAULT_SETTINGS, severities: { 'halfwidth-punctuation': 'hint' } as const };
  return check(parse(text), settings).filter((finding) => finding.rule === rule);
}

function apply(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((all, { span, text: by }) => all.slice(0, span.start) + by + all.slice(span.end), text);
}

/** Applies the preferred fix of the first finding, again and again. */
function repaired(text: string, rule: string): string {
  let current = text;
  for (let round = 0; round < 20; round++) {
    const [first] = findings(current, rule);
    if (first === undefined) return current;
    const fix = first.fixes().find((each) => each.preferred);
    assert.ok(fix?.safe);
    current = apply(current, fix.edits);
  }
  throw new Error('the fix does not end');
}

describe('broken-paragraph', () => {
  it('joins the pieces, the page number between them taken out', () => {
    const whole = '公文拟制时由承办科室提出公开属性，经办公室审核后报负责人审定，再按程序公开。';
    for (const gap of ['\n\n', '\n\n- 3 -\n\n', '\r\n\r\n', '\n\n第 3 页 共 9 页\n\n']) {
      const text = reportWith(whole.replace('负责人', `负责${gap}人`));
      assert.equal(findings(text, 'broken-paragraph').length, 1, JSON.stringify(gap));
      assert.equal(repaired(text, 'broken-paragraph'), reportWith(whole));
    }
  });

  it('finds every break of a paragraph in many pieces, short ones among them', () => {
    const text = reportWith('公文拟制时由承办科室提出公开属性，经办公室\n\n审核后，报负责\n\n人审定，再按程序公开。');
    assert.equal(findings(text, 'broken-paragraph').length, 2);
    assert.equal(
      repaired(text, 'broken-paragraph'),
      reportWith('公文拟制时由承办科室提出公开属性，经办公室审核后，报负责人审定，再按程序公开。'),
    );
  });

  it('leaves hard wraps, lists, headings, signatures and whole paragraphs alone', () => {
    for (const text of [
      '公文拟制时由承办科室提出公开属性，经办公室审核后报负责\n人审定，再按程序公开。',
      '公文拟制时由承办科室提出公开属性，经办公室审核：\n\n一是依法，二是及时。',
      '公文拟制时由承办科室提出公开属性，经办公室审核后公开；\n\n2.及时发布，长期保存。',
      '公文拟制时由承办科室提出公开属性，经办公室审核后公开\n\n（六）其他，另行说明。',
      '公文拟制时由承办科室提出公开属性，经办公室审核后公开。\n\n审核记录留存，以备查考。',
      '青溪县人民政府办公室，地址青溪县河滨路十八号\n\n2024年1月15日，青溪县',
    ]) {
      assert.deepEqual(findings(reportWith(text), 'broken-paragraph'), [], text);
    }
  });
});

describe('page-artifact', () => {
  it('finds page numbers, within tables too, and its fix takes them out', () => {
    const text = reportWith('由专人维护。\n\n— 12 —').replace('行政处罚\t8', '第 5 页\n行政处罚\t8');
    assert.equal(findings(text, 'page-artifact').length, 2);
    assert.doesNotMatch(repaired(text, 'page-artifact'), /12 —|第 5 页/);
  });

  it('is silent on numbers in sentences, negative numbers and rules', () => {
    assert.deepEqual(findings(reportWith('见第 5 页。\n\n---\n\n5\n\n-3\n\n由专人维护。'), 'page-artifact'), []);
  });
});

describe('radical-character', () => {
  it('puts the ordinary characters in their place, line by line', () => {
    const text = reportWith('由专⼈维护，⽅便⺠众查询。\n\n每⽉更新。');
    assert.equal(findings(text, 'radical-character').length, 2);
    assert.equal(repaired(text, 'radical-character'), reportWith('由专人维护，方便民众查询。\n\n每月更新。'));
  });
});

describe('halfwidth-punctuation', () => {
  const text = reportWith('由专人维护,每周更新(含节假日);如有疑问:请来信!');

  it('is off unless asked for', () => {
    assert.deepEqual(
      check(parse(text)).filter((finding) => finding.rule === 'halfwidth-punctuation'),
      [],
    );
  });

  it('writes full-width marks', () => {
    assert.equal(repaired(text, 'halfwidth-punctuation'), reportWith('由专人维护，每周更新（含节假日）；如有疑问：请来信！'));
  });

  it('changes the whole text at once where asked for', () => {
    const [first] = findings(text, 'halfwidth-punctuation');
    const everywhere = first?.fixes().find((fix) => !fix.preferred);
    assert.ok(everywhere !== undefined);
    assert.deepEqual(findings(apply(text, everywhere.edits), 'halfwidth-punctuation'), []);
  });
});

describe('placeholder', () => {
  const found = (text: string): readonly string[] => placeholdersIn(text).map(({ start, end }) => text.slice(start, end));

  it('finds what a template leaves', () => {
    for (const [text, mark] of [
      ['XX县人民政府', 'XX'],
      ['全年收到申请××件', '××'],
      ['截至２０２３年ＸＸ月', 'ＸＸ'],
      ['联系人：______', '______'],
      ['【】县', '【】'],
      ['国办函〔  〕9号', '〔  〕'],
      ['（此处填写数字）', '（此处填写数字）'],
      ['培训情况待补充', '待补充'],
      ['TODO：核对', 'TODO'],
      ['〇〇镇人民政府', '〇〇'],
      ['×年×月', '×'],
    ] as const) {
      assert.equal(found(text)[0], mark, text);
    }
  });

  it('is silent on hidden names, products, words and rules', () => {
    for (const text of [
      '李××、王XX等',
      '电话138××××0000',
      '长×宽，3×4米',
      'XXL号、MAXX',
      '内容有待补充完善',
      '【重点】工作',
      '________',
      '__加粗__',
      '二〇二三年',
      'a_b__c',
    ]) {
      assert.deepEqual(found(text), [], text);
    }
  });
});

/** Appends the check digit of GB 11643. */
function identity(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return first17 + '10X98765432'[weights.reduce((sum, weight, index) => sum + weight * Number(first17[index]), 0) % 11];
}

describe('personal-data', () => {
  const kinds = (text: string): readonly string[] => personalNumbersIn(text).map((each) => each.kind);

  it('finds identity cards, mobiles and bank cards', () => {
    assert.deepEqual(kinds(`证件${identity('11010519880605371')}`), ['identity']);
    assert.deepEqual(kinds('电话13812345678，138 1234 5678、138-1234-5678，１３８１２３４５６７８'), [
      'mobile',
      'mobile',
      'mobile',
      'mobile',
    ]);
    assert.deepEqual(kinds('卡号4111111111111111、4111 1111 1111 1111'), ['bank', 'bank']);
  });

  it('is silent on other numbers', () => {
    for (const text of [
      identity('11010519880605371').replace(/.$/, (last) => (last === '1' ? '2' : '1')),
      identity('11010519881305371'),
      identity('99010519880605371'),
      '办公电话0955-4679231、010-12345678、12345',
      '邮政编码755009',
      '访问量13812345678次，金额13812345678.50元',
      '编号 4111111111111111，4111111111111112',
      '统一社会信用代码11640502MB1234567X',
      '网址http://a.example/13812345678',
      '0138123456780',
      '邮箱13812345678@example.invalid',
    ]) {
      assert.deepEqual(kinds(text), [], text);
    }
  });

  it('speaks of cells too, and never repeats the number', () => {
    const text = reportWith('联系电话13812345678。').replace('行政处罚\t8', '行政处罚\t13987654321人');
    const cell = text.replace('13987654321人', '13987654321');
    const found = findings(cell, 'personal-data');
    assert.equal(found.length, 2);
    for (const { message, data, related } of found)
      assert.doesNotMatch(JSON.stringify([message, data, related]), /13812345678|13987654321/);
  });
});

describe('missing-fee-statement', () => {
  const at = '本年度未收取信息处理费。';
  const without = (statement: string, form: '2019' | '2021' = '2021'): number =>
    findings(
      skeleton(form, 'tsv').replace(at, () => statement),
      'missing-fee-statement',
    ).length;

  it('asks for it in part six of the form of 2021 only', () => {
    assert.equal(without('无。'), 1);
    assert.equal(without('公开收费标准，规范涉企收费。'), 1);
    assert.equal(without('', '2019'), 0);
  });

  it('accepts any statement', () => {
    for (const statement of ['未发生信息公开收费情况。', '本年度收取信息处理费0元。', '全年没有收取任何费用。', '未收费。']) {
      assert.equal(without(statement), 0, statement);
    }
  });

  it('reads one that is broken over lines', () => {
    for (const statement of ['本年度未收取信息处理\n费。', '本年度没有收\n取任何信息处\n理费。', '本年度不曾发出过任何收\n费通知。'])
      assert.equal(without(statement), 0, statement);
    assert.equal(without('没有其他需要报告的事项。\n\n网站建设经费照常安排。'), 1);
  });
});

describe('perfunctory-section', () => {
  const problems = '存在的主要问题是政策解读的形式比较单一。改进情况：增加图解和问答，并对经办人员开展了培训。';
  const count = (text: string): number =>
    findings(
      skeleton('2021', 'tsv').replace(problems, () => text),
      'perfunctory-section',
    ).length;

  it('finds 无 in all its dresses', () => {
    for (const text of [
      '无',
      '无。',
      '暂无',
      '没有问题。',
      '本年度不存在主要问题。',
      '无 。',
      '（一）存在问题\n\n无\n\n（二）改进情况\n\n无',
    ]) {
      assert.equal(count(text), 1, text);
    }
  });

  it('is silent on any real sentence', () => {
    for (const text of ['解读形式单一，已改进。', '无专职人员，已增配一名。', '没有做到及时更新的问题仍然存在。'])
      assert.equal(count(text), 0, text);
  });
});
