import { ofForm } from '../shapes/basis';
import { equationRule } from '../shapes/equation-rule';

export default equationRule('results-total', ({ column }) => ({ column: column?.label ?? '' }), {
  title: { zh: '办理结果总计与各项结果之和不符', en: 'Total of results is not the sum of the results' },
  basis: ofForm({ zh: '表三“三、本年度办理结果”之（七）总计', en: 'table 3, item 三, row （七）总计' }),
  explain: {
    zh: '表三每一列的“（七）总计”，等于（一）予以公开至（六）其他处理各行之和。空白和不是数字的格按未知的非负数看待：无论填多少都凑不平时，才报不符。请核对是漏计了某种结果，还是总计没有随之更新。',
    en: 'In every column of table 3 the row （七）总计 is the sum of the rows （一） to （六）. A blank, or a cell that is no number, counts as an unknown non-negative number: the equation is reported only when no value could make it hold. See whether a result was left out or the total was not brought up to date.',
  },
  examples: () => ({
    bad: [{ find: '（一）予以公开\t6\t', write: '（一）予以公开\t⟦5⟧\t' }],
    good: [
      { find: '（一）予以公开\t6\t', write: '（一）予以公开\t\t' },
      { form: '2019', find: '（一）予以公开\t6\t', write: '（一）予以公开\t/\t' },
    ],
  }),
});
