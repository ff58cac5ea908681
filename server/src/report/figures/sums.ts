/** Finds totals whose parts do not add up: 共…，其中…. Silent wherever another reading of the list adds up. */
import type { BrokenSum, Figure, Passage, Quantity } from './model';
import { type PartList, partListsOf } from './parts';
import { round } from './quantities';

const MOST_PARTS = 40;

/** The lists of a passage whose sums do not hold. */
export function brokenLists(text: string, quantities: readonly Quantity[]): readonly PartList[] {
  return quantities.length < 2 ? [] : partListsOf(text, quantities).filter(isBroken);
}

/** Such a list in the text of the report. */
export function brokenSum(passage: Passage, { total, parts }: PartList): BrokenSum {
  const figure = (quantity: Quantity): Figure => ({
    span: passage.span(quantity.start, quantity.end),
    value: inUnit(quantity.value, total),
    text: passage.text.slice(quantity.start, quantity.end),
  });
  return { total: figure(total), parts: parts.map(figure), sum: inUnit(sumOf(parts), total), unit: total.written };
}

/** Money is kept in 元; a message speaks in the unit of the total. */
function inUnit(value: number, { unit, written }: Quantity): number {
  if (unit !== '元' || written === '元') return round(value);
  return round(value / (written.startsWith('亿') ? 100_000_000 : 10_000));
}

function sumOf(parts: readonly Quantity[]): number {
  return round(parts.reduce((sum, part) => sum + part.value, 0));
}

function isBroken(list: PartList): boolean {
  const { total, parts } = list;
  if (parts.length === 0 || parts.length > MOST_PARTS) return false;
  const sum = sumOf(parts);
  if (sum === total.value || canAddUp(list)) return false;
  if (sum > total.value) return sum > total.value + list.beside && (parts.length > 1 || list.sure);
  return isComplete(list, round(total.value - sum));
}

/** Whether some other reading makes a sum: the list ends earlier, holds parts of parts, or belongs to another total. */
function canAddUp({ total, parts, otherTotals }: PartList): boolean {
  const totals = [total.value, ...otherTotals];
  let sum = 0;
  for (const part of parts) {
    sum = round(sum + part.value);
    if (totals.includes(sum)) return true;
  }
  const top = withoutSubparts(parts);
  return top.length < parts.length && totals.includes(sumOf(top));
}

/** Leaves out runs of parts that add up to the part before them. */
function withoutSubparts(parts: readonly Quantity[]): readonly Quantity[] {
  const kept: Quantity[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (part === undefined) break;
    kept.push(part);
    let sum = 0;
    for (let j = i + 1; j < parts.length; j++) {
      sum = round(sum + (parts[j]?.value ?? 0));
      if (sum === part.value && j > i + 1) i = j;
      if (sum >= part.value) break;
    }
  }
  return kept;
}

/** Whether a list that falls short claims to name everything. */
function isComplete(list: PartList, lack: number): boolean {
  const { total, parts, later } = list;
  if (later.some((quantity) => quantity.value === lack)) return false;
  if (list.exhaustive) return parts.length > 1;
  const least = Math.min(...parts.map((part) => part.value));
  // All but a last one or two, and less than the least part: a slip, not a list that leaves something out.
  return (
    list.sure && total.digits && parts.length >= 3 && lack < least && lack * 20 <= total.value && lack <= Math.max(1, total.value / 100)
  );
}
