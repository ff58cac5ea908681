/** Finds statements that there was none: 未收到政府信息公开申请, 没有发生行政复议和行政诉讼, 行政诉讼数为0. */
import type { Subject } from './model';
import { type Field, isBenign, mentionsIn } from './subjects';

/** A statement of none in a clause. */
export interface None {
  readonly subjects: readonly Subject[];
  readonly field: Field;
  readonly start: number;
  readonly end: number;
}

const NEVER = '(?:尚未|并未|暂未|从未|未曾|均未|也未|亦未|未|没有|无|不存在|不涉及)';
const APPLICATIONS = new RegExp(
  `${NEVER}(?:再)?(?:收到|接到|接收到?|受理|收悉|有)?(?:过|到)?(?<noun>[^,。;:]{0,24}?申请)(?<rest>[^,。;:]*)$`,
  'u',
);
const ZERO_WITHOUT_UNIT = /(?:为|是)(?:0|零)$/u;
const RECEIVES = /(?:收到|接到|接收到?|受理|收悉)/u;
const DISPUTES = new RegExp(
  `${NEVER}(?:收到|接到|发生|出现|产生|引发|引起|有|被|因|涉及)?(?:过)?(?<before>[^,。;:]{0,40}?)(?<noun>(?:行政)?复议|(?:行政)?诉讼)(?<rest>[^,。;:]*)$`,
  'u',
);
const CARRIED_OVER = new RegExp(`${NEVER}(?:上一?年度?|去年)(?:度)?(?:的)?结转(?<rest>[^,。;:]*)$`, 'u');
const CARRIED_FORWARD = new RegExp(`${NEVER}(?:结转|转)(?:到|至|入)?(?:下|次)一?年度?(?<rest>[^,。;:]*)$`, 'u');
/** 「无」 within these is no «none». */
const OTHER_WORD = /(?:有|毫|百|别|独|若|高)$/u;
const INFORMATION = /(?:信息|政务)公开|依申请/u;

/** What may stand behind the noun without narrowing it. */
const AFTER_APPLICATION = /^(?:申请|书|件|事项|事宜|情况|情形|案件|公开|政府信息|信息|提出|提交|的|发生|办理|继续)*$/u;
const AFTER_DISPUTE =
  /^(?:行政|复议|诉讼|申请|案件|案|事项|情况|情形|现象|问题|行为|等|的|或者?|和|与|及|以及|、|被|提起|发生|信访|申诉|举报|投诉|公开)*$/u;
const BEFORE_DISPUTE = /(?:信访|申诉|举报|投诉|或者?|和|与|及|以及|、|而)/gu;

/** The statement of none that a clause ends with, if there is one. */
export function noneIn(clause: string): None | undefined {
  const zero = ZERO_WITHOUT_UNIT.exec(clause);
  if (zero !== null) return zeroDisputes(clause, zero.index);
  return (
    disputes(clause) ??
    carried(clause, CARRIED_OVER, 'carriedOver') ??
    carried(clause, CARRIED_FORWARD, 'carriedForward') ??
    applications(clause)
  );
}

function zeroDisputes(clause: string, zero: number): None | undefined {
  const last = mentionsIn(clause).findLast((mention) => mention.field === 'disputes');
  if (last === undefined || !isBenign(clause.slice(last.end, zero), 'disputes')) return undefined;
  return { subjects: [last.subject], field: 'disputes', start: last.start, end: clause.length };
}

function applications(clause: string): None | undefined {
  const found = APPLICATIONS.exec(clause);
  const { noun = '', rest = '' } = found?.groups ?? {};
  if (found === null || OTHER_WORD.test(clause.slice(0, found.index))) return undefined;
  const about = INFORMATION.test(noun + rest) && !/公开政府信息公开/u.test(noun + rest);
  if (!isBenign(noun, 'applications') || !AFTER_APPLICATION.test(rest)) return undefined;
  if (!about && !RECEIVES.test(found[0])) return undefined;
  return { subjects: ['new'], field: 'applications', start: found.index, end: found.index + found[0].length };
}

function disputes(clause: string): None | undefined {
  const found = DISPUTES.exec(clause);
  const { before = '', noun = '', rest = '' } = found?.groups ?? {};
  if (found === null || OTHER_WORD.test(clause.slice(0, found.index))) return undefined;
  if (!isBenign(before.replace(BEFORE_DISPUTE, ''), 'disputes') || !AFTER_DISPUTE.test(rest)) return undefined;
  const words = noun + rest;
  const subjects: Subject[] = [];
  if (words.includes('复议')) subjects.push('reconsideration');
  if (words.includes('诉讼')) subjects.push('litigation');
  return { subjects, field: 'disputes', start: found.index, end: found.index + found[0].length };
}

function carried(clause: string, pattern: RegExp, subject: Subject): None | undefined {
  const found = pattern.exec(clause);
  if (found === null || OTHER_WORD.test(clause.slice(0, found.index)) || !isBenign(found.groups?.rest ?? '', 'applications'))
    return undefined;
  return { subjects: [subject], field: 'applications', start: found.index, end: found.index + found[0].length };
}
