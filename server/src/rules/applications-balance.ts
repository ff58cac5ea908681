import { ofForm } from '../shapes/basis';
import { equationRule } from '../shapes/equation-rule';

export default equationRule('applications-balance', ({ column }) => ({ column: column?.label ?? '' }), {
  title: { zh: '收到的申请与办理、结转之和不符', en: 'Requests received and requests handled do not balance' },
  basis: ofForm({
    zh: '表三注“第一项加第二项之和，等于第三项加第四项之和”',
    en: 'note on table 3: items 一 and 二 together equal items 三 and 四 together',
  }),
  explain: {
    zh: '表三每一列中，本年新收加上年结转，等于办理结果总计加结转下年度。空白和不是数字的格按未知的非负数看待：无论填多少都凑不平时，才报不符。常见原因是漏填上年结转，或者把未办结的申请计入了办理结果。',
    en: 'In every column of table 3, requests received plus requests carried over equal requests handled plus requests carried forward. A blank, or a cell that is no number, counts as an unknown non-negative number: the equation is reported only when no value could make it hold. Often 上年结转 was forgotten, or pending requests were counted as handled.',
  },
  examples: () => ({
    bad: [
      {
        find: '二、上年结转政府信息公开申请数量\t\t1\t',
        write: '二、上年结转政府信息公开申请数量\t\t⟦0⟧\t',
      },
    ],
    good: [{ find: '二、上年结转政府信息公开申请数量\t\t1\t', write: '二、上年结转政府信息公开申请数量\t\t\t' }],
  }),
});
