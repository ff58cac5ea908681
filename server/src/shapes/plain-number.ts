/** A number as the form asks for it: plain digits. */
import type { Cell } from '../report/model';
import { fold, isSpace } from '../text/characters';

export interface PlainNumber {
  readonly text: string;
  /** Whether the number had to be changed because it was written in another unit than the column's. */
  readonly converted: boolean;
}

const UNIT = /[^\d.]+$/;
/** Decimal places by which an amount in this unit is larger than one in 元. */
const MONEY: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/** The cell's number without its dress; `undefined` where its unit does not tell what the number is. */
export function plainNumber(cell: Cell): PlainNumber | undefined {
  const packed = [...fold(cell.text)].filter((character) => !isSpace(character.charCodeAt(0)) && character !== ',').join('');
  const unit = UNIT.exec(packed)?.[0] ?? '';
  const sign = /^[-+]/.exec(packed)?.[0] ?? '';
  const digits = packed.slice(sign.length, packed.length - unit.length);
  if (!/^\d+(?:\.\d+)?$/.test(digits)) return undefined;
  const kept = sign === '+' && cell.column.kind !== 'signed' ? '' : sign;
  const shift = cell.column.kind === 'money' && unit !== '' ? shiftOf(unit, cell.column.label) : 0;
  if (shift === undefined) return undefined;
  return { text: kept + withoutZeros(shifted(digits, shift)), converted: shift !== 0 };
}

/** Decimal places from the unit that is written to the one of the column, which is 元 unless its label says 万元. */
function shiftOf(unit: string, label: string): number | undefined {
  const places = MONEY[unit];
  return places === undefined ? undefined : places - (label.includes('万元') ? 4 : 0);
}

/** Moves the decimal point to the right, or to the left where `places` is negative; exact whatever the length. */
function shifted(digits: string, places: number): string {
  const [whole = '', fraction = ''] = digits.split('.');
  if (places === 0) return digits;
  if (places > 0) {
    const padded = fraction.padEnd(places, '0');
    return whole + padded.slice(0, places) + (padded.length > places ? `.${padded.slice(places)}` : '');
  }
  const padded = whole.padStart(1 - places, '0');
  const rest = (padded.slice(places) + fraction).replace(/0+$/, '');
  return padded.slice(0, places) + (rest === '' ? '' : `.${rest}`);
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}
