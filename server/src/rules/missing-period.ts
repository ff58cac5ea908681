import type { Report } from '../report/model';
import type { Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
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
  examples: {
    bad: [
      {
        find: '青溪县人民政府办公室2023年政府信息公开工作年度报告\n\n本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自2023年1月1日至2023年12月31日。',
        write: '⟦青溪县人民政府办公室2023年政府信息公开工作年度报告⟧\n\n本报告根据《中华人民共和国政府信息公开条例》编制。',
      },
    ],
    good: [{ find: '统计期限自2023年1月1日至2023年12月31日', write: '统计期限为2023年1月1日至12月31日' }],
  },
  *check(report: Report): Iterable<Hit> {
    if (report.period !== undefined) return;
    const year = report.year ?? '〔年份〕';
    const sentence = quote(`本报告所列数据的统计期限自${year}年1月1日至${year}年12月31日`);
    yield {
      at: report.title?.span ?? startOfText(report),
      message: { zh: `没有写明统计期限，请在开头写明${sentence}。`, en: `The period is not stated; write at the beginning ${sentence}.` },
      data: {},
    };
  },
};

export default rule;
