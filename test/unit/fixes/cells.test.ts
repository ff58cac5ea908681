/** Fixes within cells: blanks, strokes, numbers in another dress, sums that do not agree. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding } from '../../../server/src/core';
import { applyEdits } from '../../../server/src/features/fix-all';
import { fillEdits } from '../../../server/src/features/fix-blanks';
import type { CellText } from '../../../server/src/form/render/write';
import { sampleValue } from '../../../server/src/form/sample';
import { parse } from '../../../server/src/report/parse';
import { Faulty, replaced, sameText, sample, TSV, VARIANTS, type Variant, WITH_BLANKS } from './support';

type Others = Readonly<Record<string, string>>;

/** The sample with other texts in some cells, by `row/column`. */
function withCells(variant: Variant, cells: Others, form: '2019' | '2021' = '2021'): Faulty {
  const value: CellText = (row, column) => cells[`${row.key}/${column.key}`] ?? sampleValue(form, row, column);
  return new Faulty(sample(variant, form, { value }));
}

describe('fixes of blank cells', () => {
  for (const variant of WITH_BLANKS) {
    it(`fill run, row, table and report in ${variant.name}`, () => {
      const blank = {
        'stateSecret/enterprise': '',
        'stateSecret/researchInstitute': '',
        'stateSecret/otherOrganisation': '',
        'excessive/total': '',
        'rules/made': '',
      };
      const faulty = withCells(variant, blank);
      const finding = faulty.findings.find(({ data }) => data.table === 'applications');
      assert.ok(finding !== undefined);
      const fill = (title: string): string => faulty.apply(finding, titled(finding, title));
      const left = (filled: readonly string[]): string => {
        const rest = Object.fromEntries(Object.entries(blank).filter(([name]) => !filled.includes(name)));
        return withCells(variant, rest).text;
      };
      const run = ['stateSecret/enterprise', 'stateSecret/researchInstitute'];
      const row = [...run, 'stateSecret/otherOrganisation'];
      const cases = [
        { title: '此处空白填 0（2 格）', filled: run },
        { title: '本行空白填 0（3 格）', filled: row },
        { title: '本表空白填 0（4 格）', filled: [...row, 'excessive/total'] },
        { title: '全文空白填 0（5 格）', filled: Object.keys(blank) },
      ];
      // Some dialects are free in the space around a number; the others come out as if it had always been there.
      for (const { title, filled } of cases) sameText(squeezed(fill(title), variant), squeezed(left(filled), variant), title);
    });
  }

  it('fill the number that the sums leave, and say no 0 to it', () => {
    for (const variant of WITH_BLANKS) {
      const faulty = withCells(variant, { 'granted/naturalPerson': '' });
      assert.deepEqual(faulty.titles('blank-cell'), ['此格填 6']);
      assert.ok(faulty.fix('blank-cell').preferred && !faulty.fix('blank-cell').safe);
      sameText(squeezed(faulty.fixed('blank-cell'), variant), squeezed(sample(variant), variant), variant.name);
    }
  });

  it('fill several numbers in turn', () => {
    const faulty = withCells(TSV, { 'granted/naturalPerson': '', 'granted/enterprise': '' });
    sameText(faulty.fixed('blank-cell', '依次填 6、3'), sample(TSV), 'in turn');
  });

  it('leave out what cannot be 0', () => {
    const faulty = withCells(TSV, { 'granted/naturalPerson': '', 'granted/total': '', 'stateSecret/total': '' });
    assert.deepEqual(faulty.titles('blank-cell'), ['此格填 6']);
    assert.deepEqual(withCells(TSV, { 'normativeDocuments/inForce': '' }).titles('blank-cell'), []);
    assert.deepEqual(withCells(TSV, { 'rules/inForce': '' }).titles('blank-cell'), ['此格填 0']);
  });

  it('are not offered where nobody can tell which cell is blank', () => {
    const row = '1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0';
    const surplus = new Faulty(replaced(sample(TSV), row, '1.属于国家秘密\t0\t\t0\t0\t0\t0\t0\t0'));
    assert.deepEqual(surplus.titles('blank-cell'), []);
    assert.equal(surplus.finding('extra-cell').rule, 'extra-cell');
    const pipes = sample({ ...TSV, dialect: 'pipes' }).split('\n');
    const noColumn = pipes
      .map((line) => (line.split('|').length === 12 ? line.replace(/ [^|]* \|(?=(?:[^|]*\|){4}$)/, '') : line))
      .join('\n');
    assert.equal(new Faulty(noColumn).finding('missing-column').data.column, '科研机构');
    const zeros = '| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 |';
    assert.deepEqual(new Faulty(replaced(noColumn, zeros, zeros.replace(/ 0 \|$/, ''))).titles('blank-cell'), []);
    assert.deepEqual(new Faulty(replaced(noColumn, zeros, zeros.replace(/ 0 \|$/, '  |'))).titles('blank-cell'), ['此格填 0']);
  });

  it('write over a no-break space and leave those of other cells', () => {
    const html = sample({ ...TSV, dialect: 'html' });
    const cells = replaced(
      html,
      '<td>1.属于国家秘密</td>\n      <td>0</td>\n      <td>0</td>',
      '<td>1.属于国家秘密</td>\n      <td> <span>&nbsp;</span></td>\n      <td>\u00a0 0</td>',
    );
    const faulty = new Faulty(cells);
    sameText(faulty.fixed('blank-cell', '此格填 0'), cells.replace('&nbsp;', '0'), 'no-break space');
  });

  it('add the cells that a short row lacks, in their order, and say nothing of those before', () => {
    const short = replaced(
      sample({ ...TSV, dialect: 'pipes' }),
      '| （三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| （三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 |',
    );
    const report = parse(short);
    const blanks = report.tables.flatMap((table) => table.rows.flatMap((row) => row.cells)).filter((cell) => cell.reads === 'blank');
    const write = (...indexes: readonly number[]): string => {
      const filled = applyEdits(
        short,
        fillEdits(
          report,
          blanks.filter((_, index) => indexes.includes(index)),
          '7',
        ),
      );
      return filled.split('\n').find((line) => line.includes('1.属于国家秘密')) ?? '';
    };
    assert.equal(blanks.length, 4);
    assert.equal(write(0, 1, 2, 3).replaceAll(' ', ''), '||（三）不予公开|1.属于国家秘密|0|0|0|7|7|7|7|');
    assert.equal(write(1).replaceAll(' ', ''), '||（三）不予公开|1.属于国家秘密|0|0|0||7|');
    assert.equal(write(0, 2).replaceAll(' ', ''), '||（三）不予公开|1.属于国家秘密|0|0|0|7||7|');
    assert.equal(new Faulty(short).fix('blank-cell').edits.length, 1);
  });
});

