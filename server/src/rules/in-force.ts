import type { Report } from '../report/model';
import type { Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { readableRows } from '../shapes/cells';
import { inForceOf } from '../shapes/in-force';
import { rowPlace } from '../shapes/words';
import { hull } from '../text/span';

const rule: Rule = {
  id: 'in-force',
  severity: 'warning',
  title: { zh: '现行有效件数少于制发减废止', en: 'Fewer documents in force than made minus abolished' },
  basis: ofForm({ zh: '表二第二十条第（一）项', en: 'table 2, Article 20 (1)' }),
  explain: {
    zh: '本年制发的文件除去本年废止的，年底仍然有效，所以现行有效件数不应少于制发件数减废止件数。现行有效件数统计到年底为止的全部文件，不限于本年制发的。三个数有一个没有填，就不作判断。',
    en: 'What was made this year and not abolished is still in force at its end, so 现行有效件数 should be no less than 制发 minus 废止. It counts all documents in force, not only those of this year. Where one of the three numbers is missing the rule is silent.',
  },
  examples: () => ({
    bad: [{ find: '行政规范性文件\t3\t1\t12', write: '行政规范性文件\t⟦3\t1\t1⟧' }],
    good: [
      { find: '行政规范性文件\t3\t1\t12', write: '行政规范性文件\t3\t1\t2' },
      { find: '行政规范性文件\t3\t1\t12', write: '行政规范性文件\t3\t\t1' },
    ],
  }),
  *check(report: Report): Iterable<Hit> {
    for (const { table, row } of readableRows(report)) {
      const sums = inForceOf(row);
      if (sums === undefined || sums.inForce >= sums.least) continue;
      const { made, abolished, inForce, least, cells } = sums;
      const at = hull(cells.map((each) => each.span));
      if (at === undefined) continue;
      const place = rowPlace(table.id, row.form);
      yield {
        at,
        message: {
          zh: `${place.zh}：本年制发 ${made} − 本年废止 ${abolished} = ${least}，现行有效 ${inForce}，少 ${least - inForce}。`,
          en: `${place.en}: 本年制发 ${made} − 本年废止 ${abolished} = ${least}, but 现行有效 ${inForce}, ${least - inForce} too few.`,
        },
        related: cells.map((each) => {
          const note = `${each.column.label} ${each.value}`;
          return { at: each.span, message: { zh: note, en: note } };
        }),
        data: { row: row.form.path },
      };
    }
  },
};

export default rule;
