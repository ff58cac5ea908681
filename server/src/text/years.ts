/** The digits of a year as they are written: 2023, ２０２３ (folded), 二〇二三, 二○二三, 二O二三, 贰零贰叁; for use in a regular expression. */
export const YEAR_DIGITS = '[0-9〇零○◯Oo一二三四五六七八九壹贰叁肆伍陆柒捌玖]{4}';

const ZEROS = '〇零○◯Oo';
const NUMERALS = '一二三四五六七八九';
const CAPITALS = '壹贰叁肆伍陆柒捌玖';
const EARLIEST = 1990;
const LATEST = 2100;

/** The year that four digits of any kind name; `undefined` outside 1990–2100. */
export function yearOf(digits: string): number | undefined {
  let value = 0;
  for (const character of digits) {
    const digit = digitOf(character);
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return value >= EARLIEST && value <= LATEST ? value : undefined;
}

function digitOf(character: string): number | undefined {
  if (character >= '0' && character <= '9') return Number(character);
  if (ZEROS.includes(character)) return 0;
  const index = Math.max(NUMERALS.indexOf(character), CAPITALS.indexOf(character));
  return index < 0 ? undefined : index + 1;
}
