import type { Report, Table, TableRow } from '../report/model';
import type { Fix, Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { readableRows } from '../shapes/cells';
import { proven } from '../shapes/fixes/apply';
import { removeField } from '../shapes/fixes/remove';
import { list, rowPlace } from '../shapes/words';
import { hull } from '../text/span';

const rule: Rule = {
  id: 'extra-cell',
  severity: 'info',
  title: { zh: '一行的数字多于格式的列', en: 'More values in a row than columns in the form' },
  basis: ofForm({ zh: '表二、表三、表四的列', en: 'columns of tables 2, 3 and 4' }),
  explain: {
    zh: '多出的数字常由合并单元格拆开而来，不参加勾稽核对。请确认各列数字没有错位，再删去多余的一格。',
    en: 'A surplus value mostly comes from a merged cell that was split; it takes no part in the sums. Make sure that no number has slipped into the wrong column, then delete it.',
  },
  examples: () => ({
    bad: [{ find: '行政许可\t126\t', write: '行政许可\t126\t⟦0⟧' }],
    good: [{ find: '行政许可\t126\t', write: '行政许可\t126' }],
  }),
  *check(report: Report): Iterable<Hit> {
    for (const { table, row } of readableRows(report)) {
      const at = hull(row.extra.map((field) => field.span));
      if (at === undefined) continue;
      const texts = row.extra.map((field) => field.text);
      const columns = row.form.columns.length;
      const place = rowPlace(table.id, row.form);
      yield {
        at,
        message: {
          zh: `${place.zh}在格式中为 ${columns} 格，多出的数字是 ${list(texts)}。`,
          en: `${place.en} has ${columns} values in the form; surplus here: ${texts.join(', ')}.`,
        },
        data: { table: table.id, row: row.form.path, texts },
        fixes: () => removal(report, table, row),
      };
    }
  },
};

/** Which of the numbers is too many was decided by their place and sums; a person has to agree. None where the row is read in another way without it. */
function removal(report: Report, table: Table, row: TableRow): readonly Fix[] {
  const texts = row.extra.map((field) => field.text);
  const removed = row.extra.map((field) => removeField(report, table, field));
  const edits = proven(report, removed, (after) => surplus(after, row) < surplus(report, row));
  if (edits.length === 0) return [];
  return [{ title: { zh: `删去多出的 ${list(texts)}`, en: `Remove the surplus ${texts.join(', ')}` }, edits, safe: false }];
}

/** How much is too much in rows like this one. */
function surplus({ tables }: Report, { form }: TableRow): number {
  const rows = tables.flatMap((table) => table.rows).filter((row) => row.form.key === form.key);
  return rows.reduce((count, { extra }) => count + extra.length, 0);
}

export default rule;
