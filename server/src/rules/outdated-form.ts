import type { FormId } from '../form/model';
import { skeleton } from '../form/skeleton';
import { FORMS } from '../form/tables';
import type { Report, Table } from '../report/model';
import type { Fix, Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { proven } from '../shapes/fixes/apply';
import { convertEdits } from '../shapes/fixes/convert';
import { headSpan, tablesWithRows } from '../shapes/tables';
import { list, tableName } from '../shapes/words';

const rule: Rule = {
  id: 'outdated-form',
  severity: 'error',
  title: { zh: '表格用的不是本年度应使用的格式', en: "Another year's form" },
  basis: ofForm({
    zh: '2019、2020 年度用 2019 年格式，2021 年度起用 2021 年格式',
    en: 'the 2019 form for the report years 2019 and 2020, the 2021 form from 2021 on',
  }),
  explain: {
    zh: '2021 年起格式有两处不同：表二的行和列改了，表三“（六）其他处理”由一行变为三行。照上一年的文件起草，容易沿用旧表。请换用本年度的表格，一份报告只提示一次。',
    en: 'Since 2021 table 2 has other rows and columns, and （六）其他处理 in table 3 has three rows instead of one. Drafts made from an old file keep the old tables: replace them by the form due. Reported once for a report.',
  },
  examples: () => ({
    bad: [
      {
        write: skeleton('2019', 'tsv', { year: 2023 }).replace('第二十条第（一）项', '⟦$&').replace('对外公开总数量', '$&⟧'),
      },
    ],
    good: [{ write: skeleton('2019', 'tsv', { year: 2019 }) }, { write: skeleton('2021', 'tsv', { year: 2021 }) }],
  }),
  *check(report: Report): Iterable<Hit> {
    const { due, year } = report;
    if (due === undefined || year === undefined) return;
    const [table] = outdated(report, due);
    if (table?.form === undefined) return;
    const name = tableName(table.id);
    yield {
      at: headSpan(table),
      message: {
        zh: `${year} 年度报告应使用 ${due} 年格式（${FORMS[due].source}），${name}用的是 ${table.form} 年格式。`,
        en: `The report for ${year} has to use the form of ${due} (${FORMS[due].source}); ${name} is in the form of ${table.form}.`,
      },
      data: { due, form: table.form, table: table.id },
      fixes: () => conversion(report, due),
    };
  },
};

/** Tables in another form; the first of each kind, for another one of its kind is one too many. */
function outdated(report: Report, due: FormId): readonly Table[] {
  const tables = tablesWithRows(report);
  return tables.filter(({ id, form }, i) => form !== undefined && form !== due && tables.findIndex((other) => other.id === id) === i);
}

/** All tables at once: half a report in either form helps nobody. */
function conversion(report: Report, due: FormId): readonly Fix[] {
  const tables = outdated(report, due);
  const edits = proven(report, convertEdits(report, tables, due), (after) => outdated(after, due).length === 0);
  if (edits.length === 0) return [];
  const zh = list(tables.map((table) => tableName(table.id)));
  const en = tables.map((table) => tableName(table.id)).join(', ');
  const title = {
    zh: `${zh}换成 ${due} 年格式，对应的数字保留`,
    en: `Replace ${en} by the form of ${due}, keeping the numbers that correspond`,
  };
  return [{ title, edits, safe: false, preferred: true }];
}

export default rule;
