import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lint, parse } from '../../../../server/src/core';
import { skeleton } from '../../../../server/src/form/skeleton';
import { alarms, dense, fill, frame, misread, sparse, squares, unreadable, WRITE } from './drafts';

/** As `pdftotext -layout` prints 表三: labels wrapped around their numbers, labels of groups down the side, a page number. */
function layoutText(rows: readonly (readonly string[])[]): string {
  const side = ['三、本', '年度办', '理结果', '（五）不', '予处理'];
  return rows
    .map((row, i) => {
      const [label = '', ...values] = row;
      const numbers = values.join('    ');
      const margin = side[i - 8] ?? '';
      const page = i === 12 ? '\n                     - 3 -' : '';
      if (label.length <= 12 || values.length < 7) return `${margin}     ${label}      ${numbers}${page}`;
      const half = Math.ceil(label.length / 2);
      const wrapped = [label.slice(0, half), label.slice(half)];
      if (i % 3 === 0) return `     ${wrapped[0]}\n${margin}                    ${numbers}\n     ${wrapped[1]}${page}`;
      if (i % 3 === 1) return `     ${wrapped[0]}\n${margin}     ${wrapped[1]}      ${numbers}${page}`;
      return `${margin}     ${label}      ${numbers}${page}`;
    })
    .join('\n');
}

describe('the text layer of a PDF', () => {
  const tables = {
    disclosure: WRITE.layoutSpaces(squares('2021', 'disclosure', 'once')),
    disputes: WRITE.layoutSpaces(squares('2021', 'disputes', 'once')),
  };
  const own = (squares2: string[][]): string[][] => squares2.filter((row) => row.length > 1);

  for (const [name, figures] of [
    ['telling figures', dense('2021')],
    ['nearly all zeros', sparse],
  ] as const) {
    it(`labels wrapped around their numbers: ${name}`, () => {
      const filled = fill(
        '2021',
        frame('2021', { ...tables, applications: layoutText(own(squares('2021', 'applications', 'leaf'))) }),
        figures,
      );
      assert.deepEqual(misread(filled), []);
      assert.deepEqual(alarms(filled.text), []);
    });
  }

  it('blank cells that left no trace make their rows unreadable, never wrong', () => {
    const figures = dense('2021');
    const filled = fill(
      '2021',
      frame('2021', { ...tables, applications: WRITE.layoutSpaces(squares('2021', 'applications', 'once')) }),
      (row, column) => (row.key === 'petition' && column.key === 'enterprise' ? '' : figures(row, column)),
    );
    const report = parse(filled.text);
    assert.deepEqual(misread(filled, report), []);
    assert.deepEqual(unreadable(report), ['petition']);
    assert.deepEqual(
      alarms(filled.text).map((alarm) => alarm.split(':')[0]),
      ['unreadable-row'],
    );
  });
});

it('a label that a page break cut behind its numbers is torn, however little it lacks', () => {
  const text = skeleton('2021', 'spaces');
  const row = /4\.无正当理由大量反复申请(.*)\n/;
  assert.match(text, row);
  const torn = text.replace(row, '4.无正当理由大量反复$1\n\n- 3 -\n\n申请\n');
  assert.deepEqual(
    lint(torn).map(({ rule }) => rule),
    ['page-artifact'],
  );
});

describe('rows with more than digits in their cells', () => {
  const text = skeleton('2021', 'spaces');
  const row = /\n规章 \d+ \d+ \d+\n/;
  assert.match(text, row);
  for (const odd of ['/', '无', '0件', '０份', 'O', '0（注1）']) {
    it(`are read cell by cell: ${odd}`, () => {
      const found = lint(text.replace(row, `\n规章 0 ${odd} 0\n`));
      assert.deepEqual(
        found.map(({ data }) => [data.table, data.row, data.column]),
        [['disclosure', ['第二十条第（一）项', '规章'], '本年废止件数']],
      );
    });
  }
  for (const [name, from, to] of [
    ['表二', row, '\n规章 0 0 0 %\n'],
    ['表三', /\n2\.重复申请( \d+){7}\n/, '\n2.重复申请 0 0 0 0 % 0 0 0\n'],
  ] as const) {
    it(`cannot be told apart where there are too many, ${name}`, () => {
      assert.match(text, from);
      const changed = text.replace(from, to);
      assert.deepEqual(
        lint(changed).map(({ rule, span }) => [rule, changed.slice(span.start, span.end)]),
        [['unreadable-row', to.trim().split(' ')[0]]],
      );
    });
  }
});

describe('labels that depart from the form', () => {
  const text = skeleton('2021', 'spaces');
  for (const [official, written] of [
    ['行政许可', '行政许可事项'],
    ['行政强制', '行政强制措施'],
    ['1.属于国家秘密', '1.属于国家密秘'],
    ['1.信访举报投诉类申请', '1.信访举报投拆类申请'],
  ] as const) {
    it(written, () => {
      const at = text.lastIndexOf(official);
      const changed = text.slice(0, at) + written + text.slice(at + official.length);
      assert.deepEqual(
        lint(changed).map(({ rule, span }) => [rule, changed.slice(span.start, span.end)]),
        [['label-wording', written]],
      );
    });
  }
});

it('rulers above and below the heads are no rows of strokes', () => {
  const ruled = (id: 'disclosure' | 'applications' | 'disputes'): string => {
    const rows = squares('2021', id, 'once');
    const ruler = `  ${Array(15).fill('------').join(' ')}`;
    const [heads = '', values = ''] = [rows.slice(0, 3), rows.slice(3)].map(WRITE.layoutSpaces);
    return [ruler, heads, ruler, values, ruler].join('\n');
  };
  const tables = { disclosure: ruled('disclosure'), applications: ruled('applications'), disputes: ruled('disputes') };
  const filled = fill('2021', frame('2021', tables), dense('2021'));
  assert.deepEqual(misread(filled), []);
  assert.deepEqual(alarms(filled.text), []);
});

it('a unit behind every figure is a way to write it', () => {
  const figures = dense('2021');
  const [disclosure = '', applications = '', disputes = ''] = (['disclosure', 'applications', 'disputes'] as const).map((id) =>
    WRITE.spaces(squares('2021', id, 'once')),
  );
  const filled = fill('2021', frame('2021', { disclosure, applications, disputes }), (row, column) => `${figures(row, column)}件`);
  assert.deepEqual(misread(filled), []);
  assert.deepEqual(alarms(filled.text), []);
});
