import { ofForm } from '../shapes/basis';
import { equationRule } from '../shapes/equation-rule';
import { ownLabel } from '../shapes/words';

export default equationRule('disputes-total', ({ row }) => ({ group: row === undefined ? '' : ownLabel(row) }), {
  title: { zh: '复议诉讼总计与各项结果之和不符', en: 'Total of disputes is not the sum of the outcomes' },
  basis: ofForm({ zh: '表四各组“总计”', en: 'table 4, 总计 of each group' }),
  explain: {
    zh: '表四每一组的总计，等于结果维持、结果纠正、其他结果、尚未审结四项之和。空白和不是数字的格按未知的非负数看待：无论填多少都凑不平时，才报不符。请逐案核对，改正填错的一格。',
    en: 'In each group of table 4 the total is the sum of 结果维持, 结果纠正, 其他结果 and 尚未审结. A blank, or a cell that is no number, counts as an unknown non-negative number: the equation is reported only when no value could make it hold. Check case by case and correct the wrong cell.',
  },
  examples: () => ({
    bad: [{ find: '2\t0\t1\t1\t4\t', write: '⟦2\t0\t1\t1\t5⟧\t' }],
    good: [
      { find: '2\t0\t1\t1\t4\t', write: '2\t\t1\t1\t5\t' },
      { find: '2\t0\t1\t1\t4\t', write: '2\t0\t1\t1\t\t' },
    ],
  }),
});
