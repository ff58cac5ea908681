/** Web pages, Word's HTML and Markdown with HTML in it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../../../server/src/report/parse';
import { assertClean, changed, HEADINGS, INTRODUCTION, PAGE, PIPES, TEXT, TITLE } from './support';

const ARTICLE = PAGE.slice(PAGE.indexOf('<body>') + 7, PAGE.indexOf('</body>'));

/** The article in a page with all that a content system puts around it. */
function page(article: string): string {
  return `<!DOCTYPE html>
<html>
<head>
<meta name="ArticleTitle" content="${TITLE}">
<style>td { width: 1px } /* 一、总体情况 <table> */</style>
<script>var t = "<table><tr><td>一、总体情况</td></tr>"; if (a < b) document.write("</div>");</script>
</head>
<body>
${article}
</body>
</html>
`;
}

const SIDE = '<ul class=side><li><a>政府信息公开指南</a></li><li><a>政府信息公开制度</a></li><li><a>政府信息公开年报</a></li></ul>';
const CRUMBS = '<div>当前位置：<a href="/">首页</a> &gt; <a>政务公开</a> &gt; <a>政府信息公开年报</a></div>';
const DATA = `<table><tr><td>索&nbsp;引&nbsp;号：</td><td>0001/2024-00012</td></tr><tr><td>发布日期：</td><td>2024-01-20</td></tr><tr><td>名　　称：</td><td>${TITLE}</td></tr></table>`;
const OTHERS = '<div><h3>相关链接</h3><ul><li><a>青溪县水务局2022年政府信息公开工作年度报告</a></li></ul></div>';

const headings = (article: string, write: (number: string, title: string) => string): string =>
  article.replace(/<h2>(.、)(.*?)<\/h2>/g, (_, number: string, title: string) => write(number, title));

