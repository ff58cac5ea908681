/** The real reports of the folder beside the project, where there is one, against the readings of a person. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type Finding, LineTable, lint, parse, type Report } from '../../server/src/core';
import { cellsOf } from './reports';

const SHARED = join(__dirname, '../../../shared');

interface Reading {
  readonly year: number;
  readonly form: string;
  readonly sections: readonly { readonly number: number; readonly title: string; readonly line: number }[];
  readonly cells: readonly ReadCell[];
}

interface ReadCell {
  readonly table: string;
  readonly row: readonly string[];
  readonly column: string;
  readonly value: number | null;
  readonly line: number;
}

/** What the findings must be, blanks aside: those come from the readings. */
interface Key {
  /** Findings at error and warning level, other than blank cells. */
  readonly faults: readonly string[];
  /** Wordings reported for information: rule and text. */
  readonly wordings: readonly string[];
}

const KEYS: Readonly<Record<string, Key>> = {
  'seeds/000-xingren-2020.txt': { faults: [], wordings: ['label-wording 法律服务', 'label-wording 社会公益'] },
  'seeds/001-chunfu-2020.txt': {
    faults: ['missing-period'],
    wordings: ['report-title 纯复镇人民政府\n\n2020年信息公开工作年度报告'],
  },
  'seeds/002-rouyuan-2022.txt': {
    faults: ['narrative-sum', 'narrative-sum'],
    wordings: [
      'label-wording 2.其他法律法规禁止公开',
      'label-wording 5.要求行政机关确认或重新出具以获取信息',
      'label-wording 本年度止件数',
      'label-wording （三）不予以公开',
      'section-title 因政府信息公开行政复议、行政诉讼情况',
    ],
  },
  'seeds/003-litong-2020.txt': { faults: ['missing-row', 'narrative-mismatch'], wordings: ['label-wording 社会组织'] },
  'seeds/004-baofeng-2020.txt': {
    faults: ['narrative-sum'],
    wordings: [
      'label-wording 社会组织',
      'report-title 平罗县宝丰镇人民政府 2020 年 政府信息公开年度报告',
      'section-title 公开发布政府信息情况',
      'section-title 总体开展情况',
    ],
  },
  'reports/shanghai-office-2019.html': { faults: ['narrative-mismatch', 'narrative-mismatch', 'narrative-mismatch'], wordings: [] },
  'reports/shuyang-fagaiju-2023.html': { faults: [], wordings: [] },
};

/** Rules whose infos the answer key names. */
const WORDINGS = ['label-wording', 'section-title', 'report-title'];

function load(name: string): { readonly text: string; readonly reading: Reading } {
  const text = readFileSync(join(SHARED, name), 'utf8');
  const expected = join(SHARED, 'expected', `${name.slice(name.indexOf('/') + 1)}.json`);
  return { text, reading: JSON.parse(readFileSync(expected, 'utf8')) as Reading };
}

function cellsRead(report: Report): readonly ReadCell[] {
  const lines = new LineTable(report.text);
  return cellsOf(report).map((cell) => ({
    table: cell.table,
    row: cell.row.path,
    column: cell.column.label,
    value: cell.value ?? null,
    line: lines.lineAt(cell.outer.start),
  }));
}

function sectionsRead(report: Report): Reading['sections'] {
  const lines = new LineTable(report.text);
  return report.sections
    .filter((section) => !section.duplicate)
    .map(({ number, heading }) => ({ number, title: heading.text, line: lines.lineAt(heading.span.start) }));
}

/** One line a cell, so that a difference shows the cell. */
function named(cells: readonly ReadCell[]): readonly string[] {
  return cells.map(({ table, row, column, value, line }) => `${table} ${row.join('/')} ${column} = ${value} on line ${line}`).sort();
}

function blanksReported(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter((finding) => finding.rule === 'blank-cell')
    .flatMap(({ data }) =>
      (data.columns as readonly string[]).map((column) => `${data.table} ${(data.row as readonly string[]).join('/')} ${column}`),
    )
    .sort();
}

function blanksDue(reading: Reading): readonly string[] {
  return reading.cells
    .filter((cell) => cell.value === null)
    .map(({ table, row, column }) => `${table} ${row.join('/')} ${column}`)
    .sort();
}

describe('the real reports', () => {
  if (!existsSync(SHARED)) {
    it('agree with the readings of a person', { skip: 'the folder ../shared with the real reports is not there' });
    return;
  }

  for (const [name, key] of Object.entries(KEYS)) {
    describe(name, () => {
      it('has the cells, sections, form and year that a person read', () => {
        const { text, reading } = load(name);
        const report = parse(text);
        assert.deepEqual(named(cellsRead(report)), named(reading.cells));
        assert.deepEqual(sectionsRead(report), reading.sections);
        assert.equal(report.form, reading.form);
        assert.equal(report.year, reading.year);
      });

      it('has every blank cell reported once', () => {
        const { text, reading } = load(name);
        assert.deepEqual(blanksReported(lint(text)), blanksDue(reading));
      });

      it('has the other faults of the answer key, and none besides', () => {
        const findings = lint(load(name).text);
        const faults = findings.filter(({ rule, severity }) => rule !== 'blank-cell' && (severity === 'error' || severity === 'warning'));
        assert.deepEqual(faults.map((finding) => finding.rule).sort(), key.faults);
      });

      it('has the wordings of the answer key', { skip: key.wordings.length === 0 ? 'the answer key lists none for it' : false }, () => {
        const { text } = load(name);
        const wordings = lint(text).filter((finding) => WORDINGS.includes(finding.rule));
        assert.deepEqual(wordings.map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`).sort(), key.wordings);
      });
    });
  }

  describe('reports/shanghai-kewei-2024.md', () => {
    const name = 'reports/shanghai-kewei-2024.md';

    it('has no cell read wrong, and most of them read', () => {
      const { text, reading } = load(name);
      const report = parse(text);
      const due = new Set(named(reading.cells));
      const read = named(cellsRead(report));
      assert.deepEqual(
        read.filter((cell) => !due.has(cell)),
        [],
      );
      assert.equal(new Set(read).size, read.length);
      assert.ok(read.length >= 190, `${read.length} of ${due.size} cells are read`);
      assert.deepEqual([report.form, report.year], [reading.form, reading.year]);
    });

    it('has its sections', () => {
      const { text, reading } = load(name);
      assert.deepEqual(sectionsRead(parse(text)), reading.sections);
    });
  });
});
