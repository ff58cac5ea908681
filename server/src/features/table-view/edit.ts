/** Writes figures into cells of the tables, in whatever dialect they stand. */
import type { Cell, Report } from '../../report/model';
import { parse } from '../../report/parse';
import type { Edit, Message } from '../../rule';
import { writeEdits } from '../../shapes/fixes/fill';
import { shownCells } from './ids';
import type { CellId } from './model';

/** What somebody wants to stand in a cell; nothing empties it. */
export interface CellText {
  readonly cell: CellId;
  readonly text: string;
}

export interface CellProblem {
  readonly cell: CellId;
  readonly message: Message;
}

export type Written = { readonly edits: readonly Edit[] } | { readonly problems: readonly CellProblem[] };

const LONGEST = 20;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** How an emptied cell may be written: where cells stand alone on their lines, nothing at all would be no cell. */
const BLANKS = ['', '\u00a0'];

const NOT_A_NUMBER: Message = {
  zh: '只能填数字（可带正负号和小数点），没有写入。',
  en: 'Digits only (with sign and decimal point); not written.',
};
const NO_CELL: Message = { zh: '报告中没有这一格，没有写入。', en: 'The report has no such cell; not written.' };
const NOT_HERE: Message = {
  zh: '按这张表的写法，这样改会打乱其他单元格，没有写入；请在原文中修改。',
  en: 'In this layout of the table the change would upset other cells; not written. Please edit the text.',
};

/** The edits for all of `wanted`, or what is wrong with them: all or nothing is written. Cells that read so already get no edit. */
export function writeCells(report: Report, wanted: readonly CellText[]): Written {
  const cells = shownCells(report);
  const values = new Map<Cell, string>();
  const problems: CellProblem[] = [];
  for (const { cell: id, text } of wanted) {
    const cell = cells.get(id);
    const value = text.trim();
    if (cell === undefined) problems.push({ cell: id, message: NO_CELL });
    else if (value !== '' && (value.length > LONGEST || !NUMBER.test(value))) problems.push({ cell: id, message: NOT_A_NUMBER });
    else if (value === cell.text) values.delete(cell);
    else values.set(cell, value);
  }
  if (problems.length > 0) return { problems };
  const first = wanted[0];
  if (first === undefined) return { edits: [] };
  const texts = expected(cells, values);
  const edits = BLANKS.map((blank) => writeEdits(report, new Map([...values].map(([cell, value]) => [cell, value || blank]))));
  const sound = edits.find((each) => reads(report, each, texts));
  return sound === undefined ? { problems: [{ cell: first.cell, message: NOT_HERE }] } : { edits: sound };
}

function expected(cells: ReadonlyMap<CellId, Cell>, values: ReadonlyMap<Cell, string>): ReadonlyMap<CellId, string> {
  return new Map([...cells].map(([id, cell]) => [id, values.get(cell) ?? cell.text]));
}

/** Whether the text has these cells, and no others, once it is edited: some dialects cannot tell every cell from its neighbours. */
function reads(report: Report, edits: readonly Edit[], texts: ReadonlyMap<CellId, string>): boolean {
  const made = shownCells(parse(applied(report.text, edits)));
  return made.size === texts.size && [...texts].every(([id, text]) => made.get(id)?.text === text);
}

function applied(text: string, edits: readonly Edit[]): string {
  let made = '';
  let at = 0;
  for (const { span, text: written } of edits) {
    made += text.slice(at, span.start) + written;
    at = span.end;
  }
  return made + text.slice(at);
}
