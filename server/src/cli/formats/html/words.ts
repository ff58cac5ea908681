import type { Message } from '../../../rule';
import type { Summary } from '../../outcome';

/** What the page says. */
export const WORDS = {
  title: { zh: '政府信息公开工作年度报告检查结果', en: 'Check of annual reports on government information disclosure' },
  filter: { zh: '显示', en: 'Show' },
  table: { zh: '各单位问题数量', en: 'Findings by report and rule' },
  unit: { zh: '单位', en: 'Unit' },
  year: { zh: '年度', en: 'Year' },
  total: { zh: '合计', en: 'Total' },
  details: { zh: '各报告的问题', en: 'Findings of each report' },
  none: { zh: '没有发现问题。', en: 'No findings.' },
  previous: { zh: '上一年报告：', en: 'Last year’s report: ' },
  unreadable: { zh: '无法读取', en: 'not readable' },
  sort: { zh: '按此列排序', en: 'Sort by this column' },
  summary: ({ reports, unreadable, errors, warnings, infos, known }: Summary): Message => ({
    zh: `检查 ${reports} 份报告：${errors} 处错误、${warnings} 处警告、${infos} 处提示${known === 0 ? '' : `；另有 ${known} 处已在基线中`}${unreadable === 0 ? '' : `；${unreadable} 个文件无法读取`}。`,
    en: `Reports: ${reports}; errors: ${errors}, warnings: ${warnings}, infos: ${infos}${known === 0 ? '' : `; in the baseline: ${known}`}${unreadable === 0 ? '' : `; files not readable: ${unreadable}`}.`,
  }),
  missing: (year: number | null, count: number): Message => ({
    zh: `没有${year === null ? '' : ` ${year} 年`}报告的单位（${count}）`,
    en: `Units without a report${year === null ? '' : ` for ${year}`} (${count})`,
  }),
  unlisted: (count: number): Message => ({ zh: `不在名单上的单位（${count}）`, en: `Units that are not on the list (${count})` }),
} as const;
