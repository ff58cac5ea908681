import type { Report } from '../report/model';
import type { Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { tablesWithRows } from '../shapes/tables';
import { cite, tableName } from '../shapes/words';

const rule: Rule = {
  id: 'unknown-row',
  severity: 'warning',
  title: { zh: '格式中没有的行', en: 'Row that the form does not have' },
  basis: ofForm({ zh: '表二、表三、表四的行', en: 'rows of tables 2, 3 and 4' }),
  explain: {
    zh: '表格的行由格式规定，不能自行增加，否则上级无法汇总。需要补充的情况写在正文里。行名写得与格式相差太远时，也会这样提示。',
    en: 'The rows are prescribed and cannot be added to, or superiors cannot sum the tables up. Tell further facts in the text. A label too far from the form is reported like this, too.',
  },
  examples: () => ({
    bad: [{ find: '行政强制\t2\t\t\n', write: '行政强制\t2\t\t\n⟦行政奖励⟧\t3\t\t\n' }],
    good: [{ find: '行政规范性文件\t3', write: '规范性文件\t3' }],
  }),
  *check(report: Report): Iterable<Hit> {
    for (const table of tablesWithRows(report)) {
      for (const { label, repeats } of table.strays) {
        if (repeats !== undefined) continue;
        const name = tableName(table.id);
        const text = cite(label.text);
        yield {
          at: label.span,
          message: { zh: `格式的${name}没有${text}这一行，请核对行名。`, en: `${name} of the form has no row ${text}; check its label.` },
          data: { table: table.id, text: label.text },
        };
      }
    }
  },
};

export default rule;
