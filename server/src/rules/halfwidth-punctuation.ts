import type { Report } from '../report/model';
import type { Edit, Hit, Rule } from '../rule';
import { proseOf, spanIn } from '../shapes/prose';

const MARK = /[,;:?!()]/g;
const HAN_BEFORE = /[\u3400-\u9fff）》”)]$/u;
const HAN_AFTER = /^(?: ?[\u3400-\u9fff（《“(]|$)/u;
const HAN = /[\u3400-\u9fff]/u;
const LONGEST_BRACKETS = 80;
const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };

const rule: Rule = {
  id: 'halfwidth-punctuation',
  severity: 'hint',
  initially: 'off',
  title: { zh: '中文中使用了半角标点', en: 'Half-width punctuation in Chinese text' },
  basis: { zh: '《标点符号用法》（GB/T 15834）。', en: 'General rules for punctuation (GB/T 15834).' },
  explain: {
    zh: '汉字之间的逗号、分号、冒号、问号、叹号和括号用全角。默认关闭，在设置中打开。',
    en: 'Commas, semicolons, colons, question and exclamation marks and brackets among Chinese characters are full-width. Off by default; turn it on in the settings.',
  },
  examples: () => ({
    bad: [{ find: '政府网站设有政府信息公开专栏，由专人维护。', write: '政府网站设有政府信息公开专栏⟦,⟧由专人维护。' }],
    good: [{ find: '由专人维护。', write: '由专人维护，每周更新2,000条，网址www.example.invalid:80。' }],
  }),
  *check(report: Report): Iterable<Hit> {
    const all: Edit[] = [];
    for (const paragraph of proseOf(report)) {
      for (const indices of marksIn(paragraph.text)) {
        const edits = indices.map(
          (index): Edit => ({ span: spanIn(paragraph, index, index + 1), text: FULL[paragraph.text[index] ?? ''] ?? '' }),
        );
        const [first] = edits;
        // An entity or a tag in the source is no plain character to be replaced.
        if (first === undefined || edits.some(({ span, text }) => FULL[report.text.slice(span.start, span.end)] !== text)) continue;
        all.push(...edits);
        const mark = report.text.slice(first.span.start, first.span.end);
        const full = edits.map(({ text }) => text).join('');
        yield {
          at: first.span,
          message: { zh: `半角标点“${mark}”请改为全角“${full}”。`, en: `Write “${full}” for the half-width “${mark}”.` },
          fixes: () => [
            { title: { zh: `改为“${full}”`, en: `Change to “${full}”` }, edits, safe: true, preferred: true },
            { title: { zh: '全文改为全角标点', en: 'Full-width punctuation in the whole text' }, edits: all, safe: true },
          ],
        };
      }
    }
  },
};

/** Half-width marks between Chinese characters, and brackets around some, those in pairs. */
function marksIn(text: string): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  let open = -1;
  for (const { index, 0: mark } of text.matchAll(MARK)) {
    if (mark === '(') open = index;
    else if (mark === ')') {
      if (open >= 0 && index - open <= LONGEST_BRACKETS && HAN.test(text.slice(open, index))) found.push([open, index]);
      open = -1;
    } else if (HAN_BEFORE.test(text.slice(index - 1, index)) && HAN_AFTER.test(text.slice(index + 1, index + 3))) found.push([index]);
  }
  return found;
}

export default rule;
