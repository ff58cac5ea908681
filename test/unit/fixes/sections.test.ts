/** Fixes of sections and tables: what is missing comes in at its place, blank, in the dialect and manner of the report. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderTable } from '../../../server/src/form/render/table';
import type { CellText } from '../../../server/src/form/render/write';
import { sampleValue } from '../../../server/src/form/sample';
import { NUMERALS, SECTIONS } from '../../../server/src/form/sections';
import { FORMS, formTable } from '../../../server/src/form/tables';
import { parse } from '../../../server/src/report/parse';
import { Faulty, replaced, sample, TSV, VARIANTS, type Variant, WITH_BLANKS, written } from './support';

describe('fixes of missing sections and tables', () => {
  for (const variant of WITH_BLANKS) {
    it(`insert each section in ${variant.name}`, () => {
      const clean = sample(variant);
      for (const { number, title } of SECTIONS) {
        const heading = `${NUMERALS[number - 1]}、${title}`;
        const text = withoutSection(clean, number, variant);
        const after = new Faulty(text).fixed('missing-section', `补上“${heading}”`);
        const [before, now] = [parse(clean), parse(after)];
        assert.deepEqual(
          now.sections.map((section) => section.heading.text),
          before.sections.map((section) => section.heading.text),
        );
        assert.deepEqual(
          now.tables.map(({ id, dialect }) => [id, dialect]),
          before.tables.map(({ id, dialect }) => [id, dialect]),
        );
        const [is, was] = [now, before].map((report) => report.sections.find((section) => section.number === number)?.heading);
        assert.equal(dress(after, is?.span.start), dress(clean, was?.span.start), heading);
        assert.equal(after.includes('\n') && variant.windows ? /[^\r]\n/.test(after) : false, false, 'line ends');
      }
    });

    it(`insert each table in ${variant.name}`, () => {
      for (const form of ['2019', '2021'] as const) {
        for (const table of FORMS[form].tables) {
          const text = replaced(
            sample(variant, form),
            written(variant, form, table),
            variant.dialect === 'html' ? '<p>见附件。</p>' : '见附件。',
          );
          const after = new Faulty(text).fixed('missing-table', `补上${table.name}`);
          const found = parse(after).tables.find(({ id }) => id === table.id);
          const due = formTable(parse(after).due ?? form, table.id);
          assert.equal(
            found?.rows.flatMap((row) => row.cells).filter(({ reads }) => reads === 'blank').length,
            due.rows.flatMap((row) => row.columns).length,
          );
          assert.equal(found?.dialect, variant.dialect);
          assert.ok(after.includes('见附件。'));
        }
      }
    });

    it(`put the form of the year in the place of another one in ${variant.name}`, () => {
      for (const [form, year] of [
        ['2019', 2023],
        ['2021', 2020],
      ] as const) {
        const faulty = new Faulty(withFee(sample(variant, form, { year })));
        const after = parse(faulty.fixed('outdated-form', '表二、表三换成'));
        assert.equal(after.form, after.due);
        const value = (table: string, row: string, column: string): number | undefined =>
          after.tables
            .find(({ id }) => id === table)
            ?.rows.find((each) => each.form.key === row)
            ?.cells.find((cell) => cell.column.key === column)?.value;
        assert.deepEqual([value('disclosure', 'licences', 'decisions'), value('disclosure', 'rules', 'made')], [126, undefined]);
        assert.deepEqual([value('applications', 'granted', 'naturalPerson'), value('applications', 'handledTotal', 'total')], [6, 18]);
        const other = form === '2019' ? 'otherCases' : 'otherHandling';
        assert.equal(value('applications', other, 'naturalPerson'), 0);
      }
    });
  }

  it('mark what a person fills in', () => {
    const clean = sample(TSV);
    const [section] = new Faulty(withoutSection(clean, 5, TSV)).fix('missing-section').edits;
    assert.deepEqual(
      section?.stops?.map(({ start, end }) => section.text.slice(start, end)),
      ['【请填写存在的主要问题和改进情况】'],
    );
    const row = replaced(clean, '行政强制\t2\t\t\n', '');
    const [edit] = new Faulty(row).fix('missing-row').edits;
    assert.deepEqual([edit?.text, edit?.stops], ['\n行政强制\t\t\t', [{ start: 6, end: 6 }]]);
  });

  it('keep the numbers of （六）其他处理 only where they are certain', () => {
    const value: CellText = (row, column) =>
      row.key === 'otherHandling' && column.key === 'naturalPerson'
        ? '2'
        : row.key === 'otherHandling' && column.key === 'total'
          ? '2'
          : '0';
    const faulty = new Faulty(withFee(sample(TSV, '2019', { year: 2023, value })));
    const after = parse(faulty.fixed('outdated-form'));
    const rows = after.tables[1]?.rows.filter(({ form }) => form.path.at(-2) === '（六）其他处理') ?? [];
    assert.deepEqual(
      rows.map((row) => row.cells.map((cell) => cell.value)),
      Array(3).fill([undefined, 0, 0, 0, 0, 0, undefined]),
    );
  });

  it('leave an old table alone that holds more than the form', () => {
    const faulty = replaced(sample(TSV, '2019', { year: 2023 }), '行政强制\t5\t0\t2\n', '行政强制\t5\t0\t2\n行政奖励\t1\t1\t1\n');
    assert.deepEqual(new Faulty(faulty).titles('outdated-form'), []);
  });

  it('insert a column of 表二 with its head', () => {
    for (const variant of VARIANTS.filter(({ dialect }) => dialect !== 'spaces' && dialect !== 'lines')) {
      const table = formTable('2021', 'disclosure');
      const narrow = {
        ...table,
        rows: table.rows.map((row) => ({ ...row, columns: row.columns.filter(({ key }) => key !== 'abolished') })),
      };
      const whole: CellText = (row, column) => sampleValue('2021', table.rows.find(({ key }) => key === row.key) ?? row, column);
      const narrowed = renderTable(narrow, variant.dialect, whole, variant.options).replace(/\n$/, '');
      const text = replaced(
        sample(variant),
        written(variant, '2021', table),
        variant.windows ? narrowed.replaceAll('\n', '\r\n') : narrowed,
      );
      const after = parse(new Faulty(text).fixed('missing-column', '补上“本年废止件数”列'));
      const rows = after.tables[0]?.rows.slice(0, 2).map((row) => row.cells.map(({ value }) => value));
      assert.deepEqual(
        rows,
        [
          [0, undefined, 0],
          [3, undefined, 12],
        ],
        variant.name,
      );
    }
  });

  it('insert title and period', () => {
    for (const variant of VARIANTS) {
      const clean = sample(variant);
      const period = replaced(clean, '，所列数据的统计期限自2023年1月1日至2023年12月31日', '');
      const after = new Faulty(period).fixed('missing-period', '补上统计期限');
      assert.deepEqual([parse(after).period?.from?.year, parse(after).period?.to?.month], [2023, 12]);
      const without = after.replace(/(?:<p>)?本报告所列数据的统计期限自2023年1月1日至2023年12月31日。(?:<\/p>)?\s*/, '');
      assert.equal(without.replaceAll(/\s/g, ''), period.replaceAll(/\s/g, ''));
      if (variant.dialect === 'html') continue;
      const title = '青溪县人民政府办公室2023年政府信息公开工作年度报告';
      assert.ok(
        new Faulty(replaced(clean, title, '')).fixed('report-title', '补上标题').includes('〔单位〕2023年政府信息公开工作年度报告'),
      );
    }
  });
});

describe('the fix of a missing period', () => {
  it('is not offered where a torn table takes the sentence in', () => {
    const faulty = new Faulty('2024政府信息公开报告<h><table ><td>规章<td>');
    assert.deepEqual(faulty.titles('missing-period'), []);
  });
});

/** With the sentence that the form of 2021 asks for. */
function withFee(text: string): string {
  return text.replace('没有其他需要报告的事项。', '本年度未收取信息处理费。');
}

/** What stands between the line's or the page's last text and an offset. */
function dress(text: string, offset: number | undefined): string {
  const before = text.slice(0, offset);
  return /(?:<[^<>/][^<>]*>|[#* ])*$/.exec(before)?.[0] ?? '';
}

function withoutSection(text: string, number: number, { dialect }: Variant): string {
  const start = (at: number): number => {
    const section = SECTIONS[at - 1];
    if (section === undefined) return dialect === 'html' ? text.indexOf('</body>') : text.length;
    const heading = text.indexOf(`${NUMERALS[at - 1]}、${section.title}`);
    return dialect === 'html' ? text.lastIndexOf('<h2>', heading) : text.lastIndexOf('\n', heading) + 1;
  };
  return text.slice(0, start(number)) + text.slice(start(number + 1));
}