const PAGES: Readonly<Record<string, string>> = {
  'as it is': ARTICLE,
  'upper-case tags': ARTICLE.replace(/<(\/?)([a-z0-9]+)/g, (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`),
  'all on one line': ARTICLE.replaceAll('\n', ''),
  'menus, path, data and other reports around it': CRUMBS + SIDE + DATA + ARTICLE + OTHERS,
  'laid out by a table': `<table width=100%><tr><td>${CRUMBS}</td></tr><tr><td>${SIDE}</td><td>${ARTICLE}</td></tr></table>`,
  'laid out by tables within tables': `<table><tbody><tr><td><table><tr><td>\n${ARTICLE}\n</td></tr></table></td></tr></tbody></table>`,
  'cut into tables of one cell': `<table><tr><td>${ARTICLE.replaceAll('<table', '</td></tr></table><table').replaceAll('</table>', '</table><table><tr><td>')}</td></tr></table>`,
  'a table around each heading': headings(ARTICLE, (number, title) => `<table><tr><td>${number}${title}</td></tr></table>`),
  'nothing but div': ARTICLE.replace(/<(\/?)(?:h1|h2|h3|p)>/g, '<$1div>'),
  'nothing but br': ARTICLE.replace(/<(?:h1|h2|h3|p)>/g, '').replace(/<\/(?:h1|h2|h3|p)>/g, '<br/>'),
  'indented by entities': ARTICLE.replaceAll('<p>', '<p>&nbsp;&nbsp;&nbsp;&nbsp;').replaceAll('<h2>', '<h2>&emsp;&emsp;'),
  'bold in headings': headings(
    ARTICLE,
    (number, title) => `<h2><strong><span style="font-size:16pt">${number}${title}</span></strong></h2>`,
  ),
  'headings in pieces': headings(
    ARTICLE,
    (number, title) =>
      `<p><span>${number[0]}</span><font face="黑体">、</font><span lang="EN-US"><o:p></o:p></span><b>${title.slice(0, 2)}</b>\n<span>${title.slice(2)}</span></p>`,
  ),
  'number and title in paragraphs of their own': headings(ARTICLE, (number, title) => `<p><b>${number}</b></p><p><b>${title}</b></p>`),
  'broken over source lines': headings(ARTICLE, (number, title) => `<h2>\n  ${number}${title.slice(0, 3)}\n  ${title.slice(3)}\n</h2>`),
  'div broken over source lines': headings(
    ARTICLE,
    (number, title) => `<div>\n  ${number}${title.slice(0, 3)}\n  ${title.slice(3)}\n</div>`,
  ),
  'characters as references': headings(
    ARTICLE,
    (number, title) => `<h2>${[...(number + title)].map((each) => `&#${each.charCodeAt(0)};`).join('')}</h2>`,
  ),
  comments: headings(ARTICLE, (number, title) => `<!-- <h2>一、总体情况</h2> --><h2><!-- x > y -->${number}<!---->${title}</h2>`),
  "Word's conditional comments": `<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->${headings(ARTICLE, (number, title) => `<p class=MsoNormal><!--[if !supportLists]-->${number}<!--[endif]-->${title}<o:p></o:p></p>`)}`,
  'paragraphs left open': ARTICLE.replace(/<\/(?:p|h1|h2|h3)>/g, ''),
  'cells and rows left open': ARTICLE.replace(/<\/(?:td|tr|th)>/g, ''),
  'attributes with > and tags in them': ARTICLE.replaceAll('<h2>', `<h2 title="a > b" data-x='<table>'>`),
  'headings as list items': headings(ARTICLE, (number, title) => `<ol><li>${number}${title}</li></ol>`),
  'form controls': `<select><option>一、总体情况</option></select><input value="<table>">${ARTICLE}`,
  'a script left open at the end': `${ARTICLE}<script>if (a<b`,
  'preformatted text': `<pre>${ARTICLE.replace(/<\/?(?:h1|h2|h3|p)>/g, '')}</pre>`,
  'text that no reader sees': `<svg><title>总体情况</title></svg><noscript>一、总体情况</noscript>${ARTICLE}`,
};

describe('web pages', () => {
  for (const [name, article] of Object.entries(PAGES)) {
    it(name, () => {
      assertClean(page(article));
      assertClean(page(article).replaceAll('\n', '\r\n'));
    });
  }
});

describe('angle brackets in plain text', () => {
  for (const aside of [
    '网址：<http://www.example.gov.cn/>',
    '依据<中华人民共和国政府信息公开条例>',
    '标记<p>和<td>',
    'a<b & c>d',
    '&nbsp &lt; &bogus;',
    '<!-- 待定',
    '<a href="',
    '<script>',
    '<table>',
  ]) {
    it(aside, () => assertClean(changed(TEXT, INTRODUCTION, `${INTRODUCTION}${aside}`)));
  }
});

describe('Markdown with HTML in it', () => {
  it('headings, breaks and centred paragraphs', () => {
    assertClean(PIPES.replace(/^([一二三四五六]、.*)$/gm, '<h2 align="center">$1</h2>\n'));
    assertClean(PIPES.replace(/^([一二三四五六]、.*)$/gm, '## $1<br>').replace(INTRODUCTION, `<center>${INTRODUCTION}</center>`));
  });
  it('a paragraph that is closed flows over source lines, to an empty line at most', () => {
    assertClean(changed(PIPES, INTRODUCTION, `<p>${INTRODUCTION.slice(0, 30)}\n${INTRODUCTION.slice(30)}</p>`));
    assertClean(changed(`${PIPES}<p>完</p>\n`, INTRODUCTION, `<p>\n${INTRODUCTION}`));
  });
});

describe('where things stand in a page', () => {
  it('the title of a heading cut into pieces', () => {
    const text = page(PAGES['headings in pieces'] ?? '');
    const { heading } = parse(text).sections[2] ?? assert.fail();
    assert.equal(text.slice(heading.titleSpan.start, heading.titleSpan.end), '收到</b>\n<span>和处理政府信息公开申请情况');
    assert.equal(heading.title.replaceAll(' ', ''), HEADINGS[2]?.title);
    assert.equal(text.slice(heading.number?.span.start, heading.number?.span.end), '三');
  });
  it('characters written as references are taken whole', () => {
    const text = page(PAGES['characters as references'] ?? '');
    const { heading } = parse(text).sections[0] ?? assert.fail();
    assert.match(text.slice(heading.span.start, heading.span.end), /^&#19968;&#12289;(?:&#\d+;){4}$/);
  });
});
