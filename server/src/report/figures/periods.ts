/** Which time a clause speaks of: the report's own year, or another stretch. */
import { chineseNumber } from '../../text/numerals';

const YEAR = /(?<![\d〔[])(?:(\d{4})|([〇零一二三四五六七八九]{4}))年/gu;
const OWN = /本年|今年|全年|年内|当年|本报告期/u;
const OTHER =
  /(?:上一?年度?|去年|往年|前年|历年|同期|上一年度?)(?!度?的?(?:结转|转结|转入|结余|遗留|末))|近[一二两三四五\d]年|以来|上半年|下半年|前[一二三\d]季度|[一二三四1-4]季度|第[一二三四1-4]季|[上下]个?月|(?<!报告)期间|任期|每[年月季周]/u;
const COMPARES = /同比|环比|相比|较[上去前往同]|比[上去前往同]|[较比](?:\d{4}|[〇零一二三四五六七八九]{4})年|与[上去].{0,6}(?:比|持平)/u;
/** A month that is not the first or last day of the year: 截至6月, 3月5日. */
const MONTH = /(?<![\d〔])(?!1月1日|12月31日|1[-至到—~]12月|1月至12月|12月(?![\d份]))(?:1[0-2]|[1-9])月/u;
const CHINESE_MONTH = /(?:[一二三四五六七八九]|十[一二]?)月/u;
const CARRY = /^度?的?(?:结转|转结|转入|遗留|结余)/u;
const INTO = /(?:结转|转|顺延|延续)(?:到|至|入)?(?:了)?$/u;

/** All of them: each has a sign. */
export const TIME_WORDS: readonly RegExp[] = [YEAR, OWN, OTHER, MONTH, CHINESE_MONTH];

/** `own`, `other`, or nothing said. A year in a carried-over or carried-forward phrase belongs to the phrase. */
export function periodOf(clause: string, year: number | undefined): 'own' | 'other' | undefined {
  if (COMPARES.test(clause)) return undefined;
  let own = OWN.test(clause);
  for (const match of clause.matchAll(YEAR)) {
    const value = match[1] === undefined ? chineseNumber(match[2] ?? '') : Number(match[1]);
    const behind = clause.slice(match.index + match[0].length, match.index + match[0].length + 8);
    if (CARRY.test(behind) && value === (year ?? 0) - 1) continue;
    if (INTO.test(clause.slice(0, match.index)) && value === (year ?? 0) + 1) continue;
    if (year !== undefined && value !== year) return 'other';
    own = true;
  }
  if (OTHER.test(clause) || MONTH.test(clause) || CHINESE_MONTH.test(clause)) return 'other';
  return own ? 'own' : undefined;
}

/** Whether a clause compares with another time: its numbers are differences. */
export function compares(clause: string): boolean {
  return COMPARES.test(clause);
}
