import type { Report } from '../report/model';
import type { Fix, Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { proven } from '../shapes/fixes/apply';
import { openingEdit } from '../shapes/fixes/insert';
import { reword } from '../shapes/fixes/reword';
import { startOfText } from '../shapes/sections';
import { quote } from '../shapes/words';
import type { Span } from '../text/span';

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
      { find: '统计期限自2023年1月1日至2023年12月31日', write: '统计期限自⟦2023年1月1日至今⟧' },
    ],
    good: [
      { find: '统计期限自2023年1月1日至2023年12月31日', write: '统计期限为2023年1月1日至12月31日' },
      { find: '统计期限自2023年1月1日至2023年12月31日', write: '统计截至2023年12月31日' },
    ],
  }),
  *check(report: Report): Iterable<Hit> {
    const { period } = report;
    if (period?.to !== undefined) return;
    const year = report.year ?? '〔年份〕';
    const range = `${year}年1月1日至${year}年12月31日`;
    const words = `本报告所列数据的统计期限自${range}`;
    const sentence = quote(words);
    if (period === undefined)
      yield {
        at: report.title?.span ?? startOfText(report),
        message: { zh: `没有写明统计期限，请在开头写明${sentence}。`, en: `The period is not stated; write at the beginning ${sentence}.` },
        data: {},
        fixes: () => (report.year === undefined ? [] : insertSentence(report, `${words}。`)),
      };
    else
      yield {
        at: period.span,
        message: {
          zh: `统计期限没有写明截止的日期，应为${range}。`,
          en: `The period does not say on which day it ends; it should be ${range}.`,
        },
        data: {},
        fixes: () => (report.year === undefined ? [] : [wholeRange(report, period.span, range)]),
      };
  },
};

function wholeRange({ text }: Report, span: Span, range: string): Fix {
  return {
    title: { zh: `改为${quote(range)}`, en: `Change to ${quote(range)}` },
    edits: reword(text, span, range),
    safe: false,
    preferred: true,
  };
}

/** That the figures cover the whole year is a statement of the organ's own. */
function insertSentence(report: Report, sentence: string): readonly Fix[] {
  const edits = proven(report, [openingEdit(report, sentence)], (after) => after.period !== undefined);
  return edits.length === 0 ? [] : [{ title: { zh: '补上统计期限', en: 'Insert the period' }, edits, safe: false, preferred: true }];
}

export default rule;
