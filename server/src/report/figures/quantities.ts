/** Finds numbers with units in folded text, in one pass. */
import { chineseNumber } from '../../text/numerals';
import type { Quantity } from './model';
import { Sign, signOf } from './signs';

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

/** Tried where a digit or numeral stands: digits, fraction, Chinese numerals, 万 or 亿, 余 or 多, unit. */
const NUMBER = new RegExp(
  String.raw`(?:(\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d+)(\.\d+)?|([〇零一二两三四五六七八九十百千万亿]{1,12}?))([万亿]?)([余多来]?)(${UNITS})`,
  'uy',
);
/** Behind these a number is part of a word or of a longer number. */
const PART_OF_MORE = /[A-Za-z./—〔第每同任逐另某这那哪-]/u;
const ABOUT = /(?:近|约|超|超过|逾|至少|不少于|不低于|达到?上|大概|大约|左右|\d[^,。;]{0,2}(?:至|到|~))$/u;
const ABOUT_AFTER = /^(?:以上|以下|左右|以内|余|多|之多)/u;

const NUMERIC = Sign.digit | Sign.numeral;

const SAME: Readonly<Record<string, string>> = { 名: '人', 位: '人' };
const MULTIPLES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** The quantities of a text in its order. A list comma in digits is told from a thousands separator by the digits behind it. */
export function quantitiesOf(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = signOf(text.charCodeAt(i)) & NUMERIC;
    const opens = sign !== 0 && before === 0 && (i === 0 || !PART_OF_MORE.test(text[i - 1] ?? ''));
    before = sign;
    if (!opens) continue;
    NUMBER.lastIndex = i;
    const match = NUMBER.exec(text);
    if (match === null) continue;
    const quantity = quantityOf(text, match);
    if (quantity !== undefined) found.push(quantity);
    i = NUMBER.lastIndex - 1;
    before = signOf(text.charCodeAt(i)) & NUMERIC;
  }
  return found;
}

function quantityOf(text: string, match: RegExpExecArray): Quantity | undefined {
  const [all, digits, fraction = '', chinese = '', group = '', more = '', unit = ''] = match;
  const plain = digits === undefined ? chineseNumber(chinese) : Number(digits.replaceAll(',', '') + fraction);
  if (plain === undefined || !Number.isFinite(plain) || isIdiom(text, match)) return undefined;
  const start = match.index;
  const end = start + all.length;
  return {
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
  };
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
