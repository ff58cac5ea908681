import type { Report } from '../report/model';
import type { Edit, Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { list } from '../shapes/words';
import { foldCode } from '../text/characters';
import type { Span } from '../text/span';

const SHOWN = 6;
/** Kangxi radicals, the supplement to them, and compatibility ideographs. */
const LOOKALIKES = /[\u2e80-\u2fd5\uf900-\ufaff]/;

const rule: Rule = {
  id: 'radical-character',
  severity: 'info',
  title: { zh: '部首字符代替了汉字', en: 'Radical code points in place of characters' },
  basis: ofForm({ zh: '年度报告应当便于检索', en: 'a report can be searched' }),
  explain: {
    zh: '从 PDF 复制的文字里，“⼀”“⼈”“⺠”等部首字符和兼容汉字看上去与普通汉字一样，检索、朗读时却不是同一个字。快速修复换成普通汉字，不改变内容。',
    en: 'Text copied from a PDF may hold radicals (⼀ ⼈ ⺠) or compatibility characters that look like ordinary ones but are not found by a search. The quick fix puts the ordinary characters in their place.',
  },
  examples: () => ({
    bad: [{ find: '由专人维护。', write: '由专⟦⼈⟧维护。' }],
    good: [{ find: '由专人维护。', write: '由专人维护，每月一次。' }],
  }),
  *check(report: Report): Iterable<Hit> {
    const { text } = report;
    if (!LOOKALIKES.test(text)) return;
    for (const edits of byLine(text)) {
      const first = edits[0];
      if (first === undefined) continue;
      const pairs = [...new Set(edits.map(({ span, text: plain }) => `${text.slice(span.start, span.end)}→${plain}`))];
      const names = list(pairs.slice(0, SHOWN));
      const more = pairs.length > SHOWN;
      yield {
        at: first.span,
        message: {
          zh: `本行有 ${edits.length} 个部首字符或兼容汉字：${names}${more ? '等' : ''}，请换成普通汉字。`,
          en: `${edits.length} radical or compatibility ${edits.length === 1 ? 'character' : 'characters'} on this line: ${names}${more ? ' …' : ''}; write ordinary characters.`,
        },
        data: { count: edits.length },
        fixes: () => [
          { title: { zh: '本行换成普通汉字', en: 'Ordinary characters on this line' }, edits, safe: true, preferred: true },
          { title: { zh: '全文换成普通汉字', en: 'Ordinary characters in the whole text' }, edits: [...byLine(text)].flat(), safe: true },
        ],
      };
    }
  },
};

/** For each line that has any, the replacements of its characters. */
function* byLine(text: string): Iterable<readonly Edit[]> {
  let edits: Edit[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code === 10 || code === 13) && edits.length > 0) {
      yield edits;
      edits = [];
    }
    if (!isLookalike(code)) continue;
    const plain = foldCode(code);
    const span: Span = { start: i, end: i + 1 };
    if (plain !== code) edits.push({ span, text: String.fromCharCode(plain) });
  }
  if (edits.length > 0) yield edits;
}

function isLookalike(code: number): boolean {
  return (code >= 0x2e80 && code <= 0x2fd5) || (code >= 0xf900 && code <= 0xfaff);
}

export default rule;
