import type { Report, Section } from '../report/model';
import type { Fix, Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { reword } from '../shapes/fixes/reword';
import { formSection, presentSections } from '../shapes/sections';
import { cite, quote } from '../shapes/words';

const rule: Rule = {
  id: 'section-title',
  severity: 'info',
  title: { zh: '标题与格式不一致', en: 'Section title departs from the form' },
  basis: ofForm({ zh: '六个部分的标题', en: 'titles of the six sections' }),
  explain: {
    zh: '六个部分的标题照格式书写，便于公众查找和上级汇总。《条例》第五十条的表述（如“收到和处理政府信息公开申请的情况”）同样接受。',
    en: 'The titles are written as the form prints them, so that the public and superiors find their way. The wordings of Article 50 of the Regulations are accepted too.',
  },
  examples: () => ({
    bad: [
      { find: '一、总体情况', write: '一、⟦总体开展情况⟧' },
      { find: '四、政府信息公开行政复议、行政诉讼情况', write: '四、⟦因政府信息公开行政复议、行政诉讼情况⟧' },
    ],
    good: [
      { find: '二、主动公开政府信息情况', write: '二、主动公开政府信息的情况' },
      { find: '五、存在的主要问题及改进情况', write: '五、政府信息公开工作存在的主要问题及改进情况' },
    ],
  }),
  *check(report: Report): Iterable<Hit> {
    for (const section of presentSections(report)) {
      if (section.wording !== 'other') continue;
      const title = quote(formSection(section.number).title);
      const found = cite(section.heading.title);
      yield {
        at: section.heading.titleSpan,
        message: { zh: `标题${found}与格式不一致，应为${title}。`, en: `The form's title is ${title}, not ${found}.` },
        data: { section: section.number },
        fixes: () => [retitle(report, section)],
      };
    }
  },
};

function retitle(report: Report, section: Section): Fix {
  const { title } = formSection(section.number);
  return {
    title: { zh: `改为${quote(title)}`, en: `Change to ${quote(title)}` },
    edits: reword(report.text, section.heading.titleSpan, title),
    safe: true,
    preferred: true,
  };
}

export default rule;
