/** What a cell that holds no number may have been meant to say. */
import type { Cell, Report, Table, TableRow } from '../../report/model';
import type { Fix } from '../../rule';
import { fold, isSpace } from '../../text/characters';
import { chineseNumber } from '../../text/numerals';
import { allowed, soleValue } from '../allowed';
import { evaluate } from '../identity';
import { fillEdits } from './fill';
import { allowsZero } from './zeros';

/** Signs that are typed or recognised in the place of a digit. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', o: '0', Q: '0', D: '0', l: '1', I: '1', i: '1', '|': '1', Z: '2', S: '5' };
const LONGEST = 15;

/** The number that the sums leave, the one that the text resembles, 0 for a stroke; none that breaks an equation. Each states a fact. */
export function numberFixes(report: Report, table: Table, row: TableRow, cell: Cell): readonly Fix[] {
  const evaluation = evaluate(table);
  const sole = soleValue(evaluation, cell);
  const { min, max } = allowed(cell, evaluation.through(cell));
  const meant = cell.reads === 'stroke' ? (allowsZero(table, row, cell) ? 0 : undefined) : resembled(cell.text);
  const fits = meant !== undefined && meant >= min && meant <= max && (meant !== 0 || allowsZero(table, row, cell));
  const values = new Set([sole, fits ? meant : undefined].filter((value) => value !== undefined));
  return [...values].map((value) => ({
    title: { zh: `此格改为 ${value}`, en: `Change this cell to ${value}` },
    edits: fillEdits(report, [cell], String(value)),
    safe: false,
    preferred: value === sole,
  }));
}

/** The number that a text resembles: `O` 0, `1l` 11, 十二 12, 十二件 12. */
function resembled(text: string): number | undefined {
  const packed = [...fold(text)].filter((character) => !isSpace(character.charCodeAt(0))).join('');
  const bare = packed.replace(/[件份宗条项个次人起篇]+$/u, '');
  if (bare === '' || bare.length > LONGEST) return undefined;
  const digits = [...bare].map((character) => LOOK_ALIKES[character] ?? character).join('');
  return /^\d+$/.test(digits) ? Number(digits) : chineseNumber(bare);
}
