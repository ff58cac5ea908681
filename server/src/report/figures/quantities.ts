/** Finds numbers with units in folded text, in one pass. */
import { chineseNumber } from '../../text/numerals';
import type { Quantity } from './model';

/** Units, the longer ones first, each with what must not follow for it to be a unit. */
const UNITS = [
  '人次',
  '条次',
  '件次',
  '篇次',
  '场次',
  '份次',
  '批次',
  '元',
  '件',
  '份',
  '起',
  '宗',
  '条(?!例|款|规)',
  '篇',
  '例',
  '次(?!年|月|日)',
  '个(?!工作日|自然日|小时|月|年|季|百分点|方面|部分)',
  '项(?!目)',
  '人(?!民|大|员|均)',
  '名(?!义|单|称)',
  '位',
  '户',
  '期(?!间|限)',
  '场(?!所)',
  '部(?!门|委|分)',
  '本(?!年|级|单|机|局|次|报)',
  '批',
  '张',
  '幅',
  '块',
  '处(?!理|罚|室)',
  '家',
  '则',
  '封',
  '册',
  '类',
  '种',
].join('|');

const NUMBER = new RegExp(
  String.raw`(?<![\dA-Za-z./—〔第每同任逐另某这那哪〇零一二两三四五六七八九十百千万亿-])` +
    String.raw`(?:(?<digits>\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d+)(?<fraction>\.\d+)?|(?<chinese>[〇零一二两三四五六七八九十百千万亿]{1,12}?))` +
    `(?<group>[万亿]?)(?<more>[余多来]?)(?<unit>${UNITS})`,
  'gu',
);
const ABOUT = /(?:近|约|超|超过|逾|至少|不少于|不低于|达到?上|大概|大约|左右|\d[^,。;]{0,2}(?:至|到|~))$/u;
const ABOUT_AFTER = /^(?:以上|以下|左右|以内|余|多|之多)/u;

const SAME: Readonly<Record<string, string>> = { 名: '人', 位: '人' };
const MULTIPLES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** The quantities of a text in its order. A list comma in digits is told from a thousands separator by the digits behind it. */
export function quantitiesOf(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const { digits, fraction = '', chinese, group = '', more = '', unit = '' } = match.groups ?? {};
    const plain = digits === undefined ? chineseNumber(chinese ?? '') : Number(digits.replaceAll(',', '') + fraction);
    if (plain === undefined || !Number.isFinite(plain) || isIdiom(text, match)) continue;
    const start = match.index;
    const end = start + match[0].length;
    found.push({
      start,
      end,
      value: round(plain * (MULTIPLES[group] ?? 1)),
      unit: SAME[unit] ?? unit,
      written: group !== '' && unit === '元' ? group + unit : unit,
      approximate:
        more !== '' ||
        (group !== '' && unit !== '元') ||
        ABOUT.test(text.slice(Math.max(0, start - 6), start)) ||
        ABOUT_AFTER.test(text.slice(end, end + 2)),
      digits: digits !== undefined,
    });
  }
  return found;
}

/** 一起 as «together», 零件 as «spare part», 一条龙 and the like are no numbers. */
function isIdiom(text: string, match: RegExpExecArray): boolean {
  if (/^\d/u.test(match[0])) return false;
  const before = text[match.index - 1] ?? '';
  const after = text[match.index + match[0].length] ?? '';
  if (match[0] === '一起') return !/[收到生有共议讼]/u.test(before);
  return /^(?:一条|一家|一张|一类|一种|一本|一批|一块|一次)$/u.test(match[0]) && !/[,。;、)]/u.test(after);
}

/** Decimal fractions are exact to six digits: enough for 万元. */
export function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
