import type { FormSection } from '../form/model';
import { SECTIONS } from '../form/sections';
import type { Report } from '../report/model';
import type { Fix, Hit, Rule } from '../rule';
import { ofArticle50 } from '../shapes/basis';
import { proven } from '../shapes/fixes/apply';
import { sectionEdit } from '../shapes/fixes/insert';
import { endOfText, officialHeading, presentSections, sectionOf } from '../shapes/sections';
import { quote } from '../shapes/words';
import type { Span } from '../text/span';

const rule: Rule = {
  id: 'missing-section',
  severity: 'error',
  title: { zh: '缺少规定的部分', en: 'Missing section' },
  basis: ofArticle50({ zh: '年度报告应当包括的内容', en: 'what a report has to contain' }),
  explain: {
    zh: '年度报告由六个部分组成，缺一不可，没有相关情况的也要保留标题并写明。提示的位置是下一部分的标题，缺少的部分应补在它的前面；后面没有其他部分的，提示在文末。',
    en: 'A report has six sections, all compulsory: where there is nothing to tell, keep the heading and say so. The finding stands at the heading of the next section, before which the missing one belongs, or at the end of the text.',
  },
  examples: () => ({
    bad: [
      {
        find: '五、存在的主要问题及改进情况\n\n存在的主要问题是政策解读的形式比较单一。改进情况：增加图解和问答，并对经办人员开展了培训。\n\n六、其他需要报告的事项',
        write: '⟦六、其他需要报告的事项⟧',
      },
      { find: '\n六、其他需要报告的事项\n\n本年度未收取信息处理费。', write: '本年度未收取信息处理费。⟦⟧' },
    ],
    good: [{ find: '四、政府信息公开行政复议、行政诉讼情况', write: '四、因政府信息公开工作被申请行政复议、提起行政诉讼的情况' }],
  }),
  *check(report: Report): Iterable<Hit> {
    for (const section of SECTIONS) {
      if (sectionOf(report, section.number) !== undefined) continue;
      const heading = quote(officialHeading(section));
      yield {
        at: placeFor(report, section),
        message: { zh: `缺少${heading}部分，应补在此处。`, en: `Section ${heading} is missing; it belongs here.` },
        data: { section: section.number },
        fixes: () => insertion(report, section),
      };
    }
  },
};

function placeFor(report: Report, missing: FormSection): Span {
  const next = presentSections(report).find((section) => section.number > missing.number);
  return next?.heading.span ?? endOfText(report);
}

function insertion(report: Report, section: FormSection): readonly Fix[] {
  const heading = quote(officialHeading(section));
  const edits = proven(report, [sectionEdit(report, section.number)], (after) => sectionOf(after, section.number) !== undefined);
  return edits.length === 0 ? [] : [{ title: { zh: `补上${heading}`, en: `Insert ${heading}` }, edits, safe: false, preferred: true }];
}

export default rule;
