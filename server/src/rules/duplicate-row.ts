import type { Report, StrayRow, Table, TableRow } from '../report/model';
import type { Fix, Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { removeRow } from '../shapes/fixes/remove';
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
  examples: () => ({
    bad: [{ find: '行政处罚\t8\t\t\n', write: '行政处罚\t8\t\t\n⟦行政处罚⟧\t8\t\t\n' }],
    good: [{ find: '行政处罚\t8', write: '行政处罚\t9' }],
  }),
  *check(report: Report): Iterable<Hit> {
    for (const table of tablesWithRows(report)) {
      for (const stray of table.strays) {
        const { label, repeats } = stray;
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
          fixes: () => (first !== undefined && saysTheSame(report, table, first, stray) ? [removal(report, table, stray)] : []),
        };
      }
    }
  },
};

/** Whether the second row has the very numbers of the first; 表四 has them without a label. */
function saysTheSame(report: Report, table: Table, first: TableRow, stray: StrayRow): boolean {
  const row = table.id === 'disputes' ? table.rows.filter(({ span }) => span.start === first.span.start) : [first];
  const cells = row.flatMap((each) => each.cells);
  if (cells.length === 0 || cells.some((cell) => cell.value === undefined) || spansDown(report, stray)) return false;
  const from = table.id === 'disputes' ? stray.span.start : stray.label.span.end;
  const source = report.text.slice(from, stray.span.end);
  const numbers = source
    .replace(/<[^<>]*>|&nbsp;/g, ' ')
    .split(/[\s|]+/)
    .filter((text) => text !== '');
  return numbers.length === cells.length && numbers.every((text, index) => text === cells[index]?.text);
}

/** Whether other rows hang on labels that begin in this one. */
function spansDown({ text }: Report, { span }: StrayRow): boolean {
  return /\browspan\s{0,3}=\s{0,3}["']?(?!1\b)\d/i.test(text.slice(span.start, span.end));
}

function removal(report: Report, table: Table, stray: StrayRow): Fix {
  const words = { zh: '删去重复的这一行，数字与另一行相同', en: 'Remove this row; it has the same numbers as the other one' };
  return { title: words, edits: [removeRow(report, table, stray.span)], safe: false, preferred: true };
}

export default rule;
