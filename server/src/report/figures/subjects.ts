/** The words by which the prose names the figures of the tables. */
import type { Subject } from './model';

/** Whose words may stand between a subject and its number, and which topic must be under discussion. */
export type Field = 'applications' | 'disputes' | 'disclosure';

/** A subject named at a place of a clause. */
export interface Mention {
  readonly subject: Subject;
  readonly field: Field;
  readonly start: number;
  readonly end: number;
}

interface Entry {
  readonly subject: Subject;
  readonly field: Field;
  readonly words: string;
}

const LAST_YEAR = String.raw`(?:上一?个?年度?|去年|往年|\d{4}年度?)的?(?:结转|转结|转入|遗留)(?:(?:到|至)?(?:本|今|当|\d{4})年度?)?(?:继续)?(?:办理)?`;
const NEXT_YEAR =
  `(?:结转|顺延|延续|转)(?:到|至|入|于)?(?:了)?(?:下|次|明|翌)一?个?年度?(?:继续)?(?:办理|答复|处理)*` +
  String.raw`|结转(?:到|至)?\d{4}年度?(?:继续)?(?:办理|答复|处理)*`;

/** In the order in which they are tried at a place; the longer wordings first. */
const ENTRIES: readonly Entry[] = [
  { subject: 'carriedOver', field: 'applications', words: `${LAST_YEAR}|结转上一?年度?` },
  { subject: 'carriedForward', field: 'applications', words: NEXT_YEAR },
  { subject: 'refused', field: 'applications', words: '不予以?公开(?:的?(?:答复|决定))?|不同意公开(?:答复)?' },
  { subject: 'partlyGranted', field: 'applications', words: '(?:予以)?部分公开(?:的?(?:答复|决定))?' },
  { subject: 'granted', field: 'applications', words: '(?:予以|同意|准予|全部予以)公开(?:的?(?:答复|决定))?' },
  { subject: 'unavailable', field: 'applications', words: '无法提供(?:的?(?:答复|决定))?' },
  { subject: 'notProcessed', field: 'applications', words: '不予处理(?:的?(?:答复|决定))?' },
  { subject: 'otherHandling', field: 'applications', words: '其[他它]处理(?:的?(?:答复|决定))?' },
  { subject: 'new', field: 'applications', words: '新收到?|新受理|新接收' },
  { subject: 'received', field: 'applications', words: '收到|受理|接收|接到' },
  { subject: 'handled', field: 'applications', words: '办结|答复|办复|办理完[成毕结]' },
  { subject: 'dealt', field: 'applications', words: '办理|处理' },
  { subject: 'litigationAfter', field: 'disputes', words: '(?:经)?复议后(?:提?起诉|提起(?:的)?行政诉讼)' },
  {
    subject: 'directLitigation',
    field: 'disputes',
    words: '未经复议(?:直接)?(?:提?起诉|提起(?:的)?行政诉讼)|直接(?:起诉|提起(?:的)?行政诉讼)',
  },
  { subject: 'reconsideration', field: 'disputes', words: '行政复议|复议' },
  { subject: 'litigation', field: 'disputes', words: '行政诉讼|诉讼' },
  {
    subject: 'documentsMade',
    field: 'disclosure',
    words: '(?:新?制发|新?制定|出台|新?制作)(?:并?(?:公开|印发|发布|出台))?(?:了|的)?(?:行政)?规范性文件',
  },
  { subject: 'documentsAbolished', field: 'disclosure', words: '废止(?:了|的)?(?:行政)?规范性文件|(?:行政)?规范性文件废止' },
  { subject: 'documentsInForce', field: 'disclosure', words: '现行有效的?(?:行政)?规范性文件|(?:行政)?规范性文件现行有效' },
  { subject: 'rulesMade', field: 'disclosure', words: '(?:新?制发|新?制定|出台)(?:了|的)?(?:政府|地方政府|部门)?规章' },
  { subject: 'rulesAbolished', field: 'disclosure', words: '废止(?:了|的)?(?:政府|地方政府|部门)?规章' },
  { subject: 'rulesInForce', field: 'disclosure', words: '现行有效的?(?:政府|地方政府|部门)?规章' },
  { subject: 'licences', field: 'disclosure', words: '[作做]出(?:了|的)?行政许可(?:处理)?(?:决定)?|行政许可处理决定' },
  { subject: 'penalties', field: 'disclosure', words: '(?:[作做]出|实施)(?:了|的)?行政处罚(?:处理)?(?:决定)?|行政处罚处理决定' },
  { subject: 'coercion', field: 'disclosure', words: '(?:[作做]出|实施)(?:了|的)?行政强制(?:措施)?(?:处理)?(?:决定)?|行政强制处理决定' },
];

