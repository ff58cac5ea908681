import { ofForm } from '../shapes/basis';
import { equationRule } from '../shapes/equation-rule';

export default equationRule('row-total', ({ row }) => ({ row: row?.path ?? [] }), {
  title: { zh: '表三总计列与各类申请人之和不符', en: 'Total column of table 3 is not the sum of the applicants' },
  basis: ofForm({ zh: '表三“总计”列', en: 'table 3, column 总计' }),
  explain: {
    zh: '表三每一行的总计，等于自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他六列之和。空白和不是数字的格按未知的非负数看待：无论填多少都凑不平时，才报不符。请对照原始数据核对这一行，改正填错的一格。',
    en: 'In every row of table 3 the total is the sum of the six columns of applicants. A blank, or a cell that is no number, counts as an unknown non-negative number: the equation is reported only when no value could make it hold. Check the row against your records and correct the wrong cell.',
  },
  examples: () => ({
    bad: [
      { find: '2.重复申请\t1\t', write: '2.重复申请\t⟦2⟧\t' },
      { find: '2.重复申请\t1\t0\t0\t0\t0\t0\t1', write: '2.重复申请\t1\t0\t0\t0\t0\t0\t⟦3⟧' },
    ],
    good: [{ find: '2.重复申请\t1\t', write: '2.重复申请\t\t' }],
  }),
});
