import { figuresOf } from '../report/figures/index';
import type { Report } from '../report/model';
import type { Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { quote } from '../shapes/words';

const rule: Rule = {
  id: 'narrative-sum',
  severity: 'warning',
  title: { zh: '正文中总数与分项之和不符', en: 'Total and parts in the text do not add up' },
  basis: ofForm({ zh: '年度报告的数据应当准确', en: 'the figures of a report are exact' }),
  explain: {
    zh: '“共……，其中……”后面的分项逐个单位相加，与总数核对。分项之和超过总数，或者分项显然已列全（如公开与不公开、原创与转载、最后一项为“其他”）而不足总数时提示。用“等”收尾、带百分比、约数的列举不核对。',
    en: 'The parts after 其中 are added up, unit by unit. Reported are parts that exceed their total, and parts that fall short although the list is plainly complete. Lists that end in 等, and those with percentages or rough numbers, are left alone.',
  },
  examples: () => ({
    bad: [
      {
        find: '及时公开机构职能',
        write: '全年印发文件⟦86份⟧，其中主动公开40份，依申请公开5份，不公开40份。及时公开机构职能',
      },
      {
        find: '及时公开机构职能',
        write: '发放补助资金⟦12.5万元⟧，其中：困难群众8.25万元；高龄老人4.75万元。及时公开机构职能',
      },
    ],
    good: [
      { find: '及时公开机构职能', write: '全年公开信息120条，其中工作动态60条、通知公告40条等。及时公开机构职能' },
      { find: '及时公开机构职能', write: '全年公开信息120条，其中政策解读6条。及时公开机构职能' },
      { find: '及时公开机构职能', write: '全年印发文件85份，其中主动公开40份，依申请公开5份，不公开40份。及时公开机构职能' },
    ],
  }),
  *check(report: Report): Iterable<Hit> {
    for (const { total, parts, sum, unit } of figuresOf(report).sums) {
      const added = parts.length === 1 ? `${sum}` : `${parts.map((part) => part.value).join(' + ')} = ${sum}`;
      const difference = Math.round(Math.abs(total.value - sum) * 1e6) / 1e6;
      yield {
        at: total.span,
        message: {
          zh: `正文总数${quote(total.text)}与分项之和不符：${added}（${unit}），相差 ${difference}。请核对总数和各分项。`,
          en: `The total ${quote(total.text)} is not the sum of its parts: ${added} (${unit}), a difference of ${difference}. Check the total and its parts.`,
        },
        related: parts.map((part) => ({ at: part.span, message: { zh: `分项 ${part.text}`, en: `Part ${part.text}` } })),
        data: { total: total.value, parts: parts.map((part) => part.value), sum, unit },
      };
    }
  },
};

export default rule;
