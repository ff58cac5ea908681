import type { Report } from '../report/model';
import type { Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { tablesWithRows } from '../shapes/tables';
import { list, quote, rowLabel, tableName } from '../shapes/words';

const rule: Rule = {
  id: 'missing-column',
  severity: 'error',
  title: { zh: '表格缺列', en: 'Missing column' },
  basis: ofForm({ zh: '表二、表三、表四的列', en: 'columns of tables 2, 3 and 4' }),
  explain: {
    zh: '格式规定的每一列都要保留。少一列时，后面的数字容易错位；请照格式补上这一列，没有发生的填 0。',
    en: 'Every column of the form is kept. Where one is missing, the numbers behind it easily slip into the wrong place; add the column and write 0 where nothing happened.',
  },
  examples: {
    bad: [
      {
        find: '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t3\t1\t12',
        write: '⟦信息内容\t本年制发件数\t本年废止件数⟧\n规章\t0\t0\n行政规范性文件\t3\t1',
      },
    ],
    good: [{ find: '规章\t0\t0\t0', write: '规章\t0\t0\t' }],
  },
  *check(report: Report): Iterable<Hit> {
    for (const table of tablesWithRows(report)) {
      for (const { column, rows, at } of table.missingColumns) {
        const label = quote(column.label);
        const name = tableName(table.id);
        const concerned = rows.length <= 3 ? `（${list(rows.map(rowLabel))}）` : '';
        yield {
          at,
          message: { zh: `${name}缺少${label}列${concerned}。`, en: `${name} lacks the column ${label}${concerned}.` },
          data: { table: table.id, column: column.label, rows: rows.map((row) => row.path) },
        };
      }
    }
  },
};

export default rule;
