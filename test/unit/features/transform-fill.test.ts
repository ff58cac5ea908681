import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lint, parse } from '../../../server/src/core';
import { copyTable } from '../../../server/src/features/transform/copy-table';
import { type FillScope, fillBlanks } from '../../../server/src/features/transform/fill-blanks';
import type { Dialect } from '../../../server/src/form/dialect';
import { skeleton } from '../../../server/src/form/skeleton';
import { changed, reason } from './support';

/** Reports without a figure but the ones named. */
function blank(form: '2019' | '2021', dialect: Dialect, figures: Readonly<Record<string, string>> = {}): string {
  return skeleton(form, dialect, { value: (row, column) => figures[`${row.key}/${column.key}`] ?? '' });
}

function filled(text: string, scope: FillScope, offset = 0): string {
  return changed(text, fillBlanks(parse(text), scope, offset));
}

function blanks(text: string): number {
  return parse(text)
    .tables.flatMap((table) => table.rows)
    .flatMap((row) => row.cells)
    .filter((cell) => cell.reads === 'blank').length;
}

describe('fillBlanks', () => {
  for (const form of ['2019', '2021'] as const) {
    for (const dialect of ['tsv', 'cells', 'pipes', 'html'] as const) {
      for (const eol of ['\n', '\r\n']) {
        it(`${form} ${dialect} ${JSON.stringify(eol)}: the whole report, and nothing but the blanks`, () => {
          const text = `\ufeff${blank(form, dialect)}`.replaceAll('\n', eol);
          const made = filled(text, 'report');
          assert.ok(blanks(text) > 150);
          assert.equal(blanks(made), 0);
          assert.equal(made.replace(/(?<=[\t>|\n] ?)0/g, '').replace(/\s/g, ''), text.replace(/\s/g, ''));
          assert.deepEqual(
            lint(made).filter(({ rule }) => rule === 'blank-cell'),
            [],
          );
          assert.equal(filled(made, 'report'), made);
        });
      }
    }
  }

  it('a row: all seven cells of one of 表三, all fifteen of 表四', () => {
    const text = blank('2021', 'tsv');
    const row = text.indexOf('2.重复申请') + 3;
    const made = filled(text, 'row', row);
    assert.equal(made, text.replace('2.重复申请\t\t\t\t\t\t\t', '2.重复申请\t0\t0\t0\t0\t0\t0\t0'));
    const disputes = parse(text).tables[2]?.rows[0]?.span.start ?? -1;
    assert.equal(blanks(filled(text, 'row', disputes)), blanks(text) - 15);
  });

  it('the table at the cursor only', () => {
    const text = blank('2021', 'pipes');
    const at = text.indexOf('行政许可');
    assert.equal(blanks(filled(text, 'table', at)), blanks(text) - 10);
  });

  it('a blank that the sums do not let be 0 stays blank, and the note says so', () => {
    const text = blank('2021', 'tsv', { 'newlyReceived/total': '3', 'newlyReceived/naturalPerson': '1' });
    const report = parse(text);
    const outcome = fillBlanks(report, 'row', text.indexOf('一、本年新收') + 2);
    assert.equal(changed(text, outcome), text);
    assert.ok(outcome.kind === 'edits' && /另有 5 格/.test(outcome.note.zh), JSON.stringify(outcome));
  });

  it('refuses where the cursor is in no table or no row of figures', () => {
    const text = blank('2021', 'tsv');
    assert.match(reason(fillBlanks(parse(text), 'table', 0)), /光标/);
    assert.match(reason(fillBlanks(parse(text), 'row', text.indexOf('商业企业'))), /数据行/);
    assert.match(reason(fillBlanks(parse('随笔'), 'report', 0)), /没有/);
  });
});

describe('copyTable', () => {
  it('gives a rectangle with every figure under its head', () => {
    const text = skeleton('2021', 'html');
    const copied = copyTable(parse(text), text.indexOf('申请人情况'));
    assert.ok(copied.kind === 'text');
    const rows = copied.text
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split('\t'));
    assert.deepEqual(new Set(rows.map((row) => row.length)), new Set([10]));
    assert.deepEqual(rows[2], ['', '', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '']);
    assert.deepEqual(rows[3], ['一、本年新收政府信息公开申请数量', '', '', '12', '4', '1', '0', '1', '0', '18']);
    assert.deepEqual(rows[5], ['三、本年度办理结果', '（一）予以公开', '', '6', '3', '1', '0', '0', '0', '10']);
    assert.deepEqual(rows[7], ['', '（三）不予公开', '1.属于国家秘密', '0', '0', '0', '0', '0', '0', '0']);
  });

  it('is the same from every dialect', () => {
    const texts = (['tsv', 'cells', 'pipes', 'html', 'lines', 'bars'] as const).map((dialect) => {
      const text = skeleton('2019', dialect);
      return [0, 1, 2].map((index) => {
        const copied = copyTable(parse(text), parse(text).tables[index]?.span.start ?? -1);
        return copied.kind === 'text' ? copied.text : copied.why.zh;
      });
    });
    for (const text of texts) assert.deepEqual(text, texts[0]);
    assert.equal(texts[0]?.[2]?.split('\r\n')[3], '2\t0\t1\t1\t4\t1\t0\t0\t0\t1\t1\t1\t0\t1\t3');
  });

  it('refuses outside a table, and where a figure would be left out', () => {
    const text = skeleton('2021', 'tsv').replace('2.重复申请\t1\t0', '2.重复申请\t1\t0\t0\t7');
    assert.match(reason(copyTable(parse(text), 0)), /光标/);
    assert.match(reason(copyTable(parse(text), text.indexOf('2.重复申请'))), /多于格式的列/);
  });
});
