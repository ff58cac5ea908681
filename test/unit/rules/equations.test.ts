import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Table } from '../../../server/src/report/model';
import type { Hit, Rule } from '../../../server/src/rule';
import applicationsBalance from '../../../server/src/rules/applications-balance';
import blankCell from '../../../server/src/rules/blank-cell';
import disputesTotal from '../../../server/src/rules/disputes-total';
import inForce from '../../../server/src/rules/in-force';
import resultsTotal from '../../../server/src/rules/results-total';
import rowTotal from '../../../server/src/rules/row-total';
import { cellAt, reportOf, table } from './tables';

function hits(rule: Rule, found: Table): readonly Hit[] {
  return [...rule.check(reportOf(found), {})];
}

function messages(rule: Rule, found: Table): readonly string[] {
  return hits(rule, found).map((hit) => hit.message.zh);
}

/** 3 received, 2 handled, 1 carried forward: all equations hold. */
const SOUND = {
  newlyReceived: [3, 0, 0, 0, 0, 0, 3],
  granted: [2, 0, 0, 0, 0, 0, 2],
  handledTotal: [2, 0, 0, 0, 0, 0, 2],
  carriedForward: [1, 0, 0, 0, 0, 0, 1],
} as const;

describe('the culprit', () => {
  it('is the cell in which several broken equations meet and which one value heals', () => {
    const found = table('2021', 'applications', { ...SOUND, handledTotal: [9, 0, 0, 0, 0, 0, 2] });
    const { span } = cellAt(found, 'handledTotal', 'naturalPerson');
    for (const rule of [applicationsBalance, resultsTotal, rowTotal]) {
      const [hit, ...others] = hits(rule, found);
      assert.deepEqual([hit?.at, others.length], [span, 0]);
      assert.match(hit?.message.zh ?? '', /三条等式都经过此格，改为 2 则全部成立。$/);
    }
  });

  it('is not named when two cells are wrong: the finding covers the equation', () => {
    const found = table('2021', 'applications', { ...SOUND, granted: [5, 0, 0, 0, 0, 0, 2], repeated: [1, 0, 0, 0, 0, 0, 2] });
    const [hit] = hits(resultsTotal, found);
    const from = cellAt(found, 'granted', 'naturalPerson').span;
    const to = cellAt(found, 'handledTotal', 'naturalPerson').span;
    assert.deepEqual(hit?.at, { start: from.start, end: to.end });
  });

  it('is not named when only a negative number would heal', () => {
    const found = table('2021', 'applications', { ...SOUND, granted: [0, 5, 0, 0, 0, 0, 2], handledTotal: [2, 0, 0, 0, 0, 0, 2] });
    for (const hit of [...hits(rowTotal, found), ...hits(resultsTotal, found)]) assert.doesNotMatch(hit.message.zh, /改为 -/);
  });

  it('is not named when one equation is broken alone', () => {
    const found = table('2021', 'disputes', { reconsideration: [2, 0, 1, 1, 5] });
    const [hit, ...others] = hits(disputesTotal, found);
    assert.equal(others.length, 0);
    assert.deepEqual(hit?.at, {
      start: cellAt(found, 'reconsideration', 'upheld').span.start,
      end: cellAt(found, 'reconsideration', 'total').span.end,
    });
    assert.deepEqual(hit?.data, { group: '行政复议' });
  });
});

describe('messages of equations', () => {
  it('spell the sums out in the words of the form', () => {
    const found = table('2021', 'applications', { ...SOUND, handledTotal: [1, 0, 0, 0, 0, 0, 1], granted: [1, 0, 0, 0, 0, 0, 1] });
    assert.deepEqual(messages(applicationsBalance, found), [
      '自然人列：本年新收 3 + 上年结转 0 = 3，办理结果总计 1 + 结转下年度 1 = 2，相差 1。',
      '总计列：本年新收 3 + 上年结转 0 = 3，办理结果总计 1 + 结转下年度 1 = 2，相差 1。',
    ]);
  });

  it('leave zeros out of long sums', () => {
    const found = table('2021', 'applications', { ...SOUND, handledTotal: [2, 0, 0, 1, 0, 0, 3], carriedForward: [1, 0, 0, 0, 0, 0, 0] });
    assert.ok(
      messages(resultsTotal, found).some((each) => each.startsWith('总计列：（一）予以公开 2 + 其余 0 = 2，办理结果总计 3，相差 1')),
    );
    assert.ok(messages(resultsTotal, found).some((each) => each.startsWith('社会公益组织列：各项均为 0，办理结果总计 1，相差 1')));
  });

  it('show blanks, and what cannot be', () => {
    const found = table('2021', 'disputes', { directLitigation: [5, null, 0, '/', 3] });
    assert.deepEqual(messages(disputesTotal, found), [
      '未经复议直接起诉：结果维持 5 + 结果纠正 空 + 其他结果 0 + 尚未审结 “/”，已知部分合计 5，总计 3，已超出 2。',
    ]);
  });

  it('point at every operand', () => {
    const found = table('2021', 'disputes', { reconsideration: [2, 0, 1, 1, 5] });
    const notes = hits(disputesTotal, found)[0]?.related ?? [];
    assert.deepEqual(
      notes.map((note) => note.message.zh),
      ['结果维持 2', '结果纠正 0', '其他结果 1', '尚未审结 1', '总计 5'],
    );
  });
});

