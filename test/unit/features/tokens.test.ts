import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hints } from '../../../server/src/features/hints';
import { tokens } from '../../../server/src/features/tokens';
import type { Report } from '../../../server/src/report/model';
import { cell, drafts, textOf } from './drafts';

const whole = (report: Report) => ({ start: 0, end: report.text.length });

describe('tokens', () => {
  for (const { dialect, report } of drafts()) {
    it(`tell labels, figures and totals apart, in order and without overlaps: ${dialect}`, () => {
      const all = tokens(report, whole(report));
      let end = 0;
      for (const { span } of all) {
        assert.ok(span.start >= end && span.end > span.start);
        end = span.end;
      }
      const at = (row: string, column: string) => {
        const { start } = cell(report, row, column).span;
        return all.find(({ span }) => span.start === start);
      };
      assert.deepEqual([at('granted', 'total')?.type, at('granted', 'total')?.total], ['number', true]);
      assert.deepEqual([at('handledTotal', 'enterprise')?.type, at('handledTotal', 'enterprise')?.total], ['number', true]);
      assert.deepEqual([at('granted', 'enterprise')?.type, at('granted', 'enterprise')?.total], ['number', false]);
      const typeOf = (text: string) => all.find(({ span }) => textOf(report, span) === text)?.type;
      assert.equal(typeOf('（一）予以公开'), 'property');
      if (dialect !== 'spaces') assert.equal(typeOf('（三）不予公开'), 'namespace');
    });
  }

  it('show a blank cell as something', () => {
    for (const { dialect, report } of drafts((row) => (row.key === 'coercion' ? '' : undefined))) {
      if (dialect === 'spaces' || dialect === 'html') continue;
      const blanks = tokens(report, whole(report)).filter(({ blank }) => blank);
      assert.equal(blanks.length, 1, dialect);
      assert.match(report.text.slice(blanks[0]?.span.start, blanks[0]?.span.end), /^\s+$/);
    }
  });

  it('of a range are those of the whole that reach into it', () => {
    for (const { report } of drafts()) {
      const { start, end } = cell(report, 'repeated', 'enterprise').span;
      const some = tokens(report, { start, end });
      assert.deepEqual(
        some,
        tokens(report, whole(report)).filter(({ span }) => span.end >= start && span.start <= end),
      );
      assert.ok(some.length >= 1 && some.length <= 3);
    }
  });
});

describe('hints', () => {
  for (const { dialect, report } of drafts()) {
    it(`stand in front of every value, by default only where columns cannot be seen: ${dialect}`, () => {
      const cells = report.tables.flatMap((table) => table.rows.flatMap((row) => row.cells));
      const all = hints(report, whole(report), 'all', 'zh-cn');
      assert.equal(all.length, cells.length);
      assert.deepEqual(hints(report, whole(report), 'auto', 'zh-cn'), dialect === 'cells' || dialect === 'lines' ? all : []);
      assert.deepEqual(hints(report, whole(report), 'off', 'zh-cn'), []);
      const labelAt = (row: string, column: string) => {
        const { start } = cell(report, row, column).span;
        return all.find(({ offset }) => offset === start)?.label;
      };
      assert.equal(labelAt('granted', 'enterprise'), '商业企业：');
      assert.equal(labelAt('directLitigation', 'upheld'), '未经复议直接起诉·结果维持：');
    });

    it(`keep to the range asked for: ${dialect}`, () => {
      const row = report.tables[1]?.rows.find(({ form }) => form.key === 'granted');
      assert.ok(row !== undefined);
      const found = hints(report, row.span, 'all', 'en');
      assert.deepEqual(
        found.map(({ label }) => label),
        ['自然人:', '商业企业:', '科研机构:', '社会公益组织:', '法律服务机构:', '其他:', '总计:'],
      );
    });
  }
});
