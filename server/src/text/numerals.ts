const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const GROUPS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/**
 * The value of a Chinese numeral (两百, 一百零三, 十二, 三万五千, 二〇二三); `undefined` for anything else.
 * A run of bare digits is read digit by digit.
 */
export function chineseNumber(text: string): number | undefined {
  if (text.length === 0 || text.length > 20) return undefined;
  const characters = [...text];
  if (characters.every((character) => character in DIGITS)) {
    if (characters.length > 1 && characters.includes('两')) return undefined;
    return characters.reduce((value, character) => value * 10 + (DIGITS[character] ?? 0), 0);
  }
  let total = 0;
  let group = 0;
  let digit: number | undefined;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const character of characters) {
    if (character in DIGITS) {
      const value = DIGITS[character] ?? 0;
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
    } else if (character in UNITS) {
      const unit = UNITS[character] ?? 0;
      if (unit >= lastUnit) return undefined;
      group += (digit ?? 1) * unit;
      digit = undefined;
      lastUnit = unit;
    } else if (character in GROUPS) {
      const whole = group + (digit ?? 0);
      if (whole === 0) return undefined;
      total = (total + whole) * (GROUPS[character] ?? 1);
      group = 0;
      digit = undefined;
      lastUnit = Number.POSITIVE_INFINITY;
    } else return undefined;
  }
  return total + group + (digit ?? 0);
}
