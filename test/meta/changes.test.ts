import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Cell, lint, parse, type Report, type Table } from '../../server/src/core';
import type { FormRow } from '../../server/src/form/model';
import type { Span } from '../../server/src/text/span';
import { brokenEquations, instanceName } from './arithmetic';
import { cellName, cellsOf, cleanExamples, readings, summaries } from './reports';

/** Every n-th cell. The strides have no divisor in common with the seven columns of 表三, so all columns and kinds of rows get their turn. */
function everyNth(n: number, cells: readonly Cell[]): readonly Cell[] {
  return cells.filter((_, index) => index % n === 0);
}

function replace(text: string, { start, end }: Span, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** Equations that break when `changed` holds `value`, by plain arithmetic. */
function consequences(report: Report, changed: Cell, value: number): readonly string[] {
  const figures = new Map(cellsOf(report).map((cell) => [`${cell.row.key}.${cell.column.key}`, cell.value ?? 0]));
  figures.set(`${changed.row.key}.${changed.column.key}`, value);
  assert.ok(report.form !== undefined);
  return brokenEquations(report.form, (row, column) => figures.get(`${row.key}.${column}`) ?? Number.NaN);
}

describe('one cell changed breaks exactly the equations through it', () => {
  for (const { name, text } of cleanExamples()) {
    it(name, () => {
      const report = parse(text);
      let broken = 0;
      for (const cell of everyNth(9, cellsOf(report))) {
        const value = (cell.value ?? 0) + 7;
        const changed = replace(text, cell.span, String(value));
        const findings = lint(changed);
        const names = findings.map((finding) => instanceName(finding.rule, finding.data)).sort();
        assert.deepEqual(names, consequences(report, cell, value), cellName(cell));
        const end = cell.span.start + String(value).length;
        for (const { rule, span } of findings) {
          assert.ok(span.start <= cell.span.start && span.end >= end, `${rule} covers ${cellName(cell)}`);
        }
        broken += findings.length;
      }
      assert.ok(broken > 15);
    });
  }
});

/** Fills the gap of the only blank cell as a quick fix would. */
function refill(text: string, value: string): string {
  const blanks = cellsOf(parse(text)).filter((cell) => cell.reads === 'blank');
  const [blank] = blanks;
  assert.ok(blank !== undefined && blanks.length === 1);
  const { span, before, after } = blank.gap;
  return replace(text, span, before + value + after);
}

/** First and last cells of tables: where cells are parted by empty lines, an empty one there cannot be told from the text around. */
function edgesOf(report: Report): ReadonlySet<Cell | undefined> {
  return new Set(report.tables.flatMap(({ rows }) => [rows[0]?.cells[0], rows.at(-1)?.cells.at(-1)]));
}

describe('one cell emptied is exactly one blank, and filled again it is as before', () => {
  for (const { name, text } of cleanExamples().filter((example) => !example.name.includes('/spaces-'))) {
    it(name, () => {
      const report = parse(text);
      const before = readings(cellsOf(report));
      const lines = name.includes('/lines-');
      const edges = edgesOf(report);
      for (const cell of everyNth(8, cellsOf(report)).filter((each) => !lines || !edges.has(each))) {
        const emptied = replace(text, cell.span, lines ? '\u00a0' : '');
        const findings = lint(emptied);
        const data = { table: cell.table, row: cell.row.path, columns: [cell.column.label] };
        assert.deepEqual(summaries(findings), [`blank-cell ${JSON.stringify(data)}`]);
        const { start, end } = findings[0]?.span ?? { start: -1, end: -1 };
        assert.ok(cell.outer.start <= start && end <= cell.outer.end, cellName(cell));
        assert.deepEqual(readings(cellsOf(parse(refill(emptied, cell.text)))), before, cellName(cell));
      }
    });
  }
});

/** Takes out whole lines, so that nothing but the section or the row is gone. */
function without(text: string, { start, end }: Span): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end - 1);
  return text.slice(0, from) + (next < 0 ? '' : text.slice(next + 1));
}

describe('one section removed is exactly one missing section', () => {
  for (const { name, text } of cleanExamples().filter((example) => example.text.split('\n').length > 20)) {
    it(name, () => {
      const { sections } = parse(text);
      assert.equal(sections.length, 6);
      sections.forEach((section, index) => {
        const next = sections[index + 1]?.heading.span.start;
        const end = next === undefined ? text.length : text.lastIndexOf('\n', next - 1);
        const findings = lint(without(text, { start: section.heading.span.start, end }));
        assert.deepEqual(
          findings.map((finding) => finding.rule),
          ['missing-section'],
          section.heading.text,
        );
      });
    });
  }
});

/** Rows that stand alone on their lines and carry no label of a group for the rows below. */
function removable(table: Table): readonly FormRow[] {
  if (table.id === 'disputes') return [];
  const forms = table.rows.map((row) => row.form);
  return forms.filter((form, index) => {
    const group = form.path.slice(0, -1).join('/');
    const above = forms[index - 1]?.path.slice(0, -1).join('/');
    return group === above && forms[index + 1] !== undefined;
  });
}

describe('one row removed is exactly one missing row', () => {
  for (const { name, text } of cleanExamples().filter((example) => !example.name.includes('/html-'))) {
    it(name, () => {
      const report = parse(text);
      let removed = 0;
      for (const table of report.tables) {
        for (const form of removable(table)) {
          const row = table.rows.find((each) => each.form === form);
          assert.ok(row !== undefined);
          const findings = lint(without(text, row.span));
          assert.deepEqual(
            findings.map((finding) => finding.rule),
            ['missing-row'],
            form.path.join('/'),
          );
          removed++;
        }
      }
      assert.ok(removed > 8);
    });
  }
});
