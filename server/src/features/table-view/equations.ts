/** The equations of a table, each with the place in the margin at which it is judged. */
import type { Cell, Table } from '../../report/model';
import { type Locale, type Message, speak } from '../../rule';
import { evaluate, type Instance, operands, type Status } from '../../shapes/identity';
import { spellOut, spellSides } from '../../shapes/sums';
import { type Relation, relations } from '../relations';
import { idOf } from './ids';
import type { EquationView } from './model';

/** An equation and where it is judged: at the end of a row of the form, or under a column. */
export interface PlacedEquation {
  readonly view: EquationView;
  readonly kind: string;
  readonly row: string | undefined;
  readonly column: string | undefined;
}

export function equationsOf(table: Table, locale: Locale): readonly PlacedEquation[] {
  // 表二 has no sums; what must hold there is the inequality of the documents in force.
  if (table.id === 'disclosure') return relations(table).flatMap((relation) => inequality(relation, locale));
  return evaluate(table).instances.flatMap((instance) => placed(table, instance, locale));
}

function placed(table: Table, instance: Instance, locale: Locale): readonly PlacedEquation[] {
  const cells = operands(instance).flatMap(({ cell }) => (cell === undefined ? [] : [cell]));
  if (cells.length === 0) return [];
  const { equation, row, column } = instance;
  const totals = cells.filter(
    (cell) => equation.total !== undefined && (row === undefined ? cell.row.key : cell.column.key) === equation.total,
  );
  const view: EquationView = {
    id: `${table.id}/${equation.id}/${row?.key ?? column?.key ?? ''}`,
    status: instance.status,
    mark: mark(instance.status, Math.abs(instance.leftSum - instance.rightSum), locale),
    words: speak(instance.status === 'broken' ? spellOut(instance) : withUnknown(instance), locale),
    operands: cells.map(idOf),
    totals: totals.map(idOf),
  };
  return [{ view, kind: equation.id, row: row?.key, column: column?.key }];
}

function withUnknown(instance: Instance): Message {
  const sides = spellSides(instance);
  const { length } = instance.unknown;
  if (length === 0) return sides;
  return { zh: `${sides.zh}（尚有 ${length} 格未知）`, en: `${sides.en} (${length} unknown)` };
}

function inequality(relation: Relation, locale: Locale): readonly PlacedEquation[] {
  const row = relation.cells[0]?.row.key;
  if (row === undefined) return [];
  const view: EquationView = {
    id: `disclosure/in-force/${row}`,
    status: relation.status,
    mark: mark(relation.status, undefined, locale),
    words: speak(relation.words(), locale),
    operands: relation.cells.map(idOf),
    totals: relation.cells.filter((cell: Cell) => cell.column.key === 'inForce').map(idOf),
  };
  return [{ view, kind: 'in-force', row, column: undefined }];
}

const MARKS: Readonly<Record<Status, Message>> = {
  holds: { zh: '✓ 成立', en: '✓ holds' },
  open: { zh: '? 待定', en: '? open' },
  broken: { zh: '✗ 不符', en: '✗ broken' },
};

function mark(status: Status, difference: number | undefined, locale: Locale): string {
  if (status !== 'broken' || difference === undefined) return speak(MARKS[status], locale);
  return speak({ zh: `✗ 差 ${difference}`, en: `✗ off by ${difference}` }, locale);
}
