import type { FormRow } from '../form/model';
import type { Cell, Label, Report, Table, TableRow } from '../report/model';
import type { Span } from '../text/span';

/** What a piece of a table is; named as the standard token types of LSP. */
export type TokenType = 'type' | 'namespace' | 'property' | 'number' | 'string';

/** A coloured stretch: `type` a column head, `namespace` a group of rows, `property` a row's label, `number` a figure, `string` other words in a cell. */
export interface Token {
  readonly span: Span;
  readonly type: TokenType;
  /** Of a total: the sum row or column. */
  readonly total: boolean;
  /** Of a blank cell: the white space in it, or the tab in front of or behind it. */
  readonly blank: boolean;
}

/** Tokens of the tables that reach into `range`, in the order of the text, without overlaps; none is empty. */
export function tokens(report: Report, range: Span): readonly Token[] {
  const found = report.tables
    .filter((table) => meets(table.span, range))
    .flatMap((table) => tableTokens(report.text, table))
    .filter(({ span }) => span.start < span.end && meets(span, range))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let end = 0;
  return found.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function tableTokens(text: string, table: Table): readonly Token[] {
  const groups = new Set(table.rows.flatMap((row) => row.form.path.slice(0, -1)));
  const heads = table.heads.map((head) => token(head.span, groups.has(head.official) ? 'namespace' : 'type', isTotal(head.official)));
  return [...heads, ...table.rows.flatMap((row) => rowTokens(text, row))];
}

function rowTokens(text: string, row: TableRow): readonly Token[] {
  const own = row.form.path.at(-1);
  const label = ({ span, official }: Label): Token => token(span, official === own ? 'property' : 'namespace', isTotal(official));
  const cells = row.unreadable ? [] : row.cells.map((cell) => cellToken(text, row.form, cell));
  return [...row.labels.map(label), ...cells];
}

function cellToken(text: string, row: FormRow, cell: Cell): Token {
  const total = cell.column.key === 'total' || row.key === 'handledTotal';
  if (cell.reads === 'blank') return { span: visible(text, cell), type: 'number', total, blank: true };
  return token(cell.span, cell.reads === 'number' ? 'number' : 'string', total);
}

/** Nothing can be coloured where nothing is: between tabs the tab has to stand for the blank. */
function visible(text: string, { span }: Cell): Span {
  if (span.start < span.end) return span;
  if (text[span.start - 1] === '\t') return { start: span.start - 1, end: span.start };
  return text[span.start] === '\t' ? { start: span.start, end: span.start + 1 } : span;
}

function token(span: Span, type: TokenType, total: boolean): Token {
  return { span, type, total, blank: false };
}

function isTotal(official: string): boolean {
  return official.endsWith('总计');
}
