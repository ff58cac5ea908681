import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { p, r, read, tbl, tc, textsOf, tr, wrap } from './docx';

describe('the text of a Word document is what is printed', () => {
  const cases: Readonly<Record<string, readonly [body: string, printed: readonly string[]]>> = {
    'runs are joined, empty paragraphs left out': [p(r('政府') + r('信息')) + p('') + p(r('　　公开 ')), ['政府信息', '公开']],
    'breaks, hyphens, tabs': [
      p(
        `<w:r><w:tab/><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t><w:softHyphen/><w:br w:type="page"/><w:t>丁</w:t></w:r>`,
      ),
      ['甲\n乙-丙丁'],
    ],
    'tabs within prose are spaces, elsewhere cells': [
      p('<w:r><w:t>甲。</w:t><w:tab/><w:t>乙</w:t></w:r>') + p('<w:r><w:t>规章</w:t><w:tab/><w:t>0</w:t></w:r>'),
      ['甲。 乙', '规章\t0'],
    ],
    'insertions stay, deletions go': [
      p(
        `${r('收到')}<w:ins w:id="1">${r('3')}</w:ins><w:del w:id="2"><w:r><w:delText>2</w:delText></w:r></w:del>` +
          `<w:moveFrom w:id="3">${r('旧')}</w:moveFrom><w:moveTo w:id="4">${r('新')}</w:moveTo>${r('件')}`,
      ),
      ['收到3新件'],
    ],
    'a deleted paragraph end joins the next paragraph': [
      p('前半', '<w:rPr><w:del w:id="1"/></w:rPr>') + p('后半') + p('另段'),
      ['前半后半', '另段'],
    ],
    'links, tags, content controls and custom XML are transparent': [
      p(`<w:hyperlink>${r('链')}</w:hyperlink><w:smartTag>${r('签')}</w:smartTag><w:sdt><w:sdtContent>${r('控')}</w:sdtContent></w:sdt>`) +
        `<w:sdt><w:sdtContent>${p('块')}</w:sdtContent></w:sdt>`,
      ['链签控', '块'],
    ],
    'fields show their result': [
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>' +
          '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>内</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
          '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2023年</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
          `<w:fldSimple w:instr="PAGE">${r('1')}</w:fldSimple>`,
      ),
      ['2023年1'],
    ],
    'a field that never ends hides its own paragraph at most': [
      p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('码')}`) + p('以后'),
      ['以后'],
    ],
    'hidden text is not printed': [
      p('<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>明</w:t></w:r>'),
      ['明'],
    ],
    'old formatting says nothing of today': [
      p('正文', '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'),
      ['正文'],
    ],
    symbols: [p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="宋体" w:char="4E00"/></w:r>'), ['☑一']],
    'a text box comes once, before the paragraph that holds it': [
      p(
        `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p('框中')}</w:txbxContent></w:drawing></mc:Choice>` +
          `<mc:Fallback><w:pict><w:txbxContent>${p('框中')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('框外')}`,
      ),
      ['框中', '框外'],
    ],
    'references by number and by name': [p('&#x4E2D;&#22269;&lt;&amp;&gt;&quot;&apos;'), ['中国<&>"\'']],
    'readings above characters': [p(`<w:r><w:ruby><w:rt>${r('yī')}</w:rt><w:rubyBase>${r('一')}</w:rubyBase></w:ruby></w:r>`), ['一']],
  };
  for (const [name, [body, printed]] of Object.entries(cases)) {
    it(name, () => assert.deepEqual(textsOf({ body }), printed));
  }

  it('any prefix does for the namespace, and other namespaces do not count', () => {
    const xml =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:w="urn:other"><x:body><x:p><x:r><x:t>甲</x:t><w:t>乙</w:t></x:r></x:p></x:body></x:document>';
    assert.deepEqual(textsOf({ files: { 'word/document.xml': xml } }), ['甲']);
  });

  it('UTF-16 is read as well', () => {
    const xml = wrap('document', `<w:body>${p('甲乙')}</w:body>`).replace('UTF-8', 'UTF-16');
    const bytes = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'));
    assert.deepEqual(textsOf({ files: { 'word/document.xml': bytes } }), ['甲乙']);
  });
});

describe('tables', () => {
  const DOWN = '<w:vMerge w:val="restart"/>';
  const ON = '<w:vMerge/>';

  it('spans over columns and rows', () => {
    const body = tbl(
      tr(tc('一', `<w:gridSpan w:val="2"/>${DOWN}`), tc('二')),
      tr(tc('', `<w:gridSpan w:val="2"/>${ON}`), tc('3')),
      tr(tc('四'), tc('5'), tc('6')),
    );
    assert.deepEqual(textsOf({ body }), [
      [
        ['2x2 一', '二'],
        ['^', '3'],
        ['四', '5', '6'],
      ],
    ]);
  });

  it('a cell that continues nothing is a blank one', () => {
    assert.deepEqual(textsOf({ body: tbl(tr(tc('一', DOWN), tc('1')), tr(tc('', ON), tc('', ON))) }), [
      [
        ['1x2 一', '1'],
        ['^', ''],
      ],
    ]);
  });

  it('paragraphs of a cell make one text: Chinese goes on, figures stay apart', () => {
    const body = tbl(tr(tc(p('商业') + p('企业')), tc(p('1') + p('2')), tc('<w:p><w:r><w:t>结果</w:t><w:br/><w:t>维持</w:t></w:r></w:p>')));
    assert.deepEqual(textsOf({ body }), [[['商业企业', '1 2', '结果维持']]]);
  });

  it('deleted rows are gone, inserted ones are there', () => {
    const row = (change: string, text: string): string => `<w:tr><w:trPr>${change}</w:trPr>${tc(text)}</w:tr>`;
    assert.deepEqual(textsOf({ body: tbl(row('<w:del w:id="1"/>', '删'), row('<w:ins w:id="2"/>', '增'), row('', '留')) }), [
      [['增'], ['留']],
    ]);
  });

  it('a table that only lays out the page gives what stands in it', () => {
    const inner = tbl(tr(tc('规章'), tc('0')));
    assert.deepEqual(textsOf({ body: tbl(tr(tc(`${p('前')}${inner}${p('后')}`), tc('旁'))) }), ['前', [['规章', '0']], '后', '旁']);
  });

  it('crooked edges make no columns of their own', () => {
    const wide = (count: number): string => `<w:gridSpan w:val="${count}"/>`;
    const body = tbl(tr(tc('甲', wide(3)), tc('1', wide(2))), tr(tc('乙', wide(3)), tc('2', wide(2))));
    assert.deepEqual(textsOf({ body }), [
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ]);
  });
});

describe('what is left out is told', () => {
  const notices = (body: string): string =>
    read({ body })
      .notices.map((notice) => `${notice.zh}${notice.en}`)
      .join();

  it('pictures, notes, contents, foreign parts, unknown symbols', () => {
    assert.match(notices(p(`${r('甲')}<w:r><w:drawing/></w:r>`)), /1 处图片.*1 pictures/);
    assert.match(notices(p(`${r('甲')}<w:r><w:footnoteReference/></w:r><w:r><w:endnoteReference/></w:r>`)), /2 处脚注/);
    assert.match(notices(`${p('甲')}<w:altChunk/>`), /嵌入的外部内容/);
    assert.match(notices(p(`${r('甲')}<w:r><w:sym w:font="Webdings" w:char="F055"/></w:r>`)), /1 个特殊符号/);
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('一、总体情况 1')}</w:sdtContent></w:sdt>`;
    assert.deepEqual(textsOf({ body: contents + p('甲') }), ['甲']);
    assert.match(notices(contents + p('甲')), /目录/);
    assert.equal(notices(p('甲')), '');
  });

  it('macros, which are never unpacked', () => {
    const files = { 'word/vbaProject.bin': Uint8Array.from([1, 2, 3]) };
    assert.match(read({ body: p('甲'), files }).notices[0]?.zh ?? '', /宏没有运行/);
  });
});

describe('headings by their styles', () => {
  const STYLES =
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="own"/><w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="loop"><w:name w:val="a"/><w:basedOn w:val="loop"/></w:style>';
  const levels = (body: string): readonly (readonly [string, number])[] =>
    read({ body, styles: STYLES }).blocks.flatMap((block) => (block.kind === 'paragraph' ? [[block.role, block.level] as const] : []));
  const styled = (style: string): string => p('文', `<w:pStyle w:val="${style}"/>`);

  it('title, outline levels, body', () => {
    const body =
      styled('T') +
      styled('H1') +
      styled('H1') +
      styled('H2') +
      p('文', '<w:outlineLvl w:val="2"/>') +
      p('文', '<w:pStyle w:val="H1"/><w:outlineLvl w:val="9"/>') +
      styled('loop');
    assert.deepEqual(levels(body), [
      ['title', 0],
      ['heading', 1],
      ['heading', 1],
      ['heading', 2],
      ['heading', 3],
      ['body', 0],
      ['body', 0],
    ]);
  });

  it('a single heading on the highest level is the title', () => {
    assert.deepEqual(levels(styled('H1') + styled('H2') + styled('H2')), [
      ['title', 0],
      ['heading', 1],
      ['heading', 1],
    ]);
  });
});
