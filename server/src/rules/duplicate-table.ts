import type { TableId } from '../form/model';
import type { Report, Table } from '../report/model';
import type { Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { headSpan, tablesWithRows } from '../shapes/tables';
import { tableName } from '../shapes/words';

const rule: Rule = {
  id: 'duplicate-table',
  severity: 'warning',
  title: { zh: '表格重复', en: 'Repeated table' },
  basis: ofForm({ zh: '三张表格各一次', en: 'each of the three tables once' }),
  explain: {
    zh: '同一张表格出现了两次，读者不知道以哪张为准。请删去多余的一张。被分页断开的表格不算重复。',
    en: 'The same table occurs twice, and nobody can tell which one counts. Delete one of them. A table cut in two by a page break is no repetition.',
  },
  examples: () => ({
    bad: [
      {
        find: '五、存在的主要问题及改进情况\n',
        write:
          '⟦行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t\n\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计⟧\n0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n\n五、存在的主要问题及改进情况\n',
      },
    ],
    good: [{ find: '行政强制\t2', write: '\n- 3 -\n\n行政强制\t2' }],
  }),
  *check(report: Report): Iterable<Hit> {
    const seen = new Map<TableId, Table>();
    for (const table of tablesWithRows(report)) {
      const first = seen.get(table.id);
      if (first === undefined) {
        seen.set(table.id, table);
        continue;
      }
      const name = tableName(table.id);
      yield {
        at: headSpan(table),
        message: { zh: `${name}重复，请只保留一张。`, en: `${name} occurs again; keep one of them.` },
        related: [{ at: headSpan(first), message: { zh: '前一张在这里', en: 'The first one is here' } }],
        data: { table: table.id },
      };
    }
  },
};

export default rule;
