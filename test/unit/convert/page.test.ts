import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toDraft, toHtml } from '../../../server/src/convert/convert';
import { skeleton } from '../../../server/src/form/skeleton';
import { parse } from '../../../server/src/report/parse';

/** A report as a site frames it. */
function framed(report: string): string {
  const body = /<body>([\s\S]*)<\/body>/.exec(report)?.[1] ?? '';
  return (
    '<!DOCTYPE html><html><head><title>年度报告_某县政府网</title><script>var a="<p>脚本</p>";</script><style>p{}</style></head><body>' +
    '<div class="nav"><a>首页</a> | <a>政务公开</a></div><div>当前位置：首页 > 政府信息公开年报</div><ul><li>办事大厅</li><li>政策文件</li></ul>' +
    `<table><tr><td>索引号</td><td>0001</td></tr></table><div id="content">${body.replace('</h1>', '</h1><p>发布时间：2024-01-20 来源：办公室 字体：【大 中 小】</p>')}</div>` +
    '<p>附：2024年1月20日</p><div>【打印】【关闭】</div><div>上一篇：没有了</div><p>版权所有：某县人民政府</p><p>ICP备00000000号</p></body></html>'
  );
}

describe('a page saved from a site', () => {
  it('gives the report without what stands around it', () => {
    const { content } = toDraft({ kind: 'page', text: framed(skeleton('2021', 'html')) }, { dialect: 'tsv', marks: false });
    assert.match(content, /^青溪县人民政府办公室2023年政府信息公开工作年度报告\n\n本报告根据/);
    assert.match(content, /本年度未收取信息处理费。\n\n附：2024年1月20日\n$/);
    for (const foreign of ['脚本', '首页', '索引号', '办事大厅', '发布时间', '打印', '上一篇', '版权'])
      assert.ok(!content.includes(foreign), foreign);
    assert.equal(parse(content).tables.length, 3);
  });

  it('keeps merged cells', () => {
    const { content } = toDraft({ kind: 'page', text: framed(skeleton('2021', 'html')) }, { dialect: 'html', marks: false });
    assert.match(content, /<td rowspan="8">（三）不予公开<\/td>/);
    assert.match(content, /<td colspan="5">法人或其他组织<\/td>/);
  });

  it('keeps everything where there is no report', () => {
    const { content } = toDraft(
      { kind: 'page', text: '<p>通知</p><table><tr><td>甲</td><td>1</td></tr></table><p>上一篇</p>' },
      { dialect: 'pipes', marks: true },
    );
    assert.equal(content, '通知\n\n| 甲 | 1 |\n|---|---|\n\n上一篇\n');
  });

  it('spans of unreasonable size do no harm', () => {
    const page = '<table><tr><td colspan="99999" rowspan="99999">甲</td></tr><tr><td>1</td></tr></table>';
    assert.match(toDraft({ kind: 'page', text: page.replace('99999', '3') }, { dialect: 'tsv', marks: false }).content, /^甲/);
    assert.throws(() => toDraft({ kind: 'page', text: page }, { dialect: 'tsv', marks: false }), { name: 'ConversionFailure' });
  });

  it('text that looks like markup stays text', () => {
    const { content } = toDraft({ kind: 'page', text: '<p>见 &lt;b&gt; 与 &amp;nbsp; 与 a&lt;1</p>' }, { dialect: 'tsv', marks: false });
    assert.equal(content, '见 &lt;b> 与 &amp;nbsp; 与 a<1\n');
  });
});

describe('a page for the web', () => {
  const page = toHtml(parse(skeleton('2021', 'pipes', { unit: '甲<县>"局"' }))).content;

  it('stands on its own', () => {
    assert.doesNotMatch(page, /<script|<link|<img|https?:|url\(|@import/);
    assert.match(page, /^<!DOCTYPE html>\n<html lang="zh-CN">/);
    assert.match(page, /<title>甲&lt;县&gt;&quot;局&quot;|<title>甲&lt;县&gt;"局"/);
    assert.match(page, /@page \{ size: A4/);
  });

  it('tables say what their heads are the heads of', () => {
    assert.match(page, /<caption>表三（三、收到和处理政府信息公开申请情况）<\/caption>\n<thead>/);
    assert.match(page, /<th scope="colgroup" colspan="5">法人或其他组织<\/th>/);
    assert.match(page, /<th scope="rowgroup" rowspan="8">（三）不予公开<\/th>/);
    assert.match(page, /<th scope="row">1.属于国家秘密<\/th><td>/);
    assert.equal(page.match(/<tbody>/g)?.length, 4 + 1 + 1);
    assert.equal(page.match(/<td/g)?.length, 200);
  });
});
