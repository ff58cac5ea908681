/** Writes a table of the text anew: the same figures and labels in another dialect or in regular shape. */
import type { Dialect } from '../../form/dialect';
import { renderTable } from '../../form/render/table';
import type { RenderOptions } from '../../form/render/write';
import type { Report, Table } from '../../report/model';
import { parse } from '../../report/parse';
import type { Edit } from '../../rule';
import { LINE_END, lineEndOf } from '../../text/lines';
import { extentOf } from './extent';
import { losses, presentRows } from './losses';
import { type Refusal, refused } from './outcome';
import { figuresOf, labelsOf } from './wording';

/** How far around a table its empty lines are looked for. */
const NEAR = 200;

export interface RewriteOptions {
  readonly dialect: Dialect;
  /** Whether spaces inside words of labels are taken out. */
  readonly rejoin: boolean;
}

/**
 * The edits that rewrite the tables. A table that cannot be rewritten without losing or guessing something is left alone and
 * gives a refusal; so does one that would not read the same afterwards.
 */
export function rewriteTables(
  report: Report,
  tables: readonly Table[],
  options: RewriteOptions | ((table: Table) => RewriteOptions),
): { readonly edits: readonly Edit[]; readonly refusals: readonly Refusal[] } {
  const edits: Edit[] = [];
  const refusals: Refusal[] = [];
  for (const table of tables) {
    const made = rewriteTable(report, table, typeof options === 'function' ? options(table) : options);
    if ('kind' in made) refusals.push(made);
    else if (report.text.slice(made.span.start, made.span.end) !== made.text) edits.push(made);
  }
  return { edits, refusals };
}

function rewriteTable(report: Report, table: Table, { dialect, rejoin }: RewriteOptions): Edit | Refusal {
  const reason = losses(report, table);
  if (reason !== undefined) return reason;
  const { span } = extentOf(report, table);
  const old = report.text.slice(span.start, span.end);
  const form = presentRows(table);
  const render: RenderOptions = { label: labelsOf(table, rejoin), ...shapeOf(old, table.dialect === dialect) };
  const eol = lineEndOf(report.text);
  const written = renderTable(form, dialect, figuresOf(table), render).slice(0, -1).replaceAll('\n', eol);
  const edit = { span, text: dialect === table.dialect ? written : setApart(report.text, span.start, span.end, written, eol) };
  if (readings(parse(applied(report.text, edit))) === readings(report)) return edit;
  return refused(
    `${form.name}改写之后读出的数字会与原来不一致，因此没有改动；可以先转换为其他写法。`,
    `${form.name} would not read the same afterwards and was left alone; another layout may do.`,
  );
}

/** Of dialects with several shapes the one that the table has. */
function shapeOf(old: string, same: boolean): RenderOptions {
  if (!same) return {};
  return {
    html: /[\r\n]/.test(old) ? 'indented' : 'one-line',
    lines: /\S[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*\S/.test(old.replace(/\u00a0/g, '0')) ? 'rows' : 'cells',
  };
}

const BLANK_LINE_BEFORE = new RegExp(`${LINE_END}[^\\S\\r\\n]*${LINE_END}$`);
const ENDS_OR_BLANK_LINE = new RegExp(`^${LINE_END}?$|^${LINE_END}[^\\S\\r\\n]*(?:${LINE_END}|$)`);

/** Markdown and plain lines know where a table begins and ends by empty lines only. */
function setApart(text: string, start: number, end: number, written: string, eol: string): string {
  const blankBefore = start <= 1 || BLANK_LINE_BEFORE.test(text.slice(Math.max(0, start - NEAR), start));
  const blankAfter = ENDS_OR_BLANK_LINE.test(text.slice(end, end + NEAR));
  return (blankBefore ? '' : eol) + written + (blankAfter ? '' : eol);
}

function applied(text: string, { span, text: written }: Edit): string {
  return text.slice(0, span.start) + written + text.slice(span.end);
}

/** Everything that a report says in cells, comparable. */
function readings(report: Report): string {
  return report.tables
    .flatMap((table) => [
      ...table.rows.flatMap((row) =>
        row.cells.map((cell) => `${table.id}/${row.form.key}/${cell.column.key}=${cell.text.replace(/\s+/g, ' ')}`),
      ),
      ...table.missingRows.map((row) => `${table.id}/${row.key} missing`),
    ])
    .sort()
    .join('\n');
}
