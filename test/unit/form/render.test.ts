import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DIALECTS, type Dialect } from '../../../server/src/form/dialect';
import type { FormRow, FormTable } from '../../../server/src/form/model';
import { renderRow, renderTable } from '../../../server/src/form/render/table';
import { formTable } from '../../../server/src/form/tables';

const disclosure = formTable('2021', 'disclosure');
const applications = formTable('2021', 'applications');

function rowOf(table: FormTable, key: string): FormRow {
  const found = table.rows.find((row) => row.key === key);
  assert.ok(found !== undefined, key);
  return found;
}

/** The figures 1, 2, 3 … along the columns. */
function counting(row: FormRow, column: { readonly key: string }): string {
  return String(1 + row.columns.findIndex((each) => each.key === column.key));
}

describe('renderRow', () => {
  const cases: readonly (readonly [Dialect, string, string])[] = [
    ['tsv', 'newlyReceived', '一、本年新收政府信息公开申请数量\t\t1\t2\t3\t4\t5\t6\t7\t\n'],
    ['tsv', 'granted', '三、本年度办理结果\t（一）予以公开\t1\t2\t3\t4\t5\t6\t7\t\n'],
    ['tsv', 'stateSecret', '\t（三）不予公开\t1.属于国家秘密\t1\t2\t3\t4\t5\t6\t7\n'],
    ['tsv', 'repeated', '\t\t2.重复申请\t1\t2\t3\t4\t5\t6\t7\n'],
    ['cells', 'repeated', '\t\n\t\n\t2.重复申请\n\t1\n\t2\n\t3\n\t4\n\t5\n\t6\n\t7\n'],
    ['lines', 'repeated', '2.重复申请\n\n1\n\n2\n\n3\n\n4\n\n5\n\n6\n\n7\n'],
    ['pipes', 'repeated', '|  |  | 2.重复申请 | 1 | 2 | 3 | 4 | 5 | 6 | 7 |\n'],
    ['bars', 'repeated', '2.重复申请 | 1 | 2 | 3 | 4 | 5 | 6 | 7 |||\n'],
    ['spaces', 'repeated', '2.重复申请 1 2 3 4 5 6 7\n'],
  ];
  for (const [dialect, key, expected] of cases) {
    it(`${dialect}: ${key}`, () => assert.equal(renderRow(applications, rowOf(applications, key), dialect, counting), expected));
  }

  it('html: rowspan and colspan as printed', () => {
    const written = renderRow(applications, rowOf(applications, 'granted'), 'html', counting);
    assert.match(
      written,
      /^<tr>\n {2}<td rowspan="22">三、本年度办理结果<\/td>\n {2}<td colspan="2">（一）予以公开<\/td>\n {2}<td>1<\/td>/,
    );
  });

  it('refuses a row of another table', () => {
    assert.throws(() => renderRow(disclosure, rowOf(applications, 'granted'), 'tsv', counting), /has no row/);
  });
});

describe('renderTable', () => {
  it('tsv: a wide last column is padded with empty fields', () => {
    const lines = renderTable(disclosure, 'tsv', () => '0').split('\n');
    assert.deepEqual(lines.slice(0, 7), [
      '第二十条第（一）项\t\t\t',
      '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
      '规章\t0\t0\t0',
      '行政规范性文件\t0\t0\t0',
      '第二十条第（五）项\t\t\t',
      '信息内容\t本年处理决定数量\t\t',
      '行政许可\t0\t\t',
    ]);
  });

  for (const [dialect, bar, width] of [
    ['tsv', '\t', 10],
    ['pipes', '|', 12],
    ['bars', '|', 11],
  ] as const) {
    it(`${dialect}: all rows of 表三 are equally wide`, () => {
      const lines = renderTable(applications, dialect, counting).slice(0, -1).split('\n');
      assert.deepEqual(new Set(lines.map((line) => line.split(bar).length)), new Set([width]));
    });
  }

  it('pipes: bars and backslashes in a cell are escaped', () => {
    assert.match(
      renderTable(disclosure, 'pipes', () => '1|2\\'),
      /\| 规章 \| 1\\\|2\\\\ \|/,
    );
  });

  it('html: one tag a line, or the whole table on one line', () => {
    assert.match(
      renderTable(disclosure, 'html', () => '7', { html: 'tags' }),
      /<td colspan="3">\n\s*<p>\n\s*7\n\s*<\/p>\n\s*<\/td>/,
    );
    const line = renderTable(disclosure, 'html', () => '<1&', { html: 'one-line' });
    assert.equal(line.indexOf('\n'), line.length - 1);
    assert.ok(line.includes('<td>&lt;1&amp;</td>'));
  });

  it('lines: a blank cell is a no-break space; rows may be parted instead of cells', () => {
    const blank = renderTable(disclosure, 'lines', () => '', { lines: 'rows' });
    assert.ok(blank.includes('\n\n规章\n\u00a0\n\u00a0\n\u00a0\n\n行政规范性文件\n'));
  });

  it('every dialect ends a table with exactly one line end', () => {
    for (const dialect of DIALECTS) assert.match(renderTable(applications, dialect, counting), /[^\n]\n$/);
  });
});
