import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lint, parse } from '../../../server/src/core';
import { fillBlanks } from '../../../server/src/features/transform/fill-blanks';
import { insertSection, missingSections } from '../../../server/src/features/transform/insert-section';
import { insertTable, tableFor } from '../../../server/src/features/transform/insert-table';
import { WRITABLE } from '../../../server/src/features/transform/style';
import { SECTIONS } from '../../../server/src/form/sections';
import { skeleton } from '../../../server/src/form/skeleton';
import { changed, reason } from './support';

/** A report without its tables; `HERE` marks where one of them stood. */
function withoutTable(text: string, index: number): { readonly text: string; readonly at: number } {
  const { span } = parse(text).tables[index] ?? assert.fail('no such table');
  return { text: text.slice(0, span.start) + text.slice(span.end), at: span.start };
}

function filled(text: string): string {
  return changed(text, fillBlanks(parse(text), 'report', 0));
}

describe('insertTable', () => {
  for (const form of ['2019', '2021'] as const) {
    for (const dialect of WRITABLE) {
      it(`${form} ${dialect}: the missing table comes back, blank, in the form that is due`, () => {
        const whole = skeleton(form, 'tsv', { value: () => '0' });
        for (const index of [0, 1, 2]) {
          const { text, at } = withoutTable(whole, index);
          const made = changed(text, insertTable(parse(text), at, 'plain', { dialect }));
          const report = parse(made);
          assert.equal(report.form, form);
          assert.deepEqual(
            report.tables.map((table) => table.dialect),
            ['tsv', 'tsv', 'tsv'].map((other, each) => (each === index ? dialect : other)),
          );
          assert.deepEqual(new Set(lint(made).map(({ rule }) => rule)), new Set(['blank-cell']));
          assert.deepEqual(lint(filled(made)), []);
        }
      });
    }
  }

  it('writes the dialect in use where none is asked for', () => {
    for (const dialect of WRITABLE) {
      const { text, at } = withoutTable(skeleton('2021', dialect), 2);
      // Of a web page only the rows are gone, its empty table stays.
      const made = changed(text.replace('<table border="1">\n  <tbody>\n    \n', ''), insertTable(parse(text), at, 'plain'));
      assert.ok(dialect === 'html' || parse(made).tables[2]?.dialect === dialect, dialect);
    }
  });

  it('an empty file: the language decides', () => {
    assert.match(changed('', insertTable(parse(''), 0, 'plain')), /^第二十条第（一）项\t\t\t\n/);
    assert.match(changed('', insertTable(parse(''), 0, 'markdown', { table: 'disputes' })), /^\| 行政复议 \|/);
    assert.match(changed('', insertTable(parse(''), 0, 'html')), /^<table/);
  });

  it('stands on lines of its own, never inside another table, with the line ends of the file', () => {
    const text = skeleton('2021', 'tsv').replaceAll('\n', '\r\n');
    const made = changed(text, insertTable(parse(text), text.indexOf('2.重复申请'), 'plain', { table: 'disputes', dialect: 'pipes' }));
    assert.match(made, /四、结转下年度继续办理[^\r]*\r\n\r\n\| 行政复议 \|/);
    assert.ok(!/[^\r]\n/.test(made));
    const { text: line } = { text: '一、总体情况\n正文。\n后文。\n' };
    assert.match(
      changed(line, insertTable(parse(line), 9, 'markdown', { table: 'disputes' })),
      /正文。\n\n\| 行政复议 [\s\S]*\|\n\n后文。\n$/,
    );
  });

  it('offers the table of the section at the cursor, else the first that is missing', () => {
    const { text, at } = withoutTable(skeleton('2021', 'tsv'), 1);
    assert.equal(tableFor(parse(text), at), 'applications');
    assert.equal(tableFor(parse(text), 0), 'applications');
    assert.equal(tableFor(parse(''), 0), 'disclosure');
  });

  it('the snippet is the same text with a tab stop in every cell', () => {
    const outcome = insertTable(parse(''), 0, 'plain', { table: 'applications', form: '2019' });
    assert.ok(outcome.kind === 'insertion');
    assert.equal(outcome.snippet.match(/\$\{\d+\}/g)?.length, 23 * 7);
    const plain = outcome.snippet.replace(/\$\{\d+\}/g, '').replace(/\$\{TM_LINE_NUMBER\/\\d\+\/\t\/\}/g, '\t');
    assert.equal(plain, outcome.edit.text);
  });
});

