import { sampleBefore } from '../form/sample-before';
import { formTable } from '../form/tables';
import type { Report } from '../report/model';
import type { Context, Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { cellAt, isYearBefore, lastYearNote } from '../shapes/last-year';
import { quote } from '../shapes/words';

const rule: Rule = {
  id: 'carry-over-mismatch',
  severity: 'warning',
  title: { zh: '上年结转与上一年报告的结转下年度不符', en: 'Carried over differs from what last year carried forward' },
  basis: ofForm({
    zh: '表三“二、上年结转”与上一年表三“四、结转下年度继续办理”',
    en: 'table 3, 上年结转, and 结转下年度继续办理 of the year before',
  }),
  explain: {
    zh: '今年的“上年结转”就是上一年报告里的“结转下年度继续办理”，七列都应相同。上一年的报告按标题中的单位和年度在同一文件夹中查找，也可以在设置中指定。上一年的数字有误的，应先更正上一年的报告，或在第六部分说明。',
    en: 'What was carried over this year is what last year’s report carried forward, in all seven columns. Last year’s report is found by unit and year among the files of the folder, or named in the settings. Where last year’s number was wrong, correct that report or explain it in section six.',
  },
  examples: () => ({
    bad: [
      {
        find: '二、上年结转政府信息公开申请数量\t\t1',
        write: '二、上年结转政府信息公开申请数量\t\t⟦1⟧',
        previous: sampleBefore().replace('四、结转下年度继续办理\t\t1', '四、结转下年度继续办理\t\t2'),
      },
    ],
    good: [{ find: '六、其他需要报告的事项', write: '六、其他需要报告的事项', previous: sampleBefore() }],
  }),
  *check(report: Report, { previous }: Context): Iterable<Hit> {
    if (!isYearBefore(report, previous)) return;
    for (const column of formTable('2021', 'applications').rows[0]?.columns ?? []) {
      const cell = cellAt(report, 'applications', 'carriedOver', column.key);
      const before = cellAt(previous, 'applications', 'carriedForward', column.key);
      if (cell?.value === undefined || before?.value === undefined || cell.value === before.value) continue;
      const name = quote(column.label);
      yield {
        at: cell.span,
        message: {
          zh: `${name}列上年结转 ${cell.value}，${previous.year} 年报告的结转下年度为 ${before.value}，相差 ${Math.abs(cell.value - before.value)}。`,
          en: `Column ${name}: ${cell.value} carried over, but the report for ${previous.year} carried ${before.value} forward; the difference is ${Math.abs(cell.value - before.value)}.`,
        },
        related: [lastYearNote(before)],
        data: { column: column.label, previous: before.value },
        fixes: () => [
          {
            title: { zh: `上年结转改为 ${before.value}`, en: `Set carried over to ${before.value}` },
            edits: [{ span: cell.gap.span, text: `${cell.gap.before}${before.value}${cell.gap.after}` }],
            safe: false,
          },
        ],
      };
    }
  },
};

export default rule;
