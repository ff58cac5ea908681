import type { Report } from '../report/model';
import type { Fix, Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { proven } from '../shapes/fixes/apply';
import { openingEdit } from '../shapes/fixes/insert';
import { startOfText } from '../shapes/sections';
import { quote } from '../shapes/words';

const rule: Rule = {
  id: 'missing-period',
  severity: 'warning',
  title: { zh: '没有写明统计期限', en: 'Period not stated' },
  basis: ofForm({ zh: '所列数据的统计期限', en: 'the period that the figures cover' }),
  explain: {
    zh: '报告开头应写明数据的统计期限，即当年 1 月 1 日至 12 月 31 日，否则数字无法与其他年度衔接。',
    en: 'A report says at its beginning which period its figures cover, from 1 January to 31 December, or they cannot be joined to those of other years.',
  },
  examples: () => ({
    bad: [
      {
        find: '青溪县人民政府办公室2023年政府信息公开工作年度报告\n\n本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自2023年1月1日至2023年12月31日。',
        write: '⟦青溪县人民政府办公室2023年政府信息公开工作年度报告⟧\n\n本报告根据《中华人民共和国政府信息公开条例》编制。',
      },
    ],
    good: [{ find: '统计期限自2023年1月1日至2023年12月31日', write: '统计期限为2023年1月1日至12月31日' }],
  }),
  *check(report: Report): Iterable<Hit> {
    if (report.period !== undefined) return;
    const year = report.year ?? '〔年份〕';
    const words = `本报告所列数据的统计期限自${year}年1月1日至${year}年12月31日`;
    const sentence = quote(words);
    yield {
      at: report.title?.span ?? startOfText(report),
      message: { zh: `没有写明统计期限，请在开头写明${sentence}。`, en: `The period is not stated; write at the beginning ${sentence}.` },
      data: {},
      fixes: () => (report.year === undefined ? [] : insertSentence(report, `${words}。`)),
    };
  },
};

/** That the figures cover the whole year is a statement of the organ's own. */
function insertSentence(report: Report, sentence: string): readonly Fix[] {
  const edits = proven(report, [openingEdit(report, sentence)], (after) => after.period !== undefined);
  return edits.length === 0 ? [] : [{ title: { zh: '补上统计期限', en: 'Insert the period' }, edits, safe: false, preferred: true }];
}

export default rule;
