import { formDue } from '../form/tables';
import type { CalendarDate, Period, Report } from '../report/model';
import type { Fix, Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { dateEdits, yearEdits } from '../shapes/fixes/dates';
import { hull } from '../text/span';

const rule: Rule = {
  id: 'year-mismatch',
  severity: 'error',
  title: { zh: '统计期限与报告年度不符', en: 'Period and report year do not agree' },
  basis: ofForm({ zh: '报告标题和统计期限', en: 'title and period' }),
  explain: {
    zh: '统计期限应为标题所写年度的 1 月 1 日至 12 月 31 日。沿用上一年的文件时，标题、起始日期、截止日期常有一处忘了改。正文里提到其他年份不算错。',
    en: 'The period is 1 January to 31 December of the year in the title. In a draft made from an old file one of the three is easily forgotten. Other years in the text are no fault.',
  },
  examples: () => ({
    bad: [
      { find: '自2023年1月1日至2023年12月31日', write: '自⟦2022年1月1日至2022年12月31日⟧' },
      { find: '自2023年1月1日至2023年12月31日', write: '自2023年1月1日至⟦2022年12月31日⟧' },
      { find: '自2023年1月1日至2023年12月31日', write: '自2023年1月1日至⟦2023年12月30日⟧' },
    ],
    good: [
      { find: '自2023年1月1日至2023年12月31日', write: '为2023年1月1日至12月31日' },
      { find: '本年度未收取信息处理费。', write: '2022年度遗留的问题已经整改。本年度未收取信息处理费。' },
    ],
  }),
  *check(report: Report): Iterable<Hit> {
    const { from, to } = report.period ?? {};
    const title = report.title?.year;
    const year = title?.value ?? to?.year ?? from?.year;
    if (year === undefined) return;
    const wrong = [
      from !== undefined && (from.year !== year || from.month !== 1 || from.day !== 1) ? from : undefined,
      to !== undefined && (to.year !== year || to.month !== 12 || to.day !== 31) ? to : undefined,
    ].filter((date) => date !== undefined);
    const at = hull(wrong.map((date) => date.span));
    if (at === undefined) return;
    const found = { zh: wrong.map(chinese).join('至'), en: wrong.map(iso).join(' to ') };
    const right = { zh: `${year}年1月1日至${year}年12月31日`, en: `${year}-01-01 to ${year}-12-31` };
    yield {
      at,
      message:
        title === undefined
          ? { zh: `统计期限应为${right.zh}，现写作${found.zh}。`, en: `The period should be ${right.en}; it says ${found.en}.` }
          : {
              zh: `标题为 ${year} 年度，统计期限应为${right.zh}，现写作${found.zh}。`,
              en: `The title is for ${year}, so the period should be ${right.en}; it says ${found.en}.`,
            },
      related: title === undefined ? [] : [{ at: title.span, message: { zh: `标题年度 ${year}`, en: `Year in the title: ${year}` } }],
      data: { year, from: from === undefined ? null : iso(from), to: to === undefined ? null : iso(to) },
      fixes: () => choices(report, year, wrong),
    };
  },
};

/** Which of the two is right only a person can say: the year in the title, or the one in the period. */
function choices(report: Report, year: number, wrong: readonly CalendarDate[]): readonly Fix[] {
  const { period, title } = report;
  // The year alone says both the first day and the last.
  const dates = wrong.filter((date, i) => wrong.findIndex(({ span }) => span.start === date.span.start) === i);
  const edits = dates.flatMap((date) =>
    dateEdits(report, date, date === period?.from ? { year, month: 1, day: 1 } : { year, month: 12, day: 31 }),
  );
  const toTitle: Fix = { title: { zh: `统计期限改为 ${year} 年`, en: `Make the period that of ${year}` }, edits, safe: false };
  const other = period === undefined ? undefined : wholeYear(period);
  if (
    title?.year === undefined ||
    other === undefined ||
    other === year ||
    (formDue(other) !== report.due && formDue(other) !== report.form)
  )
    return [toTitle];
  const words = { zh: `标题年度改为 ${other} 年`, en: `Make the title's year ${other}` };
  return [toTitle, { title: words, edits: yearEdits(report, title.year.span, other), safe: false }];
}

/** The year that a period covers from its first day to its last. */
function wholeYear({ from, to }: Period): number | undefined {
  const begins = from?.month === 1 && from.day === 1;
  const ends = to?.month === 12 && to.day === 31;
  return begins && ends && from.year === to.year ? from.year : undefined;
}

function chinese(date: CalendarDate): string {
  return `${date.year}年${date.month}月${date.day}日`;
}

function iso(date: CalendarDate): string {
  return [date.year, String(date.month).padStart(2, '0'), String(date.day).padStart(2, '0')].join('-');
}

export default rule;
