/** Which cell to change, and to what, so that a broken equation holds. */
import type { Cell, Report } from '../../report/model';
import type { Fix, Message } from '../../rule';
import { statusWith } from '../allowed';
import { culprit } from '../culprit';
import { type Evaluation, type Instance, type Operand, operands } from '../identity';
import { cellPlace, rowTerm } from '../words';
import { writeEdits } from './fill';

type Change = ReadonlyMap<Cell, number>;

/**
 * The fixes of a broken equation: first the one cell in which all that is broken meets; then the total, or for
 * 一 + 二 = 三（七） + 四 each of the four. Only changes that break no other equation and give no number below 0.
 */
export function sumFixes(report: Report, evaluation: Evaluation, instance: Instance): readonly Fix[] {
  const blamed = culprit(evaluation, instance);
  const fixes: Fix[] = [];
  if (blamed !== undefined)
    fixes.push({ ...fix(report, new Map([[blamed.cell, blamed.value]])), preferred: true, title: blame(blamed.cell, blamed) });
  for (const operand of choices(instance)) {
    const { cell } = operand;
    if (cell === undefined || cell === blamed?.cell) continue;
    const change = changeOf(evaluation, instance, operand);
    if (change !== undefined) fixes.push({ ...fix(report, change), title: title(instance, operand, change) });
  }
  return fixes;
}

function fix(report: Report, change: Change): Omit<Fix, 'title'> {
  return { edits: writeEdits(report, new Map([...change].map(([cell, value]) => [cell, String(value)]))), safe: false };
}

/** The operands that may be at fault; the addends of a total are too many to guess among. */
function choices(instance: Instance): readonly Operand[] {
  const { total } = instance.equation;
  if (total === undefined) return operands(instance);
  return operands(instance).filter((operand) => (instance.column === undefined ? operand.column.key : operand.row.key) === total);
}

/** This operand set to what the others ask for; where that breaks the sum of its row, another cell of the row goes along. */
function changeOf(evaluation: Evaluation, instance: Instance, operand: Operand): Change | undefined {
  const { cell, value } = operand;
  if (cell === undefined || value === undefined) return undefined;
  const lack = instance.rightSum - instance.leftSum;
  const wanted = value + (instance.left.includes(operand) ? lack : -lack);
  if (wanted < 0 || instance.unknown.length > 0) return undefined;
  const alone: Change = new Map([[cell, wanted]]);
  if (heals(evaluation, instance, alone)) return alone;
  const partner = partnerOf(evaluation, instance, operand);
  if (partner?.cell === undefined || partner.value === undefined) return undefined;
  const second = partner.value + wanted - value;
  const both: Change = new Map([...alone, [partner.cell, second]]);
  return second >= 0 && heals(evaluation, instance, both) ? both : undefined;
}

/** The cell of the same row that has to change by as much: its total, or for the total the one column that lacks the same. */
function partnerOf(evaluation: Evaluation, instance: Instance, { row, cell }: Operand): Operand | undefined {
  const total = cell && evaluation.through(cell).find((each) => each.equation.id === 'row-total')?.right[0];
  if (total === undefined || total.cell !== cell) return total;
  const lack = instance.rightSum - instance.leftSum;
  const alike = evaluation.instances.filter(
    (each) => each !== instance && each.equation === instance.equation && each.status === 'broken' && each.rightSum - each.leftSum === lack,
  );
  const [only] = alike;
  return only === undefined || alike.length > 1 ? undefined : operands(only).find((each) => each.row.key === row.key);
}

/** Whether the equation holds with the change, and no other one that meets it is broken that was not before. */
function heals(evaluation: Evaluation, instance: Instance, change: Change): boolean {
  if (statusWith(instance, change) === 'broken') return false;
  const touched = new Set([...change.keys()].flatMap((cell) => evaluation.through(cell)));
  return [...touched].every((each) => each.status === 'broken' || statusWith(each, change) !== 'broken');
}

function title({ equation }: Instance, { row }: Operand, change: Change): Message {
  const [[, value] = [], [second, along] = []] = [...change];
  const name = equation.total === undefined ? rowTerm(row) : '总计';
  if (second === undefined) return { zh: `${name}改为 ${value}`, en: `Change ${name} to ${value}` };
  const { label } = second.column;
  return { zh: `${name}改为 ${value}，本行${label}改为 ${along}`, en: `Change ${name} to ${value} and ${label} of its row to ${along}` };
}

function blame(cell: Cell, { value, broken }: { readonly value: number; readonly broken: number }): Message {
  const place = cellPlace(cell.table, cell.row, cell.column);
  return {
    zh: `${place.zh}改为 ${value}，${broken === 2 ? '两' : '三'}条等式全部成立`,
    en: `Change ${place.en} to ${value}, and all ${broken} equations hold`,
  };
}
