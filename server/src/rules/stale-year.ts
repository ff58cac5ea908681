import { sampleBefore } from '../form/sample-before';
import type { Report } from '../report/model';
import type { Context, Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { isYearBefore } from '../shapes/last-year';
import { overlap } from '../shapes/sentences';

const rule: Rule = {
  id: 'stale-year',
  severity: 'warning',
  title: { zh: '沿用了上一年的年份', en: 'Last year’s year left in the text' },
  basis: ofForm({ zh: '年度报告应反映本年度情况', en: 'a report tells of its own year' }),
  explain: {
    zh: '一句话以上一年的年份开头，又与上一年报告中的句子完全相同，多半是照搬后忘了改年份。',
    en: 'A sentence begins with last year’s year and is the same, word for word, as one in last year’s report: most likely the year was forgotten when the text was copied.',
  },
  examples: () => ({
    bad: [
      {
        find: '及时公开机构职能',
        write: '⟦2022⟧年，组织政府开放日活动，邀请群众代表参观政务服务大厅。及时公开机构职能',
        previous: sampleBefore().replace('按时公布', '2022年，组织政府开放日活动，邀请群众代表参观政务服务大厅。按时公布'),
      },
    ],
    good: [
      {
        find: '及时公开机构职能',
        write: '2023年，组织政府开放日活动，邀请群众代表参观政务服务大厅。及时公开机构职能',
        previous: sampleBefore().replace('按时公布', '2022年，组织政府开放日活动，邀请群众代表参观政务服务大厅。按时公布'),
      },
    ],
  }),
  *check(report: Report, { previous }: Context): Iterable<Hit> {
    if (!isYearBefore(report, previous)) return;
    for (const section of report.sections) {
      for (const sentence of overlap(report, section, previous).same) {
        const found = /^(?:截至|截止)?(\d{4})\s*年(?!起|以来|前|修订)/u.exec(sentence.text);
        if (found === null || Number(found[1]) !== previous.year) continue;
        const start = sentence.span.start + found[0].indexOf(found[1] ?? '');
        const written = report.text.slice(start, start + 4) === found[1];
        yield {
          at: written ? { start, end: start + 4 } : sentence.span,
          message: {
            zh: `此句与 ${previous.year} 年报告中的一句相同，年份仍是 ${previous.year}，请核对是否应为 ${report.year}。`,
            en: `This sentence is one of the report for ${previous.year} and still says ${previous.year}; should it be ${report.year}?`,
          },
          related: [
            {
              at: sentence.before,
              in: 'previous',
              message: { zh: '上一年报告中相同的一句', en: 'the same sentence of last year’s report' },
            },
          ],
          data: { year: previous.year },
        };
      }
    }
  },
};

export default rule;