function titled(finding: Finding, title: string): ReturnType<Finding['fixes']>[number] {
  const found = finding.fixes().find((fix) => fix.title === title);
  assert.ok(
    found !== undefined,
    `no “${title}” among ${finding
      .fixes()
      .map((fix) => fix.title)
      .join(' / ')}`,
  );
  return found;
}

/** Without the free space around bars, and between tags. */
function squeezed(text: string, { dialect }: Variant): string {
  if (dialect === 'html') return text.replaceAll(/>\s+/g, '>').replaceAll(/\s+</g, '<');
  return dialect === 'bars' || dialect === 'pipes' ? text.replaceAll(/ *\| */g, '|') : text;
}

/** Without the sentence that tells the totals in words: it is held against the table, and takes the side of one fix. */
function wordless(text: string): string {
  return replaced(text, '本年新收政府信息公开申请18件，上年结转0件；办结18件，结转下年度继续办理1件。', '见本报告第三部分。');
}

const DRESSED: readonly {
  readonly rule: string;
  readonly cell: string;
  readonly text: string;
  readonly form?: '2019';
  readonly safe: boolean;
}[] = [
  { rule: 'cell-format', cell: 'penalties/decisions', text: '８', safe: true },
  { rule: 'cell-format', cell: 'penalties/decisions', text: '8件', safe: true },
  { rule: 'cell-format', cell: 'penalties/decisions', text: '008', safe: true },
  { rule: 'cell-format', cell: 'procurement/procurementAmount', text: '253,000', form: '2019', safe: true },
  { rule: 'cell-format', cell: 'procurement/procurementAmount', text: '253000元', form: '2019', safe: true },
  { rule: 'cell-format', cell: 'procurement/procurementAmount', text: '25.3万元', form: '2019', safe: false },
  { rule: 'cell-format', cell: 'fees/feeAmount', text: '1.5万元', safe: true },
  { rule: 'cell-format', cell: 'fees/feeAmount', text: '15000元', safe: false },
  { rule: 'cell-not-a-number', cell: 'stateSecret/enterprise', text: '/', safe: false },
  { rule: 'cell-not-a-number', cell: 'stateSecret/enterprise', text: '—', safe: false },
  { rule: 'cell-not-a-number', cell: 'stateSecret/enterprise', text: '无', safe: false },
  { rule: 'cell-not-a-number', cell: 'stateSecret/enterprise', text: 'O', safe: false },
  { rule: 'cell-not-a-number', cell: 'newlyReceived/naturalPerson', text: 'l2', safe: false },
  { rule: 'cell-not-a-number', cell: 'newlyReceived/naturalPerson', text: '十二', safe: false },
  { rule: 'cell-not-a-number', cell: 'coercion/decisions', text: '二', safe: false },
];

