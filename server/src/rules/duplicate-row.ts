import type { Report } from '../report/model';
import type { Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { labelSpan, tablesWithRows } from '../shapes/tables';
import { ownLabel, quote, tableName } from '../shapes/words';

const rule: Rule = {
  id: 'duplicate-row',
  severity: 'error',
  title: { zh: '表格行重复', en: 'Repeated row' },
  basis: ofForm({ zh: '每行一次', en: 'each row once' }),
  explain: {
    zh: '同一行出现了两次，读者不知道以哪一行为准，总计也可能重复计算。请删去多余的一行。',
    en: 'The same row occurs twice: nobody can tell which one counts, and totals may count it twice. Delete one of them.',
  },
  examples: {
    bad: [{ find: '行政处罚\t8\t\t\n', write: '行政处罚\t8\t\t\n⟦行政处罚⟧\t8\t\t\n' }],
    good: [{ find: '行政处罚\t8', write: '行政处罚\t9' }],
  },
  *check(report: Report): Iterable<Hit> {
    for (const table of tablesWithRows(report)) {
      for (const { label, repeats } of table.strays) {
        if (repeats === undefined) continue;
        const first = table.rows.find((row) => row.form.key === repeats.key);
        const name = quote(ownLabel(repeats));
        yield {
          at: label.span,
          message: {
            zh: `${tableName(table.id)}${name}行重复，请只保留一行。`,
            en: `${tableName(table.id)}: row ${name} occurs again; keep one of them.`,
          },
          related: first === undefined ? [] : [{ at: labelSpan(first), message: { zh: '另一行在这里', en: 'The other one is here' } }],
          data: { table: table.id, row: repeats.path },
        };
      }
    }
  },
};

export default rule;
