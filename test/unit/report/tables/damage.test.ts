import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../../../server/src/core';
import type { FormId } from '../../../../server/src/form/model';
import { SECTIONS } from '../../../../server/src/form/sections';
import {
  alarms,
  dense,
  draft,
  type Figures,
  type Flattening,
  fill,
  misread,
  sparse,
  squares,
  unreadable,
  WRITE,
  type Write,
} from './drafts';

interface Case {
  readonly form?: FormId;
  readonly how?: Flattening;
  readonly write?: Write;
  readonly figures?: Figures;
  /** What happens to the draft: to its text before the figures are in it. */
  readonly damage: (text: string) => string;
  /** Rows that may be said to be unreadable. */
  readonly unreadable?: readonly string[];
  /** Expected findings at error and warning level but `unreadable-row`. */
  readonly alarms?: readonly string[];
}

/** Reads the damaged draft with telling figures and with nearly all zeros: nothing may be read wrong. */
function check(name: string, { form = '2021', how = 'left', write = WRITE.tabs, damage, ...expected }: Case): void {
  it(name, () => {
    for (const figures of [dense(form), sparse]) {
      const before = draft(form, how, write);
      const after = damage(before);
      assert.notEqual(after, before, 'the damage is done');
      const filled = fill(form, after, expected.figures ?? figures);
      const report = parse(filled.text);
      assert.deepEqual(misread(filled, report), []);
      assert.deepEqual(
        unreadable(report).filter((key) => !expected.unreadable?.includes(key)),
        [],
      );
      assert.deepEqual(
        alarms(filled.text).filter((alarm) => !alarm.startsWith('unreadable-row')),
        expected.alarms ?? [],
      );
    }
  });
}

const VALUE = '[\\ue000-\\uf8ff]';

function swap(from: string | RegExp, to: string): (text: string) => string {
  return (text) => text.replace(from, to);
}

describe('page breaks', () => {
  for (const [name, write] of Object.entries({
    tabs: WRITE.tabs,
    pipes: WRITE.pipes,
    bars: WRITE.trailingPipes,
    spaces: WRITE.spaces,
    lines: WRITE.evenLines,
  })) {
    check(`${name}: a page number between two rows`, { write, damage: swap(/(\n[^\n]*4\.保护第三方合法权益)/, '\n\n- 3 -\n$1') });
    for (const page of ['－１２－', '· 12 ·', 'Page 3 of 12', '-    3    -'])
      check(`${name}: ${page}`, { write, damage: swap(/(\n[^\n]*4\.保护第三方合法权益)/, `\n\n${page}\n$1`) });
    check(`${name}: a page number with Chinese words`, {
      write,
      damage: swap(/(\n[^\n]*4\.保护第三方合法权益)/, '\n\n第 3 页 共 8 页\n$1'),
    });
  }
  for (const [name, write] of Object.entries({ tabs: WRITE.tabs, pipes: WRITE.pipes, spaces: WRITE.spaces })) {
    check(`${name}: the heads are repeated on the next page`, {
      write,
      damage: (text) => {
        const heads = text.split('\n').filter((line) => /申请人情况|法人或其他组织|商业企业/.test(line));
        return text.replace(/\n([^\n]*5\.属于三类内部事务信息)/, `\n\n- 3 -\n\n${heads.join('\n')}\n$1`);
      },
    });
    check(`${name}: an empty line in the middle`, { write, damage: swap(/\n([^\n]*5\.属于三类内部事务信息)/, '\n\n$1') });
  }
  check('tabs: a label torn, values in the first half', {
    damage: swap(/无正当理由大量反复申请([^\n]*)/, '无正当理由大量反复$1\n\t\t申请'),
  });
  check('tabs: a label torn, values in the second half', { damage: swap('无正当理由大量反复申请', '无正当理由大量反复\n\n\t\t申请') });
  check('tabs: a label torn from its values as a whole', { damage: swap(/(无正当理由大量反复申请)\t/, '$1\n\t\t\t') });
  check('pipes: a label torn, values in the second half', {
    write: WRITE.pipes,
    damage: swap('无正当理由大量反复申请', '无正当理由大量反复 |  |  |  |  |  |  |  |\n|  |  | 申请'),
  });
  check('tabs: a label torn in a quoted cell of Excel', {
    damage: swap('只计这一情形，不计其他情形）', '\n只计这一情形，不计其他情形）"'),
  });
});

