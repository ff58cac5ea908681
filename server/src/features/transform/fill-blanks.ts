import type { Report, Table, TableRow } from '../../report/model';
import type { Message } from '../../rule';
import { covers } from '../../text/span';
import { fillEdits, zeroable } from '../fix-blanks';
import { tableAt } from './extent';
import { NO_TABLE, NO_TABLES, type Outcome, refused } from './outcome';

export type FillScope = 'row' | 'table' | 'report';

/**
 * Writes 0 into the blank cells of the row or table at `offset`, or of the whole report: only when somebody asks for it.
 * A blank that the sums of its table do not let be 0, or whose place in its row is uncertain, stays blank, and the note says so.
 */
export function fillBlanks(report: Report, scope: FillScope, offset: number): Outcome {
  if (report.tables.length === 0) return NO_TABLES;
  const rows = rowsIn(report, scope, offset);
  if (rows.length === 0) return scope === 'table' ? NO_TABLE : refused('光标不在表格的数据行。', 'The cursor is in no row of figures.');
  const blanks = rows.flatMap(({ row }) => row.cells).filter((cell) => cell.reads === 'blank');
  const filled = rows.flatMap(({ table, row }) => zeroable(table, row));
  return { kind: 'edits', edits: fillEdits(report, filled), note: told(filled.length, blanks.length - filled.length) };
}

interface Place {
  readonly table: Table;
  readonly row: TableRow;
}

/** The rows concerned; all three groups of 表四 where they stand in one row of the text. */
function rowsIn(report: Report, scope: FillScope, offset: number): readonly Place[] {
  const here = scope === 'report' ? undefined : tableAt(report, offset);
  const tables = scope === 'report' ? report.tables : here === undefined ? [] : [here];
  const all = tables.flatMap((table) => table.rows.map((row) => ({ table, row })));
  return scope === 'row' ? all.filter(({ row }) => covers(row.span, { start: offset, end: offset })) : all;
}

function told(filled: number, left: number): Message {
  const rest =
    left === 0
      ? { zh: '', en: '' }
      : {
          zh: `另有 ${left} 格没有填写：按勾稽关系不能都是 0，或者该行数字的位置不能确定。`,
          en: ` ${left} more were left blank: by the sums they cannot all be 0, or the places of the figures in the row are uncertain.`,
        };
  if (filled === 0) return { zh: `没有可以填 0 的空白单元格。${rest.zh}`, en: `There is no blank cell to fill with 0.${rest.en}` };
  return {
    zh: `已将 ${filled} 个空白单元格填为 0，请核对。${rest.zh}`,
    en: `Blank cells filled with 0: ${filled}. Please check them.${rest.en}`,
  };
}