describe('messages of blanks', () => {
  const blank = (values: Parameters<typeof table>[2]): readonly string[] => messages(blankCell, table('2021', 'applications', values));

  it('say what several cells add up to', () => {
    const values = {
      ...SOUND,
      granted: [null, null, 0, 0, 0, 0, 3],
      handledTotal: [2, 1, 0, 0, 0, 0, 3],
      stateSecret: [null, null, 0, 0, 0, 0, 0],
    };
    assert.equal(blank(values).length, 2);
    const open = { ...values, stateSecret: [null, null, 0, 0, 0, 0, null], handledTotal: [null, null, 0, 0, 0, 0, null] };
    assert.ok(blank(open).includes('表三“（一）予以公开”行有 2 格空白（自然人、商业企业），按勾稽关系，这 2 格合计应为 3。'));
  });

  it('say what one cell has to be', () => {
    assert.deepEqual(blank({ ...SOUND, granted: [2, 0, 0, 0, 0, 0, null] }), [
      '表三“（一）予以公开”行的总计空白，按勾稽关系，此格应为 2。',
    ]);
  });

  it('do not ask for 0 where something has to be counted', () => {
    assert.deepEqual(blank({ ...SOUND, granted: [2, null, 0, 0, 0, 0, null] }).slice(0, 1), [
      '表三“（一）予以公开”行的商业企业空白，按勾稽关系，此格应为 0。',
    ]);
    assert.deepEqual(messages(blankCell, table('2021', 'disputes', { reconsideration: [2, 0, 1, null, null] })), [
      '表四“行政复议”栏有 2 格空白（尚未审结、总计），按勾稽关系，总计至少为 3。',
    ]);
    assert.deepEqual(messages(blankCell, table('2021', 'disputes', { reconsideration: [2, null, 1, 0, null] })), [
      '表四“行政复议”栏的结果纠正空白，没有发生的请填 0。',
      '表四“行政复议”栏的总计空白，按勾稽关系，此格至少为 3。',
    ]);
  });

  it('say so when all have to be 0', () => {
    assert.deepEqual(blank({ ...SOUND, repeated: [null, null, null, null, null, null, 0] }), [
      '表三“（五）2.重复申请”行有 6 格空白（自然人至其他），按勾稽关系，这 6 格都应为 0。',
    ]);
  });

  it('say nothing of a value where equations disagree', () => {
    const values = { ...SOUND, granted: [null, 0, 0, 0, 0, 0, 5] };
    assert.deepEqual(blank(values), ['表三“（一）予以公开”行的自然人空白，没有发生的请填 0。']);
  });

  it('part a row into runs', () => {
    const found = table('2021', 'applications', { repeated: [null, null, 0, null, 0, null, 0] });
    assert.deepEqual(
      hits(blankCell, found).map((hit) => hit.data?.columns),
      [['自然人', '商业企业'], ['社会公益组织'], ['其他']],
    );
  });

  it('give 23 findings for 138 blanks', () => {
    const rows = ['newlyReceived', 'carriedOver', ...table('2019', 'applications', {}).rows.map((row) => row.form.key)];
    const values = Object.fromEntries(rows.map((key) => [key, [null, null, null, null, null, null, 0]]));
    const found = hits(blankCell, table('2019', 'applications', values));
    assert.equal(found.length, 23);
  });
});

it('documents in force follow from nothing that is no count', () => {
  assert.deepEqual(
    [
      [3, 1, 1],
      [3, 1, 2],
      [3, 1, -1],
      [3, -1, 1],
      [3.5, 1, 1],
    ].map((values) => messages(inForce, table('2021', 'disclosure', { rules: values })).length),
    [1, 0, 0, 0, 0],
  );
});
