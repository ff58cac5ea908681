import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../../server/src/core';
import { type Candidate, completions } from '../../../server/src/features/completion';
import { initialsOf } from '../../../server/src/features/completion/pinyin';
import { TOPICS } from '../../../server/src/features/draft/draft';
import type { Language } from '../../../server/src/features/transform/style';
import { SECTIONS } from '../../../server/src/form/sections';
import { skeleton } from '../../../server/src/form/skeleton';
import { FORMS } from '../../../server/src/form/tables';
import { cellsOf } from './support';

/** The text without `‸`, and where it stood. */
function cursor(marked: string): { readonly text: string; readonly at: number } {
  return { text: marked.replace('‸', ''), at: marked.indexOf('‸') };
}

function offered(marked: string, language: Language = 'plain'): readonly Candidate[] {
  const { text, at } = cursor(marked);
  return completions(parse(text), at, language);
}

/** The text after the candidate has been accepted. */
function accepted(marked: string, label: string, language: Language = 'plain'): string {
  const { text, at } = cursor(marked);
  const candidate = offered(marked, language).find((each) => each.label === label);
  assert.ok(candidate !== undefined, `${label} is not among ${offered(marked, language).map((each) => each.label)}`);
  assert.ok(candidate.span.start <= at && at <= candidate.span.end);
  assert.ok(!/[\r\n]/.test(text.slice(candidate.span.start, candidate.span.end)));
  return text.slice(0, candidate.span.start) + candidate.text + text.slice(candidate.span.end);
}

function labels(marked: string, language: Language = 'plain'): readonly string[] {
  return offered(marked, language).map(({ label }) => label);
}

const TSV = skeleton('2021', 'tsv', { value: () => '' });

describe('initials', () => {
  it('every character of the official wordings has its letter', () => {
    const rows = Object.values(FORMS).flatMap((form) => form.tables.flatMap((table) => table.rows));
    const wordings = [
      ...rows.flatMap((row) => [...row.path, ...row.columns.map((column) => column.label)]),
      ...SECTIONS.map((section) => section.title),
      ...TOPICS,
      '统计期限',
      '信息处理费',
      '未收取没有其他需要报告的事项',
    ];
    for (const wording of wordings) {
      for (const character of wording.match(/\p{Script=Han}/gu) ?? []) assert.match(initialsOf(character), /^[a-z]$/, character);
    }
  });

  it('reads characters as they are read here', () => {
    assert.equal(initialsOf('2.重复申请'), '2cfsq');
    assert.equal(initialsOf('行政强制'), 'xzqz');
    assert.equal(initialsOf('其他需要报告的事项'), 'qtxybgdsx');
    assert.equal(initialsOf('社会公益组织'), 'shgyzz');
  });
});

