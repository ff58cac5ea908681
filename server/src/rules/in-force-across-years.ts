import { sampleBefore } from '../form/sample-before';
import { formTable } from '../form/tables';
import type { Report } from '../report/model';
import type { Context, Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { cellAt, isYearBefore, lastYearNote } from '../shapes/last-year';
import { ownLabel, quote } from '../shapes/words';

const rule: Rule = {
  id: 'in-force-across-years',
  severity: 'warning',
  title: { zh: '现行有效件数与上一年接不上', en: 'Documents in force do not follow from last year' },
  basis: ofForm({ zh: '表二“现行有效件数”', en: 'table 2, column 现行有效件数' }),
  explain: {
    zh: '规章、行政规范性文件的现行有效件数，等于上一年的现行有效件数加本年制发件数，减本年废止件数。文件因有效期届满失效而未计入废止的，请核对口径。',
    en: 'Rules and normative documents in force are those of last year, plus those made, minus those abolished this year. Where documents expired without being counted as abolished, check what was counted.',
  },
  examples: () => ({
    bad: [
      {
        find: '行政规范性文件\t3\t1\t12',
        write: '行政规范性文件\t3\t1\t⟦12⟧',
        previous: sampleBefore().replace('行政规范性文件\t3\t1\t10', '行政规范性文件\t3\t1\t11'),
      },
    ],
    good: [{ find: '六、其他需要报告的事项', write: '六、其他需要报告的事项', previous: sampleBefore() }],
  }),
  *check(report: Report, { previous }: Context): Iterable<Hit> {
    if (!isYearBefore(report, previous)) return;
    const rows = formTable('2021', 'disclosure').rows.filter((row) => row.columns.some((column) => column.key === 'inForce'));
    for (const row of rows) {
      const cell = (source: Report, column: string) => cellAt(source, 'disclosure', row.key, column);
      const inForce = cell(report, 'inForce');
      const made = cell(report, 'made')?.value;
      const abolished = cell(report, 'abolished')?.value;
      const last = cell(previous, 'inForce');
      const before = last?.value;
      if (inForce?.value === undefined || made === undefined || abolished === undefined || before === undefined) continue;
      const expected = before + made - abolished;
      if (inForce.value === expected) continue;
      const name = quote(ownLabel(row));
      yield {
        at: inForce.span,
        message: {
          zh: `${name}：上一年现行有效 ${before} + 本年制发 ${made} − 本年废止 ${abolished} = ${expected}，此处为 ${inForce.value}，相差 ${Math.abs(inForce.value - expected)}。`,
          en: `${name}: ${before} in force last year + ${made} made − ${abolished} abolished = ${expected}, but this says ${inForce.value}; the difference is ${Math.abs(inForce.value - expected)}.`,
        },
        related: last === undefined ? [] : [lastYearNote(last)],
        data: { row: row.path, previous: before, expected },
      };
    }
  },
};

export default rule;