/** The report without a section, its table included. */
function withoutSection(text: string, number: number): string {
  const section = parse(text).sections.find((each) => each.number === number);
  assert.ok(section !== undefined);
  const start = text.lastIndexOf('\n', section.span.start) + 1;
  const next = parse(text).sections.find((each) => each.number === number + 1);
  return text.slice(0, start) + (next === undefined ? '' : text.slice(text.lastIndexOf('\n', next.span.start) + 1));
}

describe('insertSection', () => {
  for (const [dialect, headings, language] of [
    ['tsv', 'plain', 'plain'],
    ['pipes', 'markdown', 'markdown'],
    ['cells', 'plain', 'plain'],
  ] as const) {
    for (const { number } of SECTIONS) {
      it(`${dialect}: section ${number} comes back at its place`, () => {
        const whole = skeleton('2021', dialect, { headings });
        const text = withoutSection(whole, number);
        assert.deepEqual(missingSections(parse(text)), [number]);
        const report = parse(changed(text, insertSection(parse(text), number, 0, language)));
        assert.deepEqual(
          report.sections.map((section) => section.number),
          [1, 2, 3, 4, 5, 6],
        );
        const marks = parse(whole).sections.map(({ heading }) => lineOf(whole, heading.span.start));
        assert.deepEqual(
          report.sections.map(({ heading }) => lineOf(report.text, heading.span.start)),
          marks,
        );
        assert.equal(report.tables.length, 3);
        assert.ok(report.tables.every((table) => table.dialect === dialect));
      });
    }
  }

  it('a web page: with the tags of its headings, inside its body', () => {
    for (const number of [3, 6] as const) {
      const text = withoutSection(skeleton('2021', 'html'), number);
      const closed = /<\/body>/.test(text) ? text : `${text}</body>\n</html>\n`;
      const made = changed(closed, insertSection(parse(closed), number, 0, 'html'));
      assert.match(
        made,
        number === 3 ? /<h2>三、[^<]*<\/h2>\n<table[\s\S]*<\/table>\n<h2>四、/ : /<h2>六、[^<]*<\/h2>\n<p>[^<]*<\/p>\n<\/body>/,
      );
      assert.deepEqual(missingSections(parse(made)), []);
    }
  });

  it('keeps the stars of headings, and the table that is there already', () => {
    const text = skeleton('2021', 'tsv')
      .replaceAll(/^([一二三四五六]、.*(?:情况|事项))$/gm, '**$1**')
      .replace('**三、收到和处理政府信息公开申请情况**\n\n', '');
    const made = changed(text, insertSection(parse(text), 3, 0, 'plain'));
    assert.match(made, /\n\*\*三、收到和处理政府信息公开申请情况\*\*\n/);
    assert.equal(parse(made).tables.filter(({ id }) => id === 'applications').length, 1);
  });

  it('refuses a section that is there', () => {
    const text = skeleton('2021', 'tsv');
    assert.match(reason(insertSection(parse(text), 4, 0, 'plain')), /已有「四、政府信息公开行政复议、行政诉讼情况」/);
  });

  it('an empty file gets it where the cursor is', () => {
    assert.equal(changed('', insertSection(parse(''), 5, 0, 'markdown')), '## 五、存在的主要问题及改进情况\n');
  });
});

function lineOf(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset) + 1, text.indexOf('\n', offset));
}
