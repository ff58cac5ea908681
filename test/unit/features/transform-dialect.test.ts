import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parse, type Report } from '../../../server/src/core';
import { changeDialect } from '../../../server/src/features/transform/change-dialect';
import { WRITABLE } from '../../../server/src/features/transform/style';
import type { Dialect } from '../../../server/src/form/dialect';
import type { FormId } from '../../../server/src/form/model';
import type { CellText } from '../../../server/src/form/render/write';
import { skeleton } from '../../../server/src/form/skeleton';
import { FORMS } from '../../../server/src/form/tables';
import { cells, cellsOf, changed, reason } from './support';

const SOURCES: readonly Dialect[] = ['tsv', 'cells', 'pipes', 'lines', 'bars'];
const FORM_IDS: readonly FormId[] = ['2019', '2021'];

/** Text, not a number in plain digits, must come through as it is. */
const figure = fc.oneof(
  { weight: 5, arbitrary: fc.constant('0') },
  { weight: 4, arbitrary: fc.nat(999).map(String) },
  { weight: 2, arbitrary: fc.constantFrom('', '１２', '1,234', '/', '无', '12件', '3.5', '-11') },
);

function valuesFrom(figures: readonly string[]): CellText {
  let at = 0;
  const known = new Map<string, string>();
  return (row, column) => {
    const key = `${row.key}/${column.key}`;
    const value = known.get(key) ?? figures[at++ % figures.length] ?? '';
    known.set(key, value);
    return value;
  };
}

describe('changeDialect keeps every cell, and everything outside the tables', () => {
  for (const form of FORM_IDS) {
    const count = FORMS[form].tables.flatMap((table) => table.rows.flatMap((row) => row.columns)).length;
    for (const source of SOURCES) {
      for (const target of WRITABLE) {
        it(`${form}: ${source} to ${target}`, () => {
          fc.assert(
            fc.property(fc.array(figure, { minLength: count, maxLength: count }), (figures) => {
              // Blank cells of a text of lines may leave a row that cannot be read; such a table is refused, which has a test of its own.
              const plain = source === 'lines' ? figures.map((value) => value || '0') : figures;
              const text = skeleton(form, source, { value: valuesFrom(plain) });
              const report = parse(text);
              const made = changed(text, changeDialect(report, undefined, target, 'plain'));
              const after = parse(made);
              assert.deepEqual(cells(after), cells(report));
              assert.ok(after.tables.every((table) => table.dialect === target));
              assert.deepEqual(prose(after), prose(report));
            }),
            { numRuns: 6 },
          );
        });
      }
    }
  }
});

/** The running text, which no change of a table may touch. */
function prose(report: Report): readonly string[] {
  return report.paragraphs.map((paragraph) => paragraph.text);
}

describe('changeDialect', () => {
  const tsv = skeleton('2021', 'tsv');

  it('changes the table at the cursor only', () => {
    const report = parse(tsv);
    const table = report.tables[1];
    assert.ok(table !== undefined);
    const made = changed(tsv, changeDialect(report, table.span.start + 3, 'pipes', 'plain'));
    assert.deepEqual(
      parse(made).tables.map((each) => each.dialect),
      ['tsv', 'pipes', 'tsv'],
    );
  });

  it('there and back is where it began', () => {
    for (const target of WRITABLE) {
      const there = changed(tsv, changeDialect(parse(tsv), undefined, target, 'plain'));
      assert.equal(changed(there, changeDialect(parse(there), undefined, 'tsv', 'plain')), tsv, target);
    }
  });

  it('applied twice it changes nothing more', () => {
    for (const target of WRITABLE) {
      const once = changed(tsv, changeDialect(parse(tsv), undefined, target, 'plain'));
      const again = changeDialect(parse(once), undefined, target, 'plain');
      assert.equal(again.kind === 'edits' && again.edits.length, 0, target);
    }
  });

  it('keeps the mark at the beginning and the line ends of the file', () => {
    const text = `\ufeff${tsv.replaceAll('\n', '\r\n')}`;
    const made = changed(text, changeDialect(parse(text), undefined, 'pipes', 'plain'));
    assert.ok(made.startsWith('\ufeff') && !/[^\r]\n/.test(made));
    assert.deepEqual(cellsOf(made), cellsOf(text));
  });

  it('labels stay as they are written', () => {
    const text = tsv.replace('社会公益组织', '社会组织').replace('2.重复申请', '2. 重复申请').replace('总计', '总 计');
    const made = changed(text, changeDialect(parse(text), undefined, 'html', 'plain'));
    for (const label of ['<td>社会组织</td>', '<td>2. 重复申请</td>', '>总 计</td>']) assert.ok(made.includes(label), label);
    assert.match(made, /<td rowspan="22">三、本年度办理结果<\/td>/);
  });

  it('Markdown tables and HTML stand apart from the text around them', () => {
    const text = tsv.replace('\n\n三、', '\n三、').replace('情况\n\n第二十条', '情况\n第二十条');
    const made = changed(text, changeDialect(parse(text), undefined, 'pipes', 'plain'));
    assert.match(made, /情况\n\n\| 第二十条第（一）项 \|/);
    assert.match(made, /\|\n\n三、/);
  });

  it('a web page keeps its HTML', () => {
    const page = skeleton('2021', 'html');
    assert.match(reason(changeDialect(parse(page), undefined, 'tsv', 'html')), /网页/);
  });

  it('refuses where something would be lost or guessed, and says what', () => {
    const lost = tsv.replace('2.重复申请\t1\t0', '2.重复申请\t1\t0\t0\t7');
    assert.match(reason(changeDialect(parse(lost), undefined, 'pipes', 'plain')), /表三「2\.重复申请」一行的数字多于格式的列/);
    const note = tsv.replace('\n\t\t2.重复申请', '\n此处数据以书面统计为准。\n\t\t2.重复申请');
    assert.match(reason(changeDialect(parse(note), undefined, 'pipes', 'plain')), /此处数据以书面统计为准/);
    const twice = tsv.replace(/\t\t2\.重复申请.*\n/, (row) => row + row);
    assert.match(reason(changeDialect(parse(twice), undefined, 'pipes', 'plain')), /「2\.重复申请」一行重复/);
    assert.match(reason(changeDialect(parse('一、总体情况\n'), undefined, 'pipes', 'plain')), /没有/);
  });
});
