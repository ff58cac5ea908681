import { YEAR_DIGITS } from '../text/years';
import { pack } from './packed';
import type { Line } from './source/line';

const MOST_LINES = 3;
const LONGEST_ORGAN = 40;

/** How the names of organs end; a bracket may follow. */
const ORGAN =
  /(?:[省市县区州盟旗镇乡村]|街道|社区|政府|委|局|办|厅|院|部|署|室|处|科|所|站|队|庭|社|会|校|园|园区|中心|学|医院|银行|公司|集团|馆|台|兵团|总队|支队|大队)(?:[(（][^()（）]{1,16}[)）])?$/u;
const YEAR_LINE = new RegExp(`^${YEAR_DIGITS}年度?$`, 'u');
/** The organ and the year on one line: 青溪县水务局2023年. */
const WITH_YEAR = new RegExp(`^(?:${YEAR_DIGITS}年度?)?(.+?)(?:(?:关于)?${YEAR_DIGITS}年度?)?$`, 'u');
/** A title that does not name its organ. */
const BEGINS_WITH_YEAR = new RegExp(`^(?:${YEAR_DIGITS}年?度?)?的?(?:政府|政务)?(?:信息|政务)公开`, 'u');
const NO_NAME = /[,:;。、，：；>]|^(?:政府)?信息公开|^政务公开|年报|平台/u;

/** The lines right before a title that belong to it: the organ's name, perhaps in two pieces, and the year, each on lines of their own. */
export function organBefore(title: string, before: readonly Line[]): readonly Line[] {
  if (!BEGINS_WITH_YEAR.test(title)) return [];
  let taken: readonly Line[] = [];
  let year = new RegExp(`^${YEAR_DIGITS}`, 'u').test(title);
  for (const line of [...before].reverse()) {
    const { text } = pack([line]);
    const isYear = YEAR_LINE.test(text);
    const organ = isYear || isOrgan(text) ? text : (WITH_YEAR.exec(text)?.[1] ?? text);
    const dated = isYear || organ !== text;
    if (taken.length >= MOST_LINES || (dated && year) || (!isYear && !isOrgan(organ))) break;
    year ||= dated;
    taken = [line, ...taken];
  }
  return taken;
}

function isOrgan(text: string): boolean {
  return text.length >= 2 && text.length <= LONGEST_ORGAN && ORGAN.test(text) && !NO_NAME.test(text);
}
