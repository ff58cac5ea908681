import type { MissingColumn, Report, Table } from '../report/model';
import type { Fix, Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { proven } from '../shapes/fixes/apply';
import { columnEdits } from '../shapes/fixes/columns';
import { tablesWithRows } from '../shapes/tables';
import { list, quote, rowLabel, tableName } from '../shapes/words';

const rule: Rule = {
  id: 'missing-column',
  severity: 'error',
  title: { zh: '表格缺列', en: 'Missing column' },
  basis: ofForm({ zh: '表二、表三、表四的列', en: 'columns of tables 2, 3 and 4' }),
  explain: {
    zh: '格式规定的每一列都要保留。少一列时，后面的数字容易错位；请照格式补上这一列，没有发生的填 0。',
    en: 'Every column of the form is kept. Where one is missing, the numbers after it easily slip into the wrong place; add the column and write 0 where nothing happened.',
  },
  examples: () => ({
    bad: [
      {
        find: '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t3\t1\t12',
        write: '⟦信息内容\t本年制发件数\t本年废止件数⟧\n规章\t0\t0\n行政规范性文件\t3\t1',
      },
    ],
    good: [{ find: '规章\t0\t0\t0', write: '规章\t0\t0\t' }],
  }),
  *check(report: Report): Iterable<Hit> {
    for (const table of tablesWithRows(report)) {
      for (const missing of table.missingColumns) {
        const { column, rows, at } = missing;
        const label = quote(column.label);
        const name = tableName(table.id);
        const few = rows.length <= 3 ? rows.map(rowLabel) : [];
        const concerned = few.length === 0 ? { zh: '', en: '' } : { zh: `（${list(few)}）`, en: ` (${few.join(', ')})` };
        yield {
          at,
          message: { zh: `${name}缺少${label}列${concerned.zh}。`, en: `${name} lacks the column ${label}${concerned.en}.` },
          data: { table: table.id, column: column.label, rows: rows.map((row) => row.path) },
          fixes: () => insertion(report, table, missing),
        };
      }
    }
  },
};

function insertion(report: Report, table: Table, missing: MissingColumn): readonly Fix[] {
  const edits = proven(
    report,
    columnEdits(report, table, missing),
    (after) => lacking(after, table, missing) < lacking(report, table, missing),
  );
  const label = quote(missing.column.label);
  return edits.length === 0
    ? []
    : [{ title: { zh: `补上${label}列`, en: `Insert the column ${label}` }, edits, safe: false, preferred: true }];
}

/** In how many rows of tables of this kind a column is missing. */
function lacking({ tables }: Report, { id }: Table, { column }: MissingColumn): number {
  return tables
    .filter((table) => table.id === id)
    .flatMap((table) => table.missingColumns)
    .reduce((sum, missing) => (missing.column.key === column.key ? sum + missing.rows.length : sum), 0);
}

export default rule;
