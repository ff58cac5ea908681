import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folds } from '../../../server/src/features/folding';
import { type OutlineNode, outline } from '../../../server/src/features/outline';
import { selectionSpans } from '../../../server/src/features/selection';
import { parse } from '../../../server/src/report/parse';
import { covers, type Span } from '../../../server/src/text/span';
import { cell, drafts, textOf } from './drafts';

/** Names with the depth in front. */
function tree(nodes: readonly OutlineNode[], depth = 0): readonly string[] {
  return nodes.flatMap((node) => [`${depth} ${node.name}`, ...tree(node.children, depth + 1)]);
}

function assertNested(node: OutlineNode): void {
  assert.ok(covers(node.span, node.nameSpan), node.name);
  for (const child of node.children) {
    assert.ok(covers(node.span, child.span), `${child.name} within ${node.name}`);
    assertNested(child);
  }
}

const EXPECTED = [
  '0 青溪县人民政府办公室2023年政府信息公开工作年度报告',
  '0 一、总体情况',
  '1 （一）主动公开',
  '1 （二）依申请公开',
  '1 （三）政府信息管理',
  '1 （四）政府信息公开平台建设',
  '1 （五）监督保障',
  '0 二、主动公开政府信息情况',
  '1 表二',
  '2 第二十条第（一）项',
  '2 第二十条第（五）项',
  '2 第二十条第（六）项',
  '2 第二十条第（八）项',
  '0 三、收到和处理政府信息公开申请情况',
  '1 表三',
  '2 三、本年度办理结果',
  '3 （三）不予公开',
  '3 （四）无法提供',
  '3 （五）不予处理',
  '3 （六）其他处理',
  '0 四、政府信息公开行政复议、行政诉讼情况',
  '1 表四',
  '0 五、存在的主要问题及改进情况',
  '0 六、其他需要报告的事项',
];

describe('outline', () => {
  for (const { dialect, report } of drafts()) {
    it(`has sections, subsections, tables and groups of rows: ${dialect}`, () => {
      const nodes = outline(report, 'zh-cn');
      assert.deepEqual(tree(nodes), EXPECTED);
      for (const node of nodes) assertNested(node);
    });
  }

  it('keeps every part within the one around it, whatever the draft looks like', () => {
    const folder = join(__dirname, '../../../examples/faulty');
    const texts = readdirSync(folder)
      .filter((name) => /\.(?:txt|md|html)$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
    assert.ok(texts.length > 3);
    for (const text of texts) {
      const everyFifthLineLost = text.replace(/(?:.*\n){4}(.*\n)/g, (lines, lost: string) => lines.slice(0, -lost.length));
      for (const cut of [text, text.slice(0, text.length / 2), text.slice(text.length / 3), everyFifthLineLost]) {
        for (const node of outline(parse(cut), 'en')) assertNested(node);
      }
    }
  });

  it('says in which form a table is', () => {
    const [first] = drafts();
    assert.ok(first !== undefined);
    const details = (locale: 'zh-cn' | 'en') =>
      outline(first.report, locale).flatMap(({ children }) => children.map(({ detail }) => detail));
    assert.ok(details('zh-cn').includes('2021 格式'));
    assert.ok(details('en').includes('2021 form'));
  });

  it('is empty for an empty text', () => {
    assert.deepEqual(outline(parse(''), 'en'), []);
  });
});

describe('folds of the parser', () => {
  for (const { dialect, report } of drafts()) {
    it(`are the tables and the groups （三） to （六） of 表三: ${dialect}`, () => {
      // In the text of a PDF the group's label stands on the line of the first row, in front of it.
      const lineOf = ({ start }: Span) => report.text.slice(report.text.lastIndexOf('\n', start) + 1, start + 60);
      const firsts = folds(report).map((span) => /[（(][三四五六][）)][\u4e00-\u9fff]{4}/.exec(lineOf(span))?.[0]);
      assert.equal(firsts.length, 7);
      const [, , ...groups] = firsts;
      assert.deepEqual(groups.slice(0, 4), ['（三）不予公开', '（四）无法提供', '（五）不予处理', '（六）其他处理']);
      for (const { rows, span } of report.tables) assert.ok(rows.every((row) => covers(span, row.span)));
    });
  }
});

describe('selection', () => {
  for (const { dialect, report } of drafts()) {
    it(`grows from the cell over row, table and section to the whole text: ${dialect}`, () => {
      const { span } = cell(report, 'thirdParty', 'naturalPerson');
      const [spans = []] = selectionSpans(report, [span.start]);
      assert.deepEqual(spans[0], span);
      spans.slice(1).forEach((outer, index) => {
        const inner = spans[index];
        assert.ok(inner !== undefined && covers(outer, inner) && outer.end - outer.start > inner.end - inner.start);
      });
      const table = report.tables[1];
      const row = table?.rows.find(({ form }) => form.key === 'thirdParty');
      const section = report.sections[2];
      assert.ok(table !== undefined && row !== undefined && section !== undefined);
      for (const wanted of [row.span, table.span]) assert.ok(spans.some(({ start, end }) => start === wanted.start && end === wanted.end));
      assert.ok(spans.some(({ start }) => start === section.heading.span.start));
      assert.deepEqual(spans.at(-1), { start: 0, end: report.text.length });
    });
  }

  it('takes the paragraph in running text, and gives an answer for every offset', () => {
    for (const { report } of drafts()) {
      const at = report.text.indexOf('及时公开');
      const [spans = [], ...others] = selectionSpans(report, [at, 0, report.text.length]);
      assert.ok(textOf(report, spans[0] ?? { start: 0, end: 0 }).includes('及时公开机构职能'));
      assert.ok((spans[0]?.end ?? 0) - (spans[0]?.start ?? 0) < 60);
      assert.equal(others.length, 2);
    }
  });
});
