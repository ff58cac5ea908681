/** Equations spelled out with their numbers, in the form's words. */
import type { Message, Note } from '../rule';
import type { Instance, Operand } from './identity';
import { operands } from './identity';
import { cite, ownLabel, quote, rowLabel, rowTerm } from './words';

/** Up to so many addends are all written out; of longer sums only those that are not zero. */
const SHORT_SUM = 4;

/** 「自然人列：本年新收 3 + 上年结转 0 = 3，办理结果总计 2 + 结转下年度 0 = 2，相差 1」, for a broken instance. */
export function spellOut(instance: Instance): Message {
  const sides = spellSides(instance);
  const difference = Math.abs(instance.leftSum - instance.rightSum);
  const end =
    instance.unknown.length === 0
      ? { zh: `相差 ${difference}`, en: `they differ by ${difference}` }
      : { zh: `已超出 ${difference}`, en: `exceeded by ${difference} already` };
  return { zh: `${sides.zh}，${end.zh}`, en: `${sides.en}; ${end.en}` };
}

/** 「自然人列：本年新收 3 + 上年结转 0 = 3，办理结果总计 3 + 结转下年度 0 = 3」, for any instance. */
export function spellSides(instance: Instance): Message {
  const place = placeOf(instance);
  const left = side(instance, instance.left, instance.leftSum);
  const right = side(instance, instance.right, instance.rightSum);
  return { zh: `${place.zh}：${left.zh}，${right.zh}`, en: `${place.en}: ${left.en}; ${right.en}` };
}

/** Every operand with its label and number, as related information. */
export function notes(instance: Instance): readonly Note[] {
  return operands(instance).flatMap((operand) => {
    if (operand.cell === undefined) return [];
    const label = instance.column === undefined ? operand.column.label : ownLabel(operand.row);
    const shown = written(operand);
    return [{ at: operand.cell.span, message: { zh: `${label} ${shown.zh}`, en: `${label} ${shown.en}` } }];
  });
}

function placeOf(instance: Instance): Message {
  if (instance.column !== undefined) return { zh: `${instance.column.label}列`, en: `Column ${instance.column.label}` };
  const label = instance.row === undefined ? '' : rowLabel(instance.row);
  if (instance.equation.table === 'disputes') return { zh: label, en: label };
  return { zh: `${quote(label)}行`, en: `Row ${quote(label)}` };
}

function side(instance: Instance, terms: readonly Operand[], sum: number): Message {
  const shown = terms.length > SHORT_SUM ? terms.filter((each) => each.value !== 0) : terms;
  const parts = shown.map((each) => term(instance, each));
  if (shown.length < terms.length) parts.push(rest(shown.length === 0));
  const joined = { zh: parts.map((part) => part.zh).join(' + '), en: parts.map((part) => part.en).join(' + ') };
  if (parts.length < 2) return joined;
  if (terms.every((each) => each.value !== undefined)) return { zh: `${joined.zh} = ${sum}`, en: `${joined.en} = ${sum}` };
  return { zh: `${joined.zh}，已知部分合计 ${sum}`, en: `${joined.en}, known part ${sum}` };
}

function rest(everything: boolean): Message {
  return everything ? { zh: '各项均为 0', en: 'all addends 0' } : { zh: '其余 0', en: 'others 0' };
}

function term(instance: Instance, operand: Operand): Message {
  const label = instance.column === undefined ? operand.column.label : rowTerm(operand.row);
  const shown = written(operand);
  return { zh: `${label} ${shown.zh}`, en: `${label} ${shown.en}` };
}

/** The number, or what stands in its place. */
function written(operand: Operand): Message {
  if (operand.value !== undefined) return { zh: String(operand.value), en: String(operand.value) };
  if (operand.cell === undefined) return { zh: '缺', en: 'missing' };
  if (operand.cell.reads === 'blank') return { zh: '空', en: 'blank' };
  const text = cite(operand.cell.text);
  return { zh: text, en: text };
}
