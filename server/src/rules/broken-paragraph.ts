import type { Report } from '../report/model';
import type { Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { breaksIn } from '../shapes/prose-breaks';
import { cite } from '../shapes/words';
import { characterEnd, characterStart } from '../text/characters';

const SHOWN = 8;

const rule: Rule = {
  id: 'broken-paragraph',
  severity: 'info',
  title: { zh: '段落被换页截断', en: 'Paragraph cut by a page break' },
  basis: ofForm({ zh: '年度报告应当便于阅读', en: 'a report is easy to read' }),
  explain: {
    zh: '从 Word 或 PDF 复制时，换页处常把一段话截成两段，句子停在半中间。快速修复把两段接起来，中间的空行和页码一并删去。',
    en: 'Text copied from Word or a PDF is often cut in two where a page ends. The quick fix joins the pieces and takes out the empty lines and the page number between them.',
  },
  examples: () => ({
    bad: [
      {
        find: '公文拟制时确定公开属性，发布前进行保密审查。',
        write: '公文拟制时确定公开属性，由办公室审核后报分管负责⟦人\n\n审⟧定，发布前进行保密审查。',
      },
    ],
    good: [
      {
        find: '公文拟制时确定公开属性，发布前进行保密审查。',
        write: '公文拟制时确定公开属性，由办公室审核后报分管负责人审定。\n\n发布前进行保密审查，并留存记录。',
      },
    ],
  }),
  *check(report: Report): Iterable<Hit> {
    for (const { before, after, gap } of breaksIn(report)) {
      const [first, second] = [before.text.trim(), after.text.trim()];
      const end = cite(first.slice(characterStart(first, Math.max(first.length - SHOWN, 0) + 1)));
      const begin = cite(second.slice(0, characterEnd(second, SHOWN - 1)));
      yield {
        at: { start: Math.max(before.span.start, characterStart(report.text, gap.start)), end: characterEnd(report.text, gap.end) },
        message: {
          zh: `这一段在${end}处被截断，下文从${begin}接起；请接成一段。`,
          en: `The paragraph is cut after ${end} and goes on with ${begin}; join the pieces.`,
        },
        fixes: () => [{ title: { zh: '接成一段', en: 'Join the pieces' }, edits: [{ span: gap, text: '' }], safe: true, preferred: true }],
      };
    }
  },
};

export default rule;
