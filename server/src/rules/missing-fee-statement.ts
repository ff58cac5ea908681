import type { Paragraph, Report } from '../report/model';
import type { Hit, Rule } from '../rule';
import { proseOf } from '../shapes/prose';
import { sectionOf } from '../shapes/sections';
import { fold } from '../text/characters';
import { noted } from '../text/remember';

/** Any wording that tells of fees for processing information; standards and lists of fees are none. */
const STATEMENT =
  /信息处理费|信息公开处理费|处理费|(?:收取|收缴|减免|免收|未收|收到).{0,12}费|(?:发出|出具|送达).{0,6}收费通知|收费(?!标准|公示|项目|目录|清单|政策|站|通知)/u;
const OTHER_FEE = /(?:涉企|教育|停车|医疗|物业|事业性|殡葬|水电)收费/gu;

const rule: Rule = {
  id: 'missing-fee-statement',
  severity: 'warning',
  title: { zh: '未说明信息处理费的收取情况', en: 'No statement on information processing fees' },
  basis: {
    zh: '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）第六部分；《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。',
    en: 'The official form of the annual report (国办公开办函〔2021〕30号), part six; rules on information processing fees (国办函〔2020〕109号).',
  },
  explain: {
    zh: '2021 年度起，第六部分应当报告依据《政府信息公开信息处理费管理办法》收取信息处理费的情况；没有收取的，也要写明。写在报告其他部分的，同样接受。',
    en: 'From report year 2021 on, part six tells what information processing fees were charged, even if none were. A statement elsewhere in the report is accepted.',
  },
  examples: () => ({
    bad: [{ find: '六、其他需要报告的事项\n\n本年度未收取信息处理费。', write: '⟦六、其他需要报告的事项⟧\n\n没有其他需要报告的事项。' }],
    good: [
      { find: '本年度未收取信息处理费。', write: '2023年没有发生政府信息公开收费事项。' },
      { find: '本年度未收取信息处理费。', write: '2023年发出收费通知0件，总金额0元。' },
      { find: '本年度未收取信息处理费。', write: '| 事项 | 金额 |\n|---|---|\n| 收取信息处理费 | 0元 |' },
      { form: '2019', find: '没有其他需要报告的事项。', write: '无。' },
    ],
  }),
  *check(report: Report): Iterable<Hit> {
    // With the tables of the old form the whole report has to be redone: outdated-form says so.
    if (report.due !== '2021' || report.form === '2019') return;
    const section = sectionOf(report, 6);
    if (section === undefined || section.empty) return;
    // A statement may stand in a table of the organ's own: 收取信息处理费 | 0元.
    const bodies = bodiesOf(report).replace(/<[^<>]*>|&nbsp;/gu, '');
    if (STATEMENT.test(aboutFees(proseOf(report))) || STATEMENT.test(wordsOf(bodies))) return;
    yield {
      at: section.heading.span,
      message: {
        zh: '第六部分未说明信息处理费的收取情况；没有收取的，请写明“本年度未收取信息处理费”。',
        en: 'Part six says nothing of information processing fees; where none were charged, state “本年度未收取信息处理费”.',
      },
      data: { section: 6 },
    };
  },
};

/** The paragraphs that speak of fees, with those around them: a statement may be broken over lines anywhere. */
function aboutFees(prose: readonly Paragraph[]): string {
  const words = prose.map(wordsOf);
  const speaks = words.map((each) => each.includes('费'));
  // A statement ends with the word, or with what is no part of it on the line behind.
  const isNear = (index: number): boolean => speaks.slice(Math.max(0, index - 1), index + LINES_OF_A_STATEMENT).includes(true);
  return words.map((each, index) => (isNear(index) ? each : '\n')).join('');
}

/** 本年度没有收 / 取任何信息处 / 理费: as many lines at the most, however narrow they are. */
const LINES_OF_A_STATEMENT = 3;

const wordsOf = noted((text): string => fold(text).replace(/\s/gu, '').replace(OTHER_FEE, ''));

/** The text of part six as it stands in the source. */
function bodiesOf({ text, sections }: Report): string {
  return sections
    .filter(({ number }) => number === 6)
    .map(({ body }) => text.slice(body.start, body.end))
    .join('\n');
}

export default rule;
