import type { Report } from '../report/model';
import type { Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { quote, rowLabel, tableName } from '../shapes/words';

const rule: Rule = {
  id: 'unreadable-row',
  severity: 'warning',
  title: { zh: '无法确认各格数字的行', en: 'Row whose numbers cannot be told apart' },
  basis: ofForm({ zh: '表二、表三、表四逐格填报', en: 'tables 2, 3 and 4 are filled in cell by cell' }),
  explain: {
    zh: '找到了行名，但数字与列对不上，多见于从 PDF 复制的文字。本工具不作猜测：这一行不取数，也不参加勾稽核对。请对照原件重新录入这一行，或者改从 Word、网页复制。',
    en: 'The label was found, but the numbers cannot be matched with the columns, as happens with text copied from a PDF. Nothing is guessed: the row gives no numbers and takes no part in the sums. Type the row again from the original, or copy it from Word or a web page.',
  },
  examples: () => ({
    bad: [{ find: '1.信访举报投诉类申请\t0\t0\t0\t0\t0\t0\t0', write: '⟦1.信访举报投诉类申请⟧\t0\t0\t0\t0\t0\t0' }],
    good: [{ find: '1.信访举报投诉类申请\t0\t0\t0\t0\t0\t0\t0', write: '1.信访举报投诉类申请\t0\t0\t0\t0\t0\t\t0' }],
  }),
  *check(report: Report): Iterable<Hit> {
    for (const table of report.tables) {
      const told = new Set<number>();
      for (const row of table.rows) {
        // The three groups of 表四 share one row of the text, as do rows whose labels were torn off.
        if (!row.unreadable || told.has(row.span.start)) continue;
        told.add(row.span.start);
        const rows = table.rows.filter((each) => each.unreadable && each.span.start === row.span.start).map((each) => each.form);
        const names = rows.map((form) => quote(rowLabel(form))).join('、');
        yield {
          at: row.labels.at(-1)?.span ?? row.span,
          message: {
            zh: `${tableName(table.id)}${names}的数字与列对不上，未读取；请对照原件核对。`,
            en: `${tableName(table.id)}, ${names}: the numbers cannot be matched with the columns and were not read; compare with the original.`,
          },
          data: { table: table.id, rows: rows.map((form) => form.path) },
        };
      }
    }
  },
};

export default rule;
