import type { Report } from '../report/model';
import type { Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { cellData, oddCells } from '../shapes/cells';
import { cellPlace } from '../shapes/words';

const rule: Rule = {
  id: 'negative-cell',
  severity: 'error',
  title: { zh: '数量为负', en: 'Negative quantity' },
  basis: ofForm({ zh: '件数、数量和金额为非负数', en: 'counts and amounts are not negative' }),
  explain: {
    zh: '件数、数量和金额不会小于 0。只有 2019 年格式表二的“本年增/减”可以为负。这样的数字不参加勾稽核对，改正后再核对。',
    en: 'Counts and amounts are never below 0. Only 本年增/减 in table 2 of the 2019 form may be negative. Such a number takes no part in the sums until it is corrected.',
  },
  examples: () => ({
    bad: [
      { find: '行政处罚\t8', write: '行政处罚\t⟦-8⟧' },
      { find: '2.重复申请\t1\t', write: '2.重复申请\t⟦-1⟧\t' },
    ],
    good: [{ form: '2019', find: '行政处罚\t20\t0', write: '行政处罚\t20\t-11' }],
  }),
  *check(report: Report): Iterable<Hit> {
    for (const { cell } of oddCells(report)) {
      if (cell.column.kind === 'signed' || cell.value === undefined || cell.value >= 0) continue;
      const place = cellPlace(cell.table, cell.row, cell.column);
      yield {
        at: cell.span,
        message: { zh: `${place.zh}为 ${cell.value}，不应小于 0。`, en: `${place.en} is ${cell.value}; it cannot be below 0.` },
        data: { ...cellData(cell), value: cell.value },
      };
    }
  },
};

export default rule;
