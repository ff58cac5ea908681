import { claimsOf } from '../report/figures/index';
import type { Report } from '../report/model';
import type { Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { claimMessage, claimNotes } from '../shapes/claim';

const rule: Rule = {
  id: 'narrative-mismatch',
  severity: 'warning',
  title: { zh: '正文与表格的数字不一致', en: 'Text and table disagree' },
  basis: ofForm({ zh: '表二、表三、表四与正文出自同一统计', en: 'the tables and the text give the same figures' }),
  explain: {
    zh: '正文说到收到、办结、结转、各类答复、复议诉讼、规范性文件或者行政许可、处罚、强制的数量时，与表格中对应的格核对。“收到”“受理”可以只算本年新收，也可以连同上年结转。紧接着复议、诉讼件数说“均获维持”的，表四其他各项结果应当没有数字。其他年份、其他单位、某一渠道或某一部分的数字不核对；看不准的不提示。',
    en: 'Where the text gives the number of applications received, handled, carried over or answered, of disputes, documents, licences, penalties or measures, it is compared with its cell. 收到 and 受理 may include what was carried over. Where 均获维持 follows the number of disputes, table 4 should have none under another outcome. Figures of other years, other organs, one channel or one part are not compared; in doubt the rule is silent.',
  },
  examples: () => ({
    bad: [
      { find: '本年新收政府信息公开申请18件', write: '本年⟦新收政府信息公开申请17件⟧' },
      { find: '结转下年度继续办理1件。', write: '⟦结转下年度继续办理两件⟧。' },
      { find: '公文拟制时确定公开属性', write: '本机关⟦制发行政规范性文件4件⟧。公文拟制时确定公开属性' },
      {
        find: '未发生责任追究的情形',
        write: '⟦未发生因政府信息公开引起的行政复议⟧',
      },
    ],
    good: [
      { find: '本年新收政府信息公开申请18件', write: '本年共受理政府信息公开申请19件' },
      { find: '办结18件', write: '2022年办结25件' },
      { find: '及时公开机构职能', write: '各乡镇共收到政府信息公开申请6件。及时公开机构职能' },
    ],
  }),
  *check(report: Report): Iterable<Hit> {
    for (const claim of claimsOf(report)) {
      if (claim.agrees) continue;
      yield {
        at: claim.span,
        message: claimMessage(claim, report.text),
        related: claimNotes(claim),
        data: {
          subjects: claim.subjects,
          text: claim.value,
          table: claim.readings.map(({ min, max }) => (min === max ? min : [min, Number.isFinite(max) ? max : null])),
        },
      };
    }
  },
};

export default rule;
