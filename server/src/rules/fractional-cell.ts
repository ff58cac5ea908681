import type { Report } from '../report/model';
import type { Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { cellData, oddCells } from '../shapes/cells';
import { cellPlace } from '../shapes/words';

const rule: Rule = {
  id: 'fractional-cell',
  severity: 'error',
  title: { zh: '数量不是整数', en: 'Quantity is not an integer' },
  basis: ofForm({ zh: '件数和数量为整数', en: 'counts are integers' }),
  explain: {
    zh: '件数和数量都是整数，只有收费金额、采购总金额可以有小数。请核对是否错填了金额，或者误写了小数点。这样的数字不参加勾稽核对，改正后再核对。',
    en: 'Counts are integers; only the amounts 收费金额 and 采购总金额 may have decimals. See whether an amount got into the wrong cell or a point slipped in. Such a number takes no part in the sums until it is corrected.',
  },
  examples: () => ({
    bad: [
      { find: '行政处罚\t8', write: '行政处罚\t⟦8.5⟧' },
      { form: '2019', find: '行政处罚\t20\t0', write: '行政处罚\t20\t⟦0.5⟧' },
    ],
    good: [
      { find: '行政事业性收费\t1.5', write: '行政事业性收费\t466.4415' },
      { form: '2019', find: '政府集中采购\t6\t253000', write: '政府集中采购\t6\t253000.5' },
    ],
  }),
  *check(report: Report): Iterable<Hit> {
    for (const { cell } of oddCells(report)) {
      if (cell.column.kind === 'money' || cell.value === undefined || Number.isInteger(cell.value)) continue;
      const place = cellPlace(cell.table, cell.row, cell.column);
      yield {
        at: cell.span,
        message: { zh: `${place.zh}为 ${cell.value}，应为整数。`, en: `${place.en} is ${cell.value}; it has to be an integer.` },
        data: { ...cellData(cell), value: cell.value },
      };
    }
  },
};

export default rule;
