import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../../../server/src/core';
import type { FormId } from '../../../../server/src/form/model';
import {
  alarms,
  blanks,
  dense,
  draft,
  type Figures,
  type Flattening,
  fill,
  misread,
  sparse,
  unreadable,
  WRITE,
  type Write,
} from './drafts';

const FLATTENINGS: readonly Flattening[] = ['left', 'right', 'repeated', 'down', 'once', 'padded', 'leaf', 'glued'];

/** What a dialect writes for a blank cell. */
function blankOf(way: string): string {
  if (/lines$/i.test(way) && way !== 'barLines') return '\u00a0';
  return way === 'breakPipes' ? '&nbsp;' : '';
}

/** Blanks leave no trace in the text of a PDF. Nobody fills a covered square when every cell has a line of its own. */
function isRealistic(how: Flattening, way: string): boolean {
  if (way === 'boldPipes') return false;
  return !/lines$/i.test(way) || !['left', 'right', 'padded', 'down'].includes(how);
}

function eachWay(check: (how: Flattening, write: Write, way: string) => void): void {
  for (const [way, write] of Object.entries(WRITE)) {
    it(way, () => {
      for (const how of FLATTENINGS) if (isRealistic(how, way) || way === 'boldPipes') check(how, write, way);
    });
  }
}

function serious(text: string): readonly string[] {
  return alarms(text).filter((alarm) => !/^(?:blank-cell|unreadable-row):/.test(alarm));
}

describe('a full table is read whole, whatever became of its merged cells', () => {
  eachWay((how, write) => {
    for (const form of ['2019', '2021'] as const) {
      for (const figures of [dense(form), sparse]) {
        const filled = fill(form, draft(form, how, write), figures);
        const report = parse(filled.text);
        assert.deepEqual(misread(filled, report), [], how);
        assert.deepEqual(unreadable(report), [], how);
        assert.deepEqual(alarms(filled.text), [], how);
      }
    }
  });
});

const PARTLY: Readonly<Record<string, (form: FormId) => Figures>> = {
  'totals only': (form) => blanks(dense(form), (_, { key }) => key !== 'total'),
  'first column blank': (form) => blanks(dense(form), (row, column) => column === row.columns[0]),
  'last column blank': (form) => blanks(dense(form), (row, column) => column === row.columns.at(-1)),
  'holes here and there': (form) => blanks(dense(form), (row, column) => (row.key.length * 7 + column.key.length * 3) % 8 === 0),
};

describe('blank cells stay in their place, or the row is said to be unreadable', () => {
  for (const [name, figuresOf] of Object.entries(PARTLY)) {
    describe(name, () => {
      eachWay((how, write, way) => {
        if (!isRealistic(how, way)) return;
        const form = '2021';
        const filled = fill(form, draft(form, how, write), figuresOf(form), blankOf(way));
        const report = parse(filled.text);
        assert.deepEqual(misread(filled, report), [], how);
        assert.deepEqual(serious(filled.text), [], how);
        if (/^(?:tabs|pipes|html|cells)$/.test(way)) assert.deepEqual(unreadable(report), [], how);
      });
    });
  }
});

it('the sum of a row shows its place where no row of its build is full, whatever other rows leave out', () => {
  const text = [
    '某县水务局2023年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    '一、本年新收政府信息公开申请数量\t\t\t\t33\t7\t0\t3\t1\t44\t',
    '\t（五）不予处理\t2.重复申请\t0\t0\t0\t0\t0\t0\t',
  ].join('\n');
  const [first] = parse(text).tables[0]?.rows ?? [];
  assert.deepEqual(
    first?.cells.map(({ value }) => value),
    [undefined, 33, 7, 0, 3, 1, 44],
  );
});

it('the one place in which the numbers of all rows of a build fit is theirs, though no row is full', () => {
  const text = [
    '某县水务局2023年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    '三、本年度办理结果\t（一）予以公开\t\t5\t\t\t5\t\t\t',
    '（五）不予处理\t1.信访举报投诉类申请\t4\t\t1\t4\t7\t1\t\t',
  ].join('\n');
  const [first] = parse(text).tables[0]?.rows ?? [];
  assert.deepEqual(
    first?.cells.map(({ value }) => value),
    [undefined, 5, undefined, undefined, 5, undefined, undefined],
  );
});
