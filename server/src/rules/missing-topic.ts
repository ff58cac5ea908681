import type { Report } from '../report/model';
import type { Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { proseIn } from '../shapes/prose';
import { sectionOf } from '../shapes/sections';
import { list, quote } from '../shapes/words';
import { fold } from '../text/characters';
import { noted } from '../text/remember';

/** The five parts, each with the words by which it is told of; headings count as text. */
const TOPICS: readonly (readonly [string, RegExp])[] = [
  ['主动公开', /主动公开|(?<!申请)公开[^,。;、]{0,8}(?:信息|预算|决算|\d[条件份篇期])|发布|公布|公示|解读/u],
  ['依申请公开', /依申请|申请/u],
  ['政府信息管理', /信息管理|管理|审查|审核|公开属性|清理|目录|制度|规范性文件|更新|归档|档案/u],
  ['政府信息公开平台建设', /平台|网站|新媒体|微信|微博|公众号|专栏|栏目|公示栏|公开栏|查阅点|查阅场所|专区|公报|电子屏|客户端/u],
  ['监督保障', /监督|保障|考核|考评|培训|评议|问责|责任追究|领导小组|检查|督查|评估|专人|组织领导/u],
];

const rule: Rule = {
  id: 'missing-topic',
  severity: 'info',
  title: { zh: '总体情况缺少规定的内容', en: 'Part one leaves a topic out' },
  basis: ofForm({ zh: '第一部分总体情况', en: 'part one' }),
  explain: {
    zh: '总体情况应当从主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面写。是否单列小标题不作要求；整个部分没有一处说到的，才提示。',
    en: 'Part one tells of five topics: 主动公开, 依申请公开, 政府信息管理, 政府信息公开平台建设 and 监督保障. They need no headings of their own; a topic is missed only where nothing in the part speaks of it.',
  },
  examples: () => ({
    bad: [
      {
        find: '一、总体情况\n\n（一）主动公开\n\n及时公开机构职能、财政预算决算和办事服务等信息。\n\n（二）依申请公开\n\n本年新收政府信息公开申请18件，上年结转1件；办结18件，结转下年度继续办理1件。\n\n（三）政府信息管理\n\n公文拟制时确定公开属性，发布前进行保密审查。\n\n（四）政府信息公开平台建设\n\n政府网站设有政府信息公开专栏，由专人维护。\n\n（五）监督保障\n\n将政府信息公开工作列入年度考核，未发生责任追究的情形。',
        write:
          '⟦一、总体情况⟧\n\n及时公布机构职能、财政预算决算和办事服务等情况，公文发布前进行保密审查。政府网站设有专栏。将这项工作列入年度考核。',
      },
    ],
    good: [
      { find: '（五）监督保障\n\n将政府信息公开工作列入年度考核，未发生责任追究的情形。', write: '组织业务培训两次。' },
      { find: '（一）主动公开\n\n及时公开机构职能、财政预算决算和办事服务等信息。', write: '全年公开执法信息561条。' },
    ],
  }),
  *check(report: Report): Iterable<Hit> {
    const section = sectionOf(report, 1);
    if (section === undefined || section.empty) return;
    const told = new Set([...proseIn(report, 1)].flatMap((paragraph) => topicsIn(paragraph)));
    const missing = TOPICS.map(([name]) => name).filter((name) => !told.has(name));
    if (missing.length === 0) return;
    const names = list(missing.map(quote));
    yield {
      at: section.heading.span,
      message: {
        zh: `总体情况没有写到${names}；没有相关情况的，也请写明。`,
        en: `Part one says nothing of ${names}; where there is nothing to report, say so.`,
      },
      data: { topics: missing },
    };
  },
};

/** The parts that a paragraph tells of. */
const topicsIn = noted((text): readonly string[] => {
  const words = fold(text).replace(/\s/gu, '');
  return TOPICS.filter(([, telling]) => telling.test(words)).map(([name]) => name);
});

export default rule;
