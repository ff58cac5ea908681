import type { FormRow } from '../form/model';
import { formTable } from '../form/tables';
import type { Report, Table } from '../report/model';
import type { Edit, Fix, Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { proven } from '../shapes/fixes/apply';
import { dataRowEdits, rowEdits } from '../shapes/fixes/rows';
import { headSpan, lacksDataRow, placeOfRow, tablesOf } from '../shapes/tables';
import { ownLabel, quote, tableName } from '../shapes/words';

const rule: Rule = {
  id: 'missing-row',
  severity: 'error',
  title: { zh: '表格缺行', en: 'Missing row' },
  basis: ofForm({ zh: '表二、表三、表四的行', en: 'rows of tables 2, 3 and 4' }),
  explain: {
    zh: '格式规定的每一行都要保留，没有发生的填 0。提示的位置是下一行，缺少的行应补在它的前面。表四只有表头、没有数据行的，提示在表头。',
    en: 'Every row of the form is kept, with 0 where nothing happened. The finding stands at the next row, before which the missing one belongs. If table 4 has heads but no row of numbers, it stands at the heads.',
  },
  examples: () => ({
    bad: [
      { find: '行政处罚\t8\t\t\n行政强制', write: '⟦行政强制⟧' },
      { find: '（七）总计\t12\t4\t1\t0\t1\t0\t18\t\n四、结转下年度继续办理', write: '⟦四、结转下年度继续办理⟧' },
      {
        find: '行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t\n\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n2\t0\t1\t1\t4\t1\t0\t0\t0\t1\t1\t1\t0\t1\t3',
        write:
          '⟦行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t\n\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计⟧',
      },
    ],
    good: [{ find: '行政强制\t2', write: '行政强制\t0' }],
  }),
  *check(report: Report): Iterable<Hit> {
    for (const table of report.tables) {
      if (table.rows.length > 0) yield* missingRows(report, table);
      else if (lacksDataRow(table) && tablesOf(report, table.id).length === 0) yield dataRow(report, table);
    }
  },
};

/** Rows of the other form, which the form due does not have, are no loss. */
function* missingRows(report: Report, table: Table): Iterable<Hit> {
  const form = report.due ?? table.form;
  const required = form === undefined ? table.missingRows : formTable(form, table.id).rows;
  const name = tableName(table.id);
  for (const row of table.missingRows) {
    if (!required.some(({ key }) => key === row.key)) continue;
    const label = quote(ownLabel(row));
    const group = row.path.length > 1 ? quote(row.path.at(-2) ?? '') : undefined;
    yield {
      at: placeOfRow(table, row),
      message: {
        zh: `${name}${group === undefined ? '' : group}缺少${label}行，没有发生的也应保留并填 0。`,
        en: `${name}${group === undefined ? '' : `, ${group},`} lacks the row ${label}; keep it and write 0 where nothing happened.`,
      },
      data: { table: table.id, row: row.path },
      fixes: () =>
        insertion(
          proven(report, rowEdits(report, table, row), (after) => lacking(after, table.id, row) < lacking(report, table.id, row)),
          label,
        ),
    };
  }
}

/** The three groups of 表四 stand in one printed row: it is missing once. */
function dataRow(report: Report, table: Table): Hit {
  const name = tableName(table.id);
  return {
    at: headSpan(table),
    message: {
      zh: `${name}只有表头，缺少数据行；没有发生的也应填 0。`,
      en: `${name} has heads but no row of numbers; write 0 where nothing happened.`,
    },
    data: { table: table.id, rows: table.missingRows.map((row) => row.path) },
    fixes: () =>
      insertion(
        proven(report, dataRowEdits(report, table), (after) => tablesOf(after, table.id).length > 0),
        '数据',
      ),
  };
}

/** How many tables of this kind lack a row. */
function lacking({ tables }: Report, id: Table['id'], { key }: FormRow): number {
  return tables.filter((table) => table.id === id && table.missingRows.some((row) => row.key === key)).length;
}

/** The row comes in blank: what belongs into it only a person can say. */
function insertion(edits: readonly Edit[], label: string): readonly Fix[] {
  return edits.length === 0
    ? []
    : [{ title: { zh: `补上${label}行`, en: `Insert the row ${label}` }, edits, safe: false, preferred: true }];
}

export default rule;
