import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DIALECTS } from '../../../server/src/form/dialect';
import { EQUATIONS } from '../../../server/src/form/equations';
import type { FormId } from '../../../server/src/form/model';
import { sampleValue } from '../../../server/src/form/sample';
import { SECTIONS } from '../../../server/src/form/sections';
import { skeleton } from '../../../server/src/form/skeleton';
import { FORMS, formTable } from '../../../server/src/form/tables';

const FORM_IDS: readonly FormId[] = ['2019', '2021'];

describe('sample figures', () => {
  for (const form of FORM_IDS) {
    for (const { id, table, along, left, right } of EQUATIONS) {
      it(`${form}: ${id} holds`, () => {
        const { rows } = formTable(form, table);
        const cells = rows.flatMap((row) => row.columns.map((column) => ({ row, column, value: Number(sampleValue(form, row, column)) })));
        const lines = along === 'columns' ? new Set(cells.map((cell) => cell.column.key)) : new Set(cells.map((cell) => cell.row.key));
        let nonZero = 0;
        for (const line of lines) {
          const side = (keys: readonly string[]): number =>
            cells
              .filter((cell) => (along === 'columns' ? cell.column.key : cell.row.key) === line)
              .filter((cell) => keys.includes(along === 'columns' ? cell.row.key : cell.column.key))
              .reduce((sum, cell) => sum + cell.value, 0);
          assert.equal(side(left), side(right), `${id} ${line}`);
          if (side(left) > 0) nonZero++;
        }
        assert.ok(nonZero >= 3);
      });
    }

    it(`${form}: names no row that the form lacks`, () => {
      const values = FORMS[form].tables
        .flatMap((table) => table.rows)
        .flatMap((row) => row.columns.map((column) => sampleValue(form, row, column)));
      assert.ok(values.every((value) => /^-?\d+(\.\d+)?$/.test(value)));
    });
  }
});

describe('skeleton', () => {
  for (const form of FORM_IDS) {
    for (const dialect of DIALECTS) {
      it(`${form} ${dialect}: title, period and all sections stand in it`, () => {
        const text = skeleton(form, dialect, { unit: '云岭市水利局', year: form === '2019' ? 2019 : 2022 });
        const year = form === '2019' ? 2019 : 2022;
        assert.ok(text.includes(`云岭市水利局${year}年政府信息公开工作年度报告`));
        assert.ok(text.includes(`统计期限自${year}年1月1日至${year}年12月31日`));
        const places = SECTIONS.map((section) => text.indexOf(`、${section.title}`));
        assert.ok(
          places.every((place, index) => place > (places[index - 1] ?? 0)),
          places.join(),
        );
        assert.equal(text.includes('信息处理费'), form === '2021');
      });
    }
  }

  it('prose follows the figures, and leaves them out where there are none', () => {
    const figures = skeleton('2021', 'tsv', { value: (row) => (row.key === 'newlyReceived' ? '7' : '0') });
    assert.ok(figures.includes('本年新收政府信息公开申请7件，上年结转0件'));
    const blank = skeleton('2021', 'tsv', { value: () => '' });
    assert.ok(blank.includes('见本报告第三部分'));
  });

  it('headings may be Markdown', () => {
    const text = skeleton('2021', 'pipes', { headings: 'markdown' });
    assert.match(text, /^# .+\n/);
    assert.ok(text.includes('\n## 二、主动公开政府信息情况\n') && text.includes('\n### （一）主动公开\n'));
  });

  it('html is a whole page, on one line if wanted', () => {
    assert.match(
      skeleton('2021', 'html'),
      /^<!DOCTYPE html>\n[\s\S]*<h2>六、其他需要报告的事项<\/h2>\n<p>[^<]+<\/p>\n<\/body>\n<\/html>\n$/,
    );
    const line = skeleton('2021', 'html', { html: 'one-line' });
    assert.match(line, /^<!DOCTYPE html><html[^\n]*<\/table>[^\n]*<\/html>\n$/);
  });
});
