import type { SectionNumber } from '../form/model';
import { sampleBefore } from '../form/sample-before';
import { skeleton } from '../form/skeleton';
import type { Report } from '../report/model';
import type { Context, Hit, Note, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { isYearBefore } from '../shapes/last-year';
import { overlap, type SameSentence } from '../shapes/sentences';

/** Of 1: from this share on a section counts as copied. */
const COPIED = 0.7;
/** Shorter sections say much the same every year. */
const SHORTEST = 120;
const PERCENT = 100;
/** Sentences that are pointed at. */
const MOST_NAMED = 20;
const COPIED_TEXT =
  '全年通过政务微信、便民服务大厅和村务公开栏发布惠民政策、工程招标、救助资金发放等信息，方便群众就近查询；对咨询较多的养老、医疗、就业事项编印问答手册，由驻村干部逐户讲解。';

const rule: Rule = {
  id: 'copied-from-last-year',
  severity: 'info',
  title: { zh: '文字与上一年报告大量重复', en: 'Text copied from last year' },
  basis: ofForm({ zh: '年度报告应反映本年度情况，不得照抄上一年', en: 'a report tells of its own year and is no copy of the last one' }),
  explain: {
    zh: '逐句与上一年同一部分比较，相同的句子占七成以上的，给出比例，并指出其中仍带有数字的句子：这些数字很可能还是上一年的。',
    en: 'Each section is compared with last year’s, sentence by sentence. Where seven tenths or more are the same, the share is given, and the sentences among them that hold figures are pointed out: these are likely still last year’s.',
  },
  examples: () => ({
    bad: [
      {
        find: '一、总体情况\n\n（一）主动公开\n\n及时公开',
        write: `⟦一、总体情况⟧\n\n（一）主动公开\n\n${COPIED_TEXT}及时公开`,
        previous: skeleton('2021', 'tsv', { year: 2022 })
          .replace('（一）主动公开\n\n', `（一）主动公开\n\n${COPIED_TEXT}`)
          .replace('行政规范性文件\t3\t1\t12', '行政规范性文件\t3\t1\t10'),
      },
    ],
    good: [{ find: '六、其他需要报告的事项', write: '六、其他需要报告的事项', previous: sampleBefore() }],
  }),
  *check(report: Report, { previous }: Context): Iterable<Hit> {
    if (!isYearBefore(report, previous)) return;
    for (const section of report.sections) {
      const { same, share, length } = overlap(report, section, previous);
      if (length < SHORTEST || share < COPIED) continue;
      const figures = same.filter((sentence) => /\d/.test(sentence.key));
      const percent = Math.round(share * PERCENT);
      yield {
        at: section.heading.span,
        message: {
          zh: `本部分 ${percent}% 的文字与 ${previous.year} 年报告相同${figures.length === 0 ? '' : `，其中 ${figures.length} 句的数字也没有变`}，请按本年度情况改写。`,
          en: `${percent}% of this section is the text of the report for ${previous.year}${figures.length === 0 ? '' : `, and the figures in ${figures.length} sentences are the same too`}; write about this year.`,
        },
        related: [...sectionNotes(previous, section.number), ...figures.slice(0, MOST_NAMED).flatMap(sentenceNotes)],
        data: { section: section.number, share: percent / PERCENT },
      };
    }
  },
};

/** Last year's section. */
function sectionNotes(previous: Report, number: SectionNumber): readonly Note[] {
  const section = previous.sections.find((each) => each.number === number);
  const message = { zh: '上一年报告的这一部分', en: 'this section of last year’s report' };
  return section === undefined ? [] : [{ at: section.heading.span, in: 'previous', message }];
}

/** A sentence with figures, here and there. */
function sentenceNotes({ span, before }: SameSentence): readonly Note[] {
  return [
    { at: span, message: { zh: '与上一年相同，含数字', en: 'the same as last year, with figures' } },
    { at: before, in: 'previous', message: { zh: '上一年报告中相同的一句', en: 'the same sentence of last year’s report' } },
  ];
}

export default rule;
