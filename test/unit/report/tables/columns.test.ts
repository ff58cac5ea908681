/** Tables that lack a column: it is named once, and the others are read as they stand. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lint, parse } from '../../../../server/src/core';
import { DIALECTS, type Dialect } from '../../../../server/src/form/dialect';
import type { FormTable, TableId } from '../../../../server/src/form/model';
import { renderTable } from '../../../../server/src/form/render/table';
import { formTable } from '../../../../server/src/form/tables';

const TITLE = '青溪县水务局2023年政府信息公开工作年度报告';
const SECTIONS: Readonly<Record<TableId, string>> = {
  disclosure: '二、主动公开政府信息情况',
  applications: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
};

function without(table: FormTable, key: string): FormTable {
  return { ...table, rows: table.rows.map((row) => ({ ...row, columns: row.columns.filter((column) => column.key !== key) })) };
}

function rowsOf(text: string): readonly (readonly (readonly [string, string])[])[] {
  return parse(text).tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.map((cell) => [cell.column.key, cell.text] as const)));
}

describe('a column that is missing', () => {
  for (const dialect of DIALECTS.filter((each) => each !== 'spaces')) {
    it(`of 表四 is told from blank cells in ${dialect}`, () => {
      const table = without(formTable('2021', 'disputes'), 'otherOutcome');
      const result = (key: string): string => (key === 'total' ? '4' : '1');
      const text = `${TITLE}\n\n${SECTIONS.disputes}\n\n${renderTable(table, dialect, (_, column) => result(column.key))}`;
      assert.deepEqual(
        rowsOf(text),
        table.rows.map((row) => row.columns.map((column) => [column.key, result(column.key)])),
      );
      const findings = lint(text).map(({ rule }) => rule);
      assert.deepEqual(
        ['missing-column', 'blank-cell', 'disputes-total'].map((rule) => findings.filter((each) => each === rule).length),
        [1, 0, 0],
      );
    });
  }

  it('of 表二 is told where the line of its clause is not among the rows', () => {
    const rows = ['第二十条第（一）项', '信息内容\t本年废止件数\t现行有效件数', '规章\t0\t12', '行政规范性文件\t1\t3'];
    const more = ['第二十条第（五）项', '信息内容\t本年处理决定数量', '行政许可\t8'];
    const text = `${TITLE}\n\n${SECTIONS.disclosure}\n\n${[...rows, ...more].join('\n')}\n`;
    assert.deepEqual(rowsOf(text), [
      [
        ['abolished', '0'],
        ['inForce', '12'],
      ],
      [
        ['abolished', '1'],
        ['inForce', '3'],
      ],
      [['decisions', '8']],
    ]);
    assert.equal(lint(text).filter(({ rule }) => rule === 'missing-column').length, 1);
  });

  it('of 表三 is told where every cell has a line of its own, filler and all', () => {
    const table = without(formTable('2021', 'applications'), 'researchInstitute');
    const value = (key: string): string => (key === 'total' ? '4' : key === 'naturalPerson' ? '3' : key === 'enterprise' ? '1' : '0');
    const heads = ['自然人', '法人或其他组织', '', '', '', '总计', '商业企业', '社会公益组织', '法律服务机构', '其他', ''];
    const cells = table.rows.flatMap((row) => [row.path[row.path.length - 1] ?? '', '', '', ...row.columns.map(({ key }) => value(key))]);
    const text = `${TITLE}\n\n${SECTIONS.applications}\n\n${[...heads, ...cells].map((cell) => `${cell} |`).join('\n')}\n`;
    for (const row of rowsOf(text)) for (const [key, written] of row) assert.equal(written, value(key), key);
    const findings = lint(text).map(({ rule }) => rule);
    assert.equal(findings.filter((rule) => rule === 'missing-column').length, 1);
    assert.ok(!findings.some((rule) => rule === 'blank-cell' || rule === 'row-total'));
  });
});

describe('a head that is cut at the front', () => {
  const wordings = (text: string): readonly string[] =>
    lint(text).flatMap(({ rule, data }) => (rule === 'label-wording' ? [String(data.text)] : []));
  const table = (dialect: Dialect): string =>
    `${TITLE}\n\n${SECTIONS.disclosure}\n\n${renderTable(formTable('2021', 'disclosure'), dialect, () => '0')}`;

  it('departs from the form in HTML, where cells are whole', () => {
    assert.deepEqual(wordings(table('html')), []);
    assert.deepEqual(wordings(table('html').replace('本年制发件数', '制发件数')), ['制发件数']);
  });

  it('may be torn by a line end elsewhere', () => {
    assert.deepEqual(wordings(table('spaces').replace('本年制发件数', '制发件数')), []);
  });
});
