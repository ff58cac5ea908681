/** What must hold between cells of one table: the equations of the form and, in 表二, the inequality of the documents in force. */
import type { Cell, Table, TableRow } from '../report/model';
import type { Message } from '../rule';
import { evaluate, type Instance, operands, type Status } from '../shapes/identity';
import { spellOut, spellSides } from '../shapes/sums';
import { quote, rowLabel } from '../shapes/words';
import { keptWith } from '../text/remember';

export interface Relation {
  readonly status: Status;
  readonly cells: readonly Cell[];
  /** The relation with its numbers; where it does not hold, with the difference. */
  readonly words: () => Message;
}

interface Relations {
  readonly all: readonly Relation[];
  readonly through: ReadonlyMap<Cell, readonly Relation[]>;
}

/** All relations of a table of which at least one cell is there, in the order of the form. */
export function relations(table: Table): readonly Relation[] {
  return relationsOf(table).all;
}

/** The relations that a cell takes part in. */
export function relationsThrough(table: Table, cell: Cell): readonly Relation[] {
  return relationsOf(table).through.get(cell) ?? [];
}

const relationsOf = keptWith((table: Table): Relations => {
  const equations = evaluate(table).instances.map(equation);
  const all = [...equations.filter(({ cells }) => cells.length > 0), ...table.rows.flatMap(inForce)];
  const through = new Map<Cell, Relation[]>();
  for (const relation of all) {
    for (const cell of relation.cells) {
      const list = through.get(cell);
      if (list === undefined) through.set(cell, [relation]);
      else list.push(relation);
    }
  }
  return { all, through };
});

function equation(instance: Instance): Relation {
  const cells = operands(instance).flatMap(({ cell }) => (cell === undefined ? [] : [cell]));
  return { status: instance.status, cells, words: () => equationWords(instance) };
}

function equationWords(instance: Instance): Message {
  if (instance.status === 'broken') return spellOut(instance);
  const sides = spellSides(instance);
  const end = aboutUnknown(instance);
  return end === undefined ? sides : { zh: `${sides.zh}，${end.zh}`, en: `${sides.en}; ${end.en}` };
}

function aboutUnknown({ status, unknown, need }: Instance): Message | undefined {
  const count = unknown.length;
  if (count === 0) return undefined;
  if (status === 'holds') return { zh: '空白按 0 计时相等', en: 'equal with the blanks at 0' };
  if (need === undefined) return { zh: `尚有 ${count} 格未知`, en: `${count} cells unknown` };
  return { zh: `未知的 ${count} 格合计应为 ${need}`, en: `the ${count} unknown cells add up to ${need}` };
}

/** 现行有效 ≥ 制发 − 废止: no equation, for the documents of earlier years are not in the table. */
function inForce(row: TableRow): readonly Relation[] {
  const found = ['made', 'abolished', 'inForce'].map((key) => row.cells.find((cell) => cell.column.key === key));
  const cells = found.filter((cell) => cell !== undefined);
  if (row.unreadable || cells.length < found.length) return [];
  const [made, abolished, standing] = cells.map((cell) => cell.value);
  const known = made !== undefined && abolished !== undefined && standing !== undefined;
  const status = !known ? 'open' : standing >= made - abolished ? 'holds' : 'broken';
  return [{ status, cells, words: () => inForceWords(row, [made, abolished, standing], status) }];
}

function inForceWords(row: TableRow, values: readonly (number | undefined)[], status: Status): Message {
  const [made, abolished, standing] = values.map((value) => ({ zh: value ?? '未知', en: value ?? 'unknown' }));
  const sign = status === 'broken' ? '<' : '≥';
  const label = quote(rowLabel(row.form));
  return {
    zh: `${label}行：现行有效 ${standing?.zh} ${sign} 本年制发 ${made?.zh} − 本年废止 ${abolished?.zh}`,
    en: `Row ${label}: 现行有效 ${standing?.en} ${sign} 本年制发 ${made?.en} − 本年废止 ${abolished?.en}`,
  };
}
