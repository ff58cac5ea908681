import type { Report } from '../report/model';
import type { Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { headingFinder, proseIn, spanIn } from '../shapes/prose';
import { sectionOf } from '../shapes/sections';
import { cite } from '../shapes/words';
import { trimmed } from '../text/characters';
import { hull } from '../text/span';

const NOTHING =
  /^(?:本(?:年度?|单位|机关|局|镇|乡|街道)|我(?:单位|局|镇|乡|街道)|目前|暂时?|\d{4}年度?)*(?:均|都)?(?:无|没有|不存在|未发现|暂无|略|同上|详见上文)(?:任何|明显|突出|主要|相关|其[他它]|存在)*的?(?:主要)?(?:问题|情况|事项|内容|改进情况|改进措施|及|和|、)*$/u;

const MARKS = /[\s。，,.;；：:!！]/gu;
const LONGEST = 60;

const rule: Rule = {
  id: 'perfunctory-section',
  severity: 'warning',
  title: { zh: '第五部分只写了“无”', en: 'Part five says nothing but 无' },
  basis: ofForm({ zh: '第五部分存在的主要问题及改进情况', en: 'part five' }),
  explain: {
    zh: '第五部分应当如实写出存在的主要问题和改进情况，只写“无”“没有问题”不符合要求，上级审核时常被退回。',
    en: 'Part five tells of the main problems and what was done about them; “none” is not enough and is often sent back by superiors.',
  },
  examples: () => ({
    bad: [
      {
        find: '存在的主要问题是政策解读的形式比较单一。改进情况：增加图解和问答，并对经办人员开展了培训。',
        write: '⟦无。⟧',
      },
      {
        find: '存在的主要问题是政策解读的形式比较单一。改进情况：增加图解和问答，并对经办人员开展了培训。',
        write: '⟦本年度不存在主要问题。⟧',
      },
    ],
    good: [
      { find: '存在的主要问题是政策解读的形式比较单一。改进情况：', write: '政策解读形式单一。' },
      { find: '本年度未收取信息处理费。', write: '本年度未收取信息处理费。其他：无。' },
    ],
  }),
  *check(report: Report): Iterable<Hit> {
    const section = sectionOf(report, 5);
    if (section === undefined || section.empty) return;
    const heading = headingFinder(report);
    const own = [...proseIn(report, 5)].filter((each) => each.span.start >= section.body.start && heading(each) === undefined);
    const text = own.map((paragraph) => paragraph.text).join('');
    if (text.length > LONGEST || !own.every((paragraph) => NOTHING.test(paragraph.text.replace(MARKS, '')))) return;
    const at = hull(own.map((paragraph) => spanIn(paragraph, ...edges(paragraph.text))));
    if (at === undefined) return;
    yield {
      at,
      message: {
        zh: `第五部分只写了${cite(text)}，请写出存在的主要问题和改进情况。`,
        en: `Part five says only ${cite(text)}; describe the main problems and what was done about them.`,
      },
      data: { section: 5 },
    };
  },
};

function edges(text: string): [number, number] {
  const { start, end } = trimmed(text);
  return [start, end];
}

export default rule;
