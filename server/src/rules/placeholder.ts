import type { Report } from '../report/model';
import type { Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { proseOf, spanIn } from '../shapes/prose';
import { placeholdersIn } from '../shapes/prose-placeholders';
import { cite } from '../shapes/words';

const rule: Rule = {
  id: 'placeholder',
  severity: 'warning',
  title: { zh: '有待填写的内容', en: 'Something still to be filled in' },
  basis: ofForm({ zh: '年度报告应当完整、准确', en: 'a report is complete and exact' }),
  explain: {
    zh: '草稿或模板中留下的 XX、××、【】、____、待补充、TODO 等，发布前应当换成实际内容。用于隐去姓名、号码的 ×× 不提示。',
    en: 'XX, ××, 【】, ____, 待补充, TODO and the like, left over from a draft or template, are replaced before the report is published. Marks that hide a name or a number are not reported.',
  },
  examples: () => ({
    bad: [
      { find: '政府网站设有政府信息公开专栏', write: '⟦XX⟧县政府网站设有政府信息公开专栏' },
      { find: '政府网站设有政府信息公开专栏', write: '全年更新信息⟦____⟧条，政府网站设有政府信息公开专栏' },
      { find: '政府网站设有政府信息公开专栏', write: '⟦【请填写平台名称】⟧设有政府信息公开专栏' },
      { find: '政府网站设有政府信息公开专栏', write: '政府网站设有政府信息公开专栏⟦（待补充）⟧' },
    ],
    good: [
      { find: '政府网站设有政府信息公开专栏', write: '公示名单中的姓名以“李××”隐去，内容有待补充的及时补充。政府网站设有政府信息公开专栏' },
      { find: '政府网站设有政府信息公开专栏', write: '【重点领域】政府网站设有政府信息公开专栏' },
    ],
  }),
  *check(report: Report): Iterable<Hit> {
    for (const paragraph of proseOf(report)) {
      for (const { start, end } of placeholdersIn(paragraph)) {
        const text = cite(paragraph.text.slice(start, end));
        yield {
          at: spanIn(paragraph, start, end),
          message: { zh: `${text}是待填写的内容，请换成实际内容。`, en: `${text} is still to be filled in.` },
          data: { text: paragraph.text.slice(start, end) },
        };
      }
    }
  },
};

export default rule;
