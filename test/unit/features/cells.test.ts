import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../server/src/check';
import { highlights } from '../../../server/src/features/highlights';
import { hover } from '../../../server/src/features/hover';
import { lenses } from '../../../server/src/features/lenses';
import { cell, draft, drafts, textOf } from './drafts';

describe('highlights', () => {
  for (const { dialect, report } of drafts()) {
    it(`are all cells of the equations through a cell: ${dialect}`, () => {
      const { span } = cell(report, 'newlyReceived', 'enterprise');
      const found = highlights(report, span.start);
      // Six other columns of the row, and the other three rows of the balance.
      assert.equal(found.length, 1 + 6 + 3);
      assert.deepEqual(
        found.filter(({ self }) => self).map((each) => each.span),
        [span],
      );
      const partners = ['carriedOver', 'handledTotal', 'carriedForward'].map((row) => cell(report, row, 'enterprise').span.start);
      for (const start of partners) assert.ok(found.some((each) => each.span.start === start));
    });
  }

  it('are the three figures of the inequality in 表二, and the cell alone where nothing must add up', () => {
    for (const { report } of drafts()) {
      const of = (row: string, column: string) => highlights(report, cell(report, row, column).span.start);
      assert.deepEqual(
        of('normativeDocuments', 'made').map(({ span }) => textOf(report, span)),
        ['3', '1', '12'],
      );
      assert.equal(of('licences', 'decisions').length, 1);
    }
  });

  it('are none outside of cells', () => {
    const report = draft('tsv');
    assert.deepEqual(highlights(report, report.text.indexOf('及时公开')), []);
  });
});

describe('hover on a cell', () => {
  for (const { dialect, report } of drafts()) {
    it(`names row and column and spells out the equations: ${dialect}`, () => {
      const { span } = cell(report, 'carriedOver', 'naturalPerson');
      const found = hover(report, check(report), span.end, 'zh-cn');
      assert.deepEqual(found, {
        span,
        blocks: [
          {
            title: '表三 · 二、上年结转政府信息公开申请数量 × 自然人',
            lines: [
              '数字：1',
              '✓ 自然人列：本年新收 12 + 上年结转 1 = 13，办理结果总计 12 + 结转下年度 1 = 13',
              '✓ “二、上年结转政府信息公开申请数量”行：自然人 1 + 其余 0 = 1，总计 1',
            ],
          },
        ],
      });
    });
  }

  const wrong = drafts((row, column) => (row.key === 'repeated' && column.key === 'enterprise' ? '3' : undefined));
  for (const { dialect, report } of wrong) {
    it(`tells the difference and explains the rule: ${dialect}`, () => {
      const { span } = cell(report, 'repeated', 'enterprise');
      const blocks = hover(report, check(report), span.start, 'en')?.blocks ?? [];
      const lines = blocks[0]?.lines ?? [];
      assert.ok(lines.some((line) => line.startsWith('✗ Row “（五）2.重复申请”') && line.endsWith('they differ by 3')));
      assert.deepEqual(new Set(blocks.slice(1).map(({ rule }) => rule)), new Set(['row-total', 'results-total']));
    });
  }

  it('says what a blank must be where the sums tell, and cites what is no number', () => {
    const first = (text: string) => {
      const report = draft('tsv', (row, column) => (row.key === 'carriedOver' && column.key === 'naturalPerson' ? text : undefined));
      return hover(report, [], cell(report, 'carriedOver', 'naturalPerson').span.start, 'zh-cn')?.blocks[0]?.lines[0];
    };
    assert.equal(first(''), '空白，按勾稽关系应为 1');
    assert.equal(first('１'), '数字：“１”，读作 1');
    assert.equal(first('/'), '不是数字：“/”');
  });
});

describe('hover on a heading', () => {
  for (const { dialect, report } of drafts()) {
    it(`says what the section must contain and by which provision: ${dialect}`, () => {
      const section = report.sections[5];
      assert.ok(section !== undefined);
      const found = hover(report, [], section.heading.span.start + 2, 'zh-cn');
      assert.deepEqual(found?.span, section.heading.span);
      const [block] = found?.blocks ?? [];
      assert.equal(block?.title, '六、其他需要报告的事项');
      assert.match(block?.lines.join('\n') ?? '', /信息处理费[\s\S]*第五十条/);
    });
  }

  it('is silent in running text', () => {
    const report = draft('tsv');
    assert.equal(hover(report, check(report), report.text.indexOf('及时公开'), 'en'), undefined);
  });
});

describe('lenses', () => {
  for (const { dialect, report } of drafts()) {
    it(`count blanks and sums: ${dialect}`, () => {
      assert.deepEqual(
        lenses(report, 'zh-cn').map(({ title }) => title),
        ['表二 · 2021 格式 · 空 0 · 勾稽 2/2', '表三 · 2021 格式 · 空 0 · 勾稽 39/39', '表四 · 2021 格式 · 空 0 · 勾稽 3/3'],
      );
    });
  }

  it('show what is wrong', () => {
    const report = draft('tsv', (row, column) => {
      if (row.key === 'coercion') return '';
      return row.key === 'repeated' && column.key === 'enterprise' ? '3' : undefined;
    });
    const titles = lenses(report, 'en').map(({ title }) => title);
    assert.deepEqual(titles.slice(0, 2), ['表二 · 2021 form · 1 blank · sums 2/2', '表三 · 2021 form · 0 blank · sums 37/39']);
  });
});
