import type { Report } from '../report/model';
import type { Hit, Rule } from '../rule';
import { ofArticle50 } from '../shapes/basis';
import { formSection, officialHeading, presentSections } from '../shapes/sections';
import { missingTables } from '../shapes/tables';
import { quote } from '../shapes/words';

const rule: Rule = {
  id: 'empty-section',
  severity: 'warning',
  title: { zh: '部分没有内容', en: 'Empty section' },
  basis: ofArticle50({ zh: '年度报告应当包括的内容', en: 'what a report has to contain' }),
  explain: {
    zh: '标题下面没有文字，也没有表格。没有需要报告的情况也应写明，例如“没有其他需要报告的事项”。应有表格而整张缺失的，另行提示。',
    en: 'Under the heading there is neither text nor table. Where there is nothing to report, say so. A table that is missing altogether is reported as such.',
  },
  examples: () => ({
    bad: [{ find: '六、其他需要报告的事项\n\n本年度未收取信息处理费。\n', write: '⟦六、其他需要报告的事项⟧\n' }],
    good: [{ find: '本年度未收取信息处理费。', write: '无。' }],
  }),
  *check(report: Report): Iterable<Hit> {
    const reported = new Set(missingTables(report).map(({ form }) => form.section));
    for (const section of presentSections(report)) {
      if (!section.empty || reported.has(section.number)) continue;
      const heading = quote(officialHeading(formSection(section.number)));
      yield {
        at: section.heading.span,
        message: {
          zh: `${heading}没有内容；没有相关情况的，也请写明。`,
          en: `${heading} is empty; where there is nothing to report, say so.`,
        },
        data: { section: section.number },
      };
    }
  },
};

export default rule;
