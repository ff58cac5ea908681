import type { Report } from '../report/model';
import type { Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { formSection, officialHeading, sectionOf } from '../shapes/sections';
import { quote } from '../shapes/words';

const rule: Rule = {
  id: 'duplicate-section',
  severity: 'error',
  title: { zh: '部分重复', en: 'Repeated section' },
  basis: ofForm({ zh: '六个部分各一次', en: 'each of the six sections once' }),
  explain: {
    zh: '每个部分只出现一次。重复的标题多是粘贴所致：保留正确的一处，把内容合并过去。文前的目录不算重复。',
    en: 'Each section occurs once. A repeated heading mostly comes from pasting: keep the right one and move the contents there. A table of contents is no repetition.',
  },
  examples: () => ({
    bad: [
      {
        find: '本年度未收取信息处理费。',
        write: '本年度未收取信息处理费。\n\n⟦六、其他需要报告的事项⟧\n\n没有其他事项。',
      },
    ],
    good: [
      {
        find: '本报告根据',
        write:
          '目录\n\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n\n本报告根据',
      },
    ],
  }),
  *check(report: Report): Iterable<Hit> {
    for (const section of report.sections) {
      if (!section.duplicate) continue;
      const heading = quote(officialHeading(formSection(section.number)));
      const first = sectionOf(report, section.number);
      yield {
        at: section.heading.span,
        message: { zh: `${heading}部分重复，请合并为一处。`, en: `Section ${heading} occurs again; merge the two.` },
        related: first === undefined ? [] : [{ at: first.heading.span, message: { zh: '另一处在这里', en: 'The other one is here' } }],
        data: { section: section.number },
      };
    }
  },
};

export default rule;