export const SUBJECT_WORDS = new RegExp(ENTRIES.map((entry) => `(${entry.words})`).join('|'), 'gu');

/** The subjects named in a clause, in its order. */
export function mentionsIn(clause: string): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const match of clause.matchAll(SUBJECT_WORDS)) {
    const index = match.slice(1).findIndex((group) => group !== undefined);
    const entry = ENTRIES[index];
    if (entry !== undefined)
      mentions.push({ subject: entry.subject, field: entry.field, start: match.index, end: match.index + match[0].length });
  }
  return mentions;
}

const COUNTING =
  '总数量|总数|总量|总计|件数|数量|案件|事项|情况|情形|合计|共计|共|计|数|量|均|各|分别|为|是|有|达到|达|了|的|约|仅|只|另|已|其中|:';
const PEOPLE =
  '(?:公民[、,]?)?法人(?:[、,]|或者?|和|及|以及){0,2}其他组织|社会公众|申请人|当事人|群众|公众|提出|提交|提起|向(?:本机关|本局|我局|我单位)';
const TIME = '本年度?|今年|全年|年内|当年|本报告期内?|\\d{4}年度?';
const INFORMATION = '政府信息依申请公开|政府信息公开|依申请公开政府信息|依申请公开|依申请|政府信息|政务信息|信息公开|政务公开|信息|公开';

/** Words that may stand between a subject and its number without narrowing it. */
const BENIGN: Readonly<Record<Field, RegExp>> = {
  applications: new RegExp(
    `${INFORMATION}|申请书|申请表|申请件|申请|有效|书面|各类|类|有关|相关|任何|要求|事宜|继续办理|继续|办理|答复|(?:法定)?期限内|按时|按期|依法|及时|${COUNTING}|${PEOPLE}|${TIME}`,
    'gu',
  ),
  disputes: new RegExp(
    `${INFORMATION}|行政|申请|案件|案|工作|因|由于|由|就|涉及|涉|有关|相关|关于|引起|引发|导致|产生|发生|类|被|方面|问题|行为|应诉|答复|不服|对|任何|提起|${COUNTING}|${PEOPLE}|${TIME}`,
    'gu',
  ),
  disclosure: new RegExp(`行政|决定|处理|${COUNTING}|${TIME}`, 'gu'),
};

/** Whether nothing but such words stands in a stretch of text. */
export function isBenign(stretch: string, field: Field): boolean {
  return stretch.length <= 60 && stretch.replace(BENIGN[field], '') === '';
}

/** The noun that says the applications are those for information. */
export const APPLICATION_NOUN =
  /(?:政府信息|信息|政务)公开(?:的)?申请|依申请公开|依申请政府信息|申请公开(?:政府)?信息|公开(?:政府)?信息的?申请|公开申请/u;
/** An application that nothing says is another kind. */
export const BARE_NOUN = /申请/u;
export const DISPUTE_NOUN = /复议|诉讼/u;
export const DISCLOSURE_WORD = /信息公开|政务公开|依申请公开/u;

/** Other things that are received, handled and answered. */
export const OTHER_TOPIC =
  /投诉|举报|信访|热线|工单|建议|提案|议案|问政|留言|信箱|来信|来电|来访|咨询|舆情|交办|督办|诉求|许可申请|救助|补贴|低保|征求意见|意见征集|市长|书记|12345|咨询|培训|检查|案卷|仲裁|调解|执法|备案|审批|审查|评估|投票|报名|稿件|来稿|约稿|登记|公文|文件(?!规定|要求|精神)|制发|印发|发文|主动公开/u;

/** A part or a special kind of what the tables count; or a number that is no count of them. */
export const NARROWS =
  /电话|口头|当面|当场|现场|窗口|网上|网络|在线|线上|线下|信函|邮寄|邮政|寄递|快递|[省市州县区镇乡]级(?!人民政府|政府|机关)|邮件|邮箱|传真|平台|渠道|系统|网站|微信|自然人|法人(?!(?:[、,]|或者?|和|及|以及){0,2}其他组织)|企业|公民(?![、,]?法人)|律师|逾期|超期|延期|撤回|撤销|补正|转办|重复|涉及(?!政府信息公开|信息公开|行政|的)|关于|针对|增[加长]|减少|下降|上升|提高|降低|平均|预计|计划|力争|争取|主动|累计至|名义|代为|起草|会同|联合|修订|失效|清理|备案|每|分之|%|纠正|败诉|纠错|维持|驳回|变更|一审|二审|再审|审结|出庭|应诉|收费|咨询|第三方|国家秘密|不掌握|没有现成|商业秘密|个人隐私|不明确/u;
/** 等原因: all reasons, whichever is named. */
export const ALL_REASONS = /等(?:各?种?)?(?:原因|情形|情况|理由)/u;