describe('rows', () => {
  const row = /\t\t2\.重复申请.*/;
  for (const typed of ['cf', '\t\tcf', '2', '重', '\t\t2.重复']) {
    it(`tabs: ${JSON.stringify(typed)} becomes the whole row`, () => {
      assert.equal(accepted(TSV.replace(row, `${typed}‸`), '2.重复申请'), TSV);
    });
  }

  it('replaces the bracket that the editor has closed of itself', () => {
    const partly = /\t（二）部分公开.*/;
    for (const typed of ['（‸）', '（二‸）', '\t（二）部分‸']) {
      assert.equal(accepted(TSV.replace(partly, typed), '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'), TSV, typed);
    }
    const figures = TSV.replace(partly, '\t（二‸）\t3\t0\t0\t0\t0\t0\t3');
    assert.match(accepted(figures, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'), /\n\t（二）部分公开（[^）]*）\t3\t/);
    const markdown = skeleton('2021', 'pipes', { headings: 'markdown' });
    assert.equal(accepted(markdown.replace('### （二）依申请公开', '（二‸）'), '（二）依申请公开', 'markdown'), markdown);
  });

  it('only the rows that are missing, in the order of the form', () => {
    const text = TSV.replace(row, '‸').replace(/.*7\.属于行政执法案卷.*\n/, '');
    assert.deepEqual(labels(text), ['7.属于行政执法案卷', '2.重复申请']);
  });

  for (const [dialect, line] of [
    ['pipes', /\| {2}\| {2}\| 2\.重复申请.*/],
    ['cells', /\t\n\t\n\t2\.重复申请(?:\n\t.*){7}/],
    ['html', /<tr>\n\s*<td>2\.重复申请[\s\S]*?<\/tr>/],
  ] as const) {
    it(`${dialect}: the row in that dialect`, () => {
      const whole = skeleton('2021', dialect, { value: () => '' });
      const text = whole.replace(line, 'cf‸');
      const made = accepted(text, '2.重复申请', dialect === 'html' ? 'html' : 'plain');
      assert.deepEqual(cellsOf(made), cellsOf(whole));
      if (dialect !== 'html') assert.equal(made, whole);
    });
  }

  it('pipes: what has been typed of the row is replaced, and found by', () => {
    const text = skeleton('2021', 'pipes', { value: () => '' });
    const marked = text.replace(/\| {2}\| {2}\| 2\.重复申请.*/, '|  |  | cf‸ |');
    const candidate = offered(marked).find(({ label }) => label === '2.重复申请');
    assert.ok(candidate?.filter.startsWith('|  |  | cfsq '), candidate?.filter);
    assert.equal(accepted(marked, '2.重复申请'), text);
  });

  it('in front of figures the label alone', () => {
    const text = TSV.replace(row, '\t\tcf‸\t3\t0\t0\t0\t0\t0\t3');
    assert.match(accepted(text, '2.重复申请'), /\n\t\t2\.重复申请\t3\t0\t0\t0\t0\t0\t3\n/);
  });

  it('a section without its table: all rows, with tab stops, tabs as they are', () => {
    const at = TSV.replace(/（本列数据[\s\S]*?\n\n四、/, '‸\n\n四、');
    const rows = offered(at).filter(({ kind }) => kind === 'row');
    assert.equal(rows.length, 25);
    assert.equal(
      rows.find(({ label }) => label === '2.重复申请')?.snippet,
      `\t\t2.重复申请\t\${1}\t\${2}\t\${3}\t\${4}\t\${5}\t\${6}\t\${7}`,
    );
  });

  it('CRLF and the mark at the beginning do not shift the place', () => {
    const text = `\ufeff${TSV.replace(row, 'cf‸')}`.replaceAll('\n', '\r\n');
    assert.equal(accepted(text, '2.重复申请'), `\ufeff${TSV}`.replaceAll('\n', '\r\n'));
  });
});

describe('headings', () => {
  it('the sections that are missing, by initials, number or first character', () => {
    for (const typed of ['', 'zt', '一', '总体']) {
      const text = TSV.replace('一、总体情况', `${typed}‸`);
      assert.equal(accepted(text, '一、总体情况'), TSV, typed);
    }
    assert.deepEqual(labels(TSV.replace('及时公开', '‸及时公开')), []);
  });

  it('the filter begins with what was typed', () => {
    const filter = (typed: string): string =>
      offered(TSV.replace('五、存在的主要问题及改进情况', `${typed}‸`)).find(({ label }) => label.startsWith('五、'))?.filter ?? '';
    assert.match(filter('cz'), /^czdzywtjgjqk /);
    assert.match(filter('存'), /^存在的主要问题及改进情况 /);
    assert.match(filter('五'), /^五、存在的主要问题及改进情况 /);
  });

  it('looks like the other headings', () => {
    const markdown = skeleton('2021', 'pipes', { headings: 'markdown' });
    assert.equal(
      accepted(markdown.replace('## 五、存在的主要问题及改进情况', 'cz‸'), '五、存在的主要问题及改进情况', 'markdown'),
      markdown,
    );
    assert.equal(accepted(markdown.replace('五、存在的主要问题及改进情况', 'cz‸'), '五、存在的主要问题及改进情况', 'markdown'), markdown);
    const page = skeleton('2021', 'html');
    assert.equal(accepted(page.replace('<h2>五、存在的主要问题及改进情况</h2>', 'cz‸'), '五、存在的主要问题及改进情况', 'html'), page);
  });

  it('the five parts of 总体情况 in section 一 only', () => {
    const markdown = skeleton('2021', 'pipes', { headings: 'markdown' });
    assert.equal(accepted(markdown.replace('### （二）依申请公开', 'ys‸'), '（二）依申请公开', 'markdown'), markdown);
    assert.ok(!labels(`${TSV}\n‸`).includes('（二）依申请公开'));
  });
});

describe('sentences', () => {
  it('统计期限 in front of section 一, with the year of the report', () => {
    const text = TSV.replace(/本报告根据.*/, '‸');
    assert.match(accepted(text, '统计期限'), /\n本报告所列数据的统计期限自2023年1月1日至2023年12月31日。\n/);
    assert.match(accepted(TSV.replace(/，所列数据.*/, '。tj‸'), '统计期限'), /编制。本报告所列数据的统计期限自2023年/);
    assert.ok(!labels(TSV.replace('本报告根据', '‸本报告根据')).includes('统计期限'));
  });

  it('信息处理费 in section 六, charged or not', () => {
    const text = TSV.replace('本年度未收取信息处理费。', 'xx‸');
    assert.equal(accepted(text, '信息处理费：未收取'), TSV);
    assert.equal(offered(text).find(({ label }) => label === '信息处理费：收取')?.snippet, `本年度收取信息处理费\${1}元。`);
    assert.deepEqual(labels(TSV.replace('政府网站设有', 'xx‸')), []);
  });
});
