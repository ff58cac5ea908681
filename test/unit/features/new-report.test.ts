import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lint, parse } from '../../../server/src/core';
import { newReport } from '../../../server/src/features/new-report';
import { WRITABLE } from '../../../server/src/features/transform/style';
import { skeleton } from '../../../server/src/form/skeleton';

const UNIT = '云岭市水利局';
const ADDRESS = '如对本报告有疑问，请与云岭市水利局办公室联系（地址：云岭市河西路8号，邮编：123456，电话：0000-7654321）。';

function carriedOver(text: string): readonly string[] {
  const table = parse(text).tables.find(({ id }) => id === 'applications');
  return table?.rows.find(({ form }) => form.key === 'carriedOver')?.cells.map((cell) => cell.text) ?? [];
}

describe('newReport', () => {
  for (const [year, form] of [
    [2020, '2019'],
    [2021, '2021'],
    [2024, '2021'],
  ] as const) {
    for (const dialect of WRITABLE) {
      it(`${year} ${dialect}: complete, with nothing filled in`, () => {
        const language = dialect === 'html' ? 'html' : dialect === 'pipes' ? 'markdown' : 'plain';
        const { text, notes } = newReport({ unit: UNIT, year, dialect, language });
        const report = parse(text);
        assert.deepEqual([report.unit, report.year, report.form], [UNIT, year, form]);
        assert.ok(report.title?.official);
        assert.ok(report.tables.every((table) => table.dialect === dialect && table.missingRows.length === 0));
        assert.ok(report.tables.flatMap((table) => table.rows).every((row) => row.cells.every((cell) => cell.reads === 'blank')));
        assert.deepEqual(
          [...new Set(lint(text).map(({ rule }) => rule))].filter((rule) => rule !== 'blank-cell' && rule !== 'empty-section'),
          [],
        );
        assert.deepEqual(notes, []);
      });
    }
  }

  it('takes 上年结转 and the contact details from last year’s report, and says so', () => {
    const last = skeleton('2021', 'html', { unit: UNIT, year: 2022 }).replace('<h2>一、', `<p>${ADDRESS}</p>\n<h2>一、`);
    const { text, notes } = newReport({ unit: UNIT, year: 2023, dialect: 'tsv', language: 'plain', lastYear: last });
    assert.deepEqual(carriedOver(text), ['1', '0', '0', '0', '0', '0', '1']);
    assert.ok(text.indexOf(ADDRESS) > 0 && text.indexOf(ADDRESS) < text.indexOf('一、总体情况'));
    assert.deepEqual(
      notes.map(({ zh }) => zh),
      ['上年结转已按上年报告填写，请核对。', '联系方式沿用上年报告，请核对。'],
    );
  });

  it('warns of a report of another year, and leaves blank what it cannot read', () => {
    const last = skeleton('2021', 'tsv', { year: 2021 }).replace(/四、结转下年度继续办理.*/, '');
    const { text, notes } = newReport({ unit: UNIT, year: 2024, dialect: 'tsv', language: 'plain', lastYear: last });
    assert.deepEqual(new Set(carriedOver(text)), new Set(['']));
    assert.match(notes.map(({ zh }) => zh).join(), /2021 年度的报告，不是 2023 年度的.*没有读到/);
  });

  it('takes over no number in another dress and no sentence with last year’s period', () => {
    const last = skeleton('2021', 'tsv', { year: 2022 })
      .replace(/四、结转下年度继续办理\t\t1\t/, '四、结转下年度继续办理\t\t１\t')
      .replace('统计期限自', '联系电话：0000-7654321，统计期限自');
    const { text } = newReport({ unit: UNIT, year: 2023, dialect: 'tsv', language: 'plain', lastYear: last });
    assert.equal(carriedOver(text)[0], '1');
    assert.ok(!text.includes('2022') && !text.includes('7654321'));
  });

  it('the snippet has a tab stop for every blank', () => {
    const { snippet, text } = newReport({ unit: '甲$乙}局', year: 2023, dialect: 'tsv', language: 'plain' });
    assert.ok(snippet.startsWith('甲\\$乙\\}局2023年'));
    assert.equal(new Set(snippet.match(/\$\{\d+\}/g)).size, 10 + 25 * 7 + 15 + 5 + 1 + 1);
    assert.ok(text.startsWith('甲$乙}局2023年'));
  });
});