describe('fixes of numbers', () => {
  for (const variant of VARIANTS) {
    it(`give plain digits in ${variant.name}`, () => {
      for (const { rule, cell, text, form = '2021', safe } of DRESSED) {
        // Parted by spaces, only what looks like a number is a cell.
        if (variant.dialect === 'spaces' && !/^(?:[\d,]+|８|—|\/)$/.test(text)) continue;
        const faulty = withCells(variant, { [cell]: text }, form);
        assert.equal(faulty.fix(rule).safe, safe, text);
        sameText(faulty.fixed(rule), sample(variant, form), `${cell} ${text}`);
      }
    });
  }

  it('offer nothing for a stroke that cannot be 0, and nothing for words', () => {
    assert.deepEqual(withCells(TSV, { 'granted/naturalPerson': '/' }).titles('cell-not-a-number'), ['此格改为 6']);
    assert.deepEqual(withCells(TSV, { 'coercion/decisions': '见附件' }).titles('cell-not-a-number'), []);
    assert.deepEqual(withCells(TSV, { 'penalties/decisions': '-8' }).titles('negative-cell'), []);
  });
});

describe('fixes of sums', () => {
  for (const variant of VARIANTS) {
    it(`put the culprit and the totals right in ${variant.name}`, () => {
      const clean = sample(variant);
      const culprit = withCells(variant, { 'granted/naturalPerson': '9' });
      const [first] = culprit.titles('results-total');
      assert.equal(first, '表三“（一）予以公开”行“自然人”列改为 6，两条等式全部成立');
      assert.ok(culprit.fix('results-total').preferred);
      sameText(culprit.fixed('results-total'), clean, 'culprit of a column');
      sameText(culprit.fixed('row-total'), clean, 'culprit of a row');
      sameText(withCells(variant, { 'reconsideration/total': '5' }).fixed('disputes-total', '总计改为 4'), clean, 'total of disputes');
      sameText(withCells(variant, { 'thirdParty/total': '3' }).fixed('row-total', '表三'), clean, 'total of a row');
      sameText(withCells(variant, { 'handledTotal/enterprise': '5' }).fixed('results-total', '表三'), clean, 'total of a column');
    });

    it(`offer each of the four items, its row's total along with it, in ${variant.name}`, () => {
      const faulty = new Faulty(wordless(withCells(variant, { 'carriedOver/naturalPerson': '0', 'carriedOver/total': '0' }).text));
      const balance = faulty.findings.filter(({ rule }) => rule === 'applications-balance');
      assert.deepEqual(
        balance.map((finding) => finding.fixes().map(({ title }) => title)),
        [
          ['本年新收改为 13，本行总计改为 19', '上年结转改为 1，本行总计改为 1', '结转下年度改为 0，本行总计改为 0'],
          ['本年新收改为 19，本行自然人改为 13', '上年结转改为 1，本行自然人改为 1', '结转下年度改为 0，本行自然人改为 0'],
        ],
      );
      for (const finding of balance) {
        for (const fix of finding.fixes()) {
          const after = new Faulty(faulty.apply(finding, fix));
          assert.deepEqual(
            after.findings.map(({ message }) => message),
            [],
            fix.title,
          );
        }
      }
    });
  }

  it('offer no number that is known to be wrong elsewhere', () => {
    // Two addends changed so that their columns still agree: no single cell heals the row.
    const twice = withCells(TSV, { 'granted/enterprise': '2', 'notHeld/enterprise': '2' });
    assert.deepEqual(
      twice.findings.map(({ rule }) => rule),
      ['row-total', 'row-total'],
    );
    assert.deepEqual(twice.titles('row-total'), []);
  });
});
