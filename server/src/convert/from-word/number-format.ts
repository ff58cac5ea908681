/** Numbers as Word writes them in automatic numbering. */

const HAN = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const LEGAL = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const LEGAL_TRADITIONAL = ['零', '壹', '貳', '參', '肆', '伍', '陸', '柒', '捌', '玖'];
const UNITS = ['', '十', '百', '千'];
const LEGAL_UNITS = ['', '拾', '佰', '仟'];

type Format = (value: number) => string;

const FORMATS: Readonly<Record<string, Format>> = {
  none: () => '',
  bullet: () => '•',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (value) => `- ${value} -`,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
  chineseCounting: (value) => (value < 100 ? counting(value, HAN, UNITS) : digits(value, HAN)),
  chineseCountingThousand: (value) => counting(value, ['零', ...HAN.slice(1)], UNITS),
  taiwaneseCounting: (value) => (value < 100 ? counting(value, HAN, UNITS) : digits(value, HAN)),
  taiwaneseCountingThousand: (value) => counting(value, ['零', ...HAN.slice(1)], UNITS),
  japaneseCounting: (value) => counting(value, ['零', ...HAN.slice(1)], UNITS),
  japaneseDigitalTenThousand: (value) => digits(value, HAN),
  ideographDigital: (value) => digits(value, HAN),
  taiwaneseDigital: (value) => digits(value, HAN),
  chineseLegalSimplified: (value) => counting(value, LEGAL, LEGAL_UNITS, true),
  ideographLegalTraditional: (value) => counting(value, LEGAL_TRADITIONAL, LEGAL_UNITS, true),
  ideographTraditional: (value) => oneOf('甲乙丙丁戊己庚辛壬癸', value),
  ideographZodiac: (value) => oneOf('子丑寅卯辰巳午未申酉戌亥', value),
  ideographEnclosedCircle: (value) => within(0x3280, 10, value),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (value) => within(0x2488, 20, value),
  decimalEnclosedParen: (value) => within(0x2474, 20, value),
};

/** A number (0 or more) in one of Word's formats; unknown ones give decimal digits, as in Word. */
export function formatNumber(value: number, format: string): string {
  return Object.hasOwn(FORMATS, format) ? (FORMATS[format]?.(value) ?? '') : String(value);
}

function digits(value: number, characters: readonly string[]): string {
  return [...String(value)].map((digit) => characters[Number(digit)] ?? '').join('');
}

/** 十二, 一百零一; with `ones` 壹拾贰. Digits one by one beyond 9999. */
function counting(value: number, characters: readonly string[], units: readonly string[], ones = false): string {
  if (value === 0 || value > 9999) return digits(value, characters);
  const written = String(value);
  let text = '';
  let zero = false;
  [...written].forEach((character, index) => {
    const digit = Number(character);
    if (digit === 0) {
      zero = true;
      return;
    }
    if (zero && text !== '') text += characters[0] ?? '';
    zero = false;
    const unit = written.length - 1 - index;
    const silent = !ones && digit === 1 && unit === 1 && index === 0;
    text += (silent ? '' : (characters[digit] ?? '')) + (units[unit] ?? '');
  });
  return text;
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value === 0 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/** A…Z, AA, BB, as Word counts on; digits beyond ten letters. */
function letters(value: number): string {
  if (value === 0 || value > 260) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function oneOf(characters: string, value: number): string {
  return characters[value - 1] ?? String(value);
}

function within(first: number, count: number, value: number): string {
  return value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value);
}

function circled(value: number): string {
  if (value >= 21 && value <= 35) return String.fromCodePoint(0x3251 + value - 21);
  if (value >= 36 && value <= 50) return String.fromCodePoint(0x32b1 + value - 36);
  return within(0x2460, 20, value);
}