describe('marks that are no rows', () => {
  check('tabs: a ruler of Markdown inside', {
    damage: swap(/\n([^\n]*5\.属于三类内部事务信息)/, '\n-------------\t---\t--\t--\t--\t--\t--\t--\n$1'),
  });
  check('pipes: rulers inside', {
    write: WRITE.pipes,
    damage: (text) => text.replaceAll(/\n([^\n]*3\.[^\n]*)/g, `\n|${':--|'.repeat(10)}\n$1`),
  });
  for (const least of ['-', ':-', '-:', ':-:']) {
    check(`pipes: the shortest rulers of Markdown, ${least}`, { write: WRITE.pipes, damage: (text) => text.replaceAll('---', least) });
    check(`pipes without bars at the edges, ${least}`, { write: WRITE.openPipes, damage: (text) => text.replaceAll('---', least) });
  }
  check('pipes: points escaped by a converter', {
    write: WRITE.pipes,
    damage: (text) => text.replaceAll(/(\d)\.(?=[^\d\n]*\|)/g, '$1\\.'),
  });
  check('pipes: rulers of a grid between all rows, a label misspelt', {
    write: WRITE.pipes,
    damage: (text) => text.replace('重复申请', '重覆申请').replaceAll(/\n\|/g, '\n+-----+-----+\n|'),
  });
  check('pipes: within a quotation', { write: WRITE.pipes, damage: (text) => text.replaceAll(/^\|/gm, '> |') });
  check('pipes: figures within tags', {
    write: WRITE.pipes,
    damage: (text) => text.replaceAll(new RegExp(`(${VALUE})`, 'g'), '<span style="color:red">$1</span>'),
  });
  check('pipes: a row of empty cells', {
    write: WRITE.pipes,
    damage: swap(/\n([^\n]*5\.属于三类内部事务信息)/, `\n|${'  |'.repeat(10)}\n$1`),
  });
  check('tabs: a row of empty cells', { damage: swap(/\n([^\n]*5\.属于三类内部事务信息)/, `\n${'\t'.repeat(9)}\n$1`) });
  check('tabs: a row that counts the columns', {
    damage: swap(/\n([^\n]*一、本年新收)/, '\n栏次\t\t\t1\t2\t3\t4\t5\t6\t7\n$1'),
  });
});

describe('labels in another dress', () => {
  const all =
    (from: string | RegExp, to: string): ((text: string) => string) =>
    (text) =>
      text.replaceAll(from, to);
  check('half-width brackets and a space behind numbers', {
    damage: (text) =>
      text
        .replaceAll('（', '(')
        .replaceAll('）', ') ')
        .replaceAll(/(\d)\./g, '$1. '),
  });
  check('numbers with 、', { damage: all(/(\d)\.(?=[\u4e00-\u9fff])/g, '$1、') });
  check('numbers with ．', { damage: all(/(\d)\.(?=[\u4e00-\u9fff])/g, '$1．') });
  check('numbers in brackets', { damage: all(/(\d)\.(?=[\u4e00-\u9fff])/g, '（$1）') });
  check('no numbers at all', { damage: all(/\d\.(?=[\u4e00-\u9fff])/g, '') });
  check('spaces inside words', { damage: all(/(结果|尚未|总)(维持|纠正|审结|计)/g, '$1 $2') });
  check('ideographic spaces', { damage: all(/([一-鿿])(公开|申请|信息)/g, '$1\u3000$2') });
  check('radicals', {
    damage: (text) =>
      text.replaceAll('一', '⼀').replaceAll('行', '⾏').replaceAll('人', '⼈').replaceAll('民', '⺠').replaceAll('长', '⻓'),
  });
  check('traditional characters', {
    damage: (text) =>
      text.replaceAll('开', '開').replaceAll('数', '數').replaceAll('结', '結').replaceAll('请', '請').replaceAll('总计', '總計'),
  });
  check('CRLF', { damage: all('\n', '\r\n') });
  check('pipes, CRLF', { write: WRITE.pipes, damage: all('\n', '\r\n') });
  check('typos', {
    damage: (text) =>
      text
        .replace('属于国家秘密', '属于国家密秘')
        .replace('重复申请', '重覆申请')
        .replace('本年度办理结果', '本年办理结果')
        .replace('（三）不予公开', '（三）不予以公开'),
  });
  check('spaces: typos', {
    write: WRITE.spaces,
    damage: (text) =>
      text.replace('8.属于行政查询事项', '8.属于行政查洵事项').replace('本年新收政府信息公开申请数量', '本年新收到政府信息公开申请数量'),
  });
  check('an article and a count in the clause', { damage: all('第二十条第', '第二十条 第') });
});

describe('figures too many', () => {
  check('tabs: an eighth zero where a label was merged', {
    damage: swap(new RegExp(`（七）总计\\t+(?=${VALUE})`), '（七）总计\t0\t'),
  });
  check('pipes: an eighth zero where a label was merged', {
    write: WRITE.pipes,
    damage: swap(new RegExp(`（七）总计 [| ]+(?=${VALUE})`), '（七）总计 | 0 | '),
  });
});

describe('rows and tables out of order', () => {
  const line = (text: string, label: string): string => text.split('\n').find((each) => each.includes(label)) ?? '';
  check('a row missing', {
    damage: (text) => text.replace(`${line(text, '2.重复申请')}\n`, ''),
    alarms: ['missing-row: 3.要求提供公开出版物'],
  });
  check('two rows swapped', {
    damage: (text) => {
      const [a, b] = [line(text, '2.重复申请'), line(text, '3.要求提供公开出版物')];
      return text.replace(a, '\u0000').replace(b, a).replace('\u0000', b);
    },
  });
  check('spaces: a row missing', {
    write: WRITE.spaces,
    damage: (text) => text.replace(`${line(text, '2.重复申请')}\n`, ''),
    alarms: ['missing-row: 3.要求提供公开出版物'],
  });
  check('all tables one below the other without a heading between', {
    damage: (text) => text.replace(/\n[^\n]*收到和处理政府信息公开申请情况\n/, '').replace(/\n[^\n]*行政复议、行政诉讼情况\n/, ''),
    alarms: ['missing-section: 五、存在的主要问题及改进情况', 'missing-section: 五、存在的主要问题及改进情况'],
  });
  check('all tables under section two', {
    damage: (text) => {
      const [head, tail] = ['三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况'];
      const end = '五、存在的主要问题及改进情况';
      return text.replace(`${head}\n`, '').replace(`${tail}\n`, '').replace(end, `${head}\n\n见上。\n\n${tail}\n\n见上。\n\n${end}`);
    },
  });
});

describe('one table for all', () => {
  it('pipes: section titles are rows of one table', () => {
    const rows = (['disclosure', 'applications', 'disputes'] as const).flatMap((id, i) => [
      [`${['二', '三', '四'][i]}、${SECTIONS[i + 1]?.title}`],
      ...squares('2021', id, 'left'),
    ]);
    const text = `青溪县水务局2023年政府信息公开工作年度报告\n\n${WRITE.tightPipes(rows)}\n`;
    const filled = fill('2021', text, dense('2021'));
    assert.deepEqual(misread(filled), []);
  });

  it('a table alone, without any text around, is read', () => {
    for (const write of [WRITE.tabs, WRITE.pipes, WRITE.html, WRITE.spaces, WRITE.evenLines, WRITE.barLines]) {
      const filled = fill('2021', write(squares('2021', 'applications', 'once')), dense('2021'));
      assert.deepEqual(misread(filled), []);
    }
  });
});
