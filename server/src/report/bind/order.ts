import type { FormId, FormRow, TableId } from '../../form/model';
import { formTable } from '../../form/tables';

/** The rows of a table of both forms in one order; a row that both forms have stands once. */
export function unionOrder(table: TableId): readonly string[] {
  return table === 'applications' ? APPLICATIONS : DISCLOSURE;
}

/** The row of a form, or of the other form where only that has it. */
export function rowOf(table: TableId, key: string, form: FormId): FormRow | undefined {
  return ROWS[form][table].get(key) ?? ROWS[form === '2019' ? '2021' : '2019'][table].get(key);
}

/** Whether a form's table has a row. */
export function hasRow(table: TableId, form: FormId, key: string): boolean {
  return ROWS[form][table].has(key);
}

type ByKey = ReadonlyMap<string, FormRow>;

function byTable(form: FormId): Readonly<Record<TableId, ByKey>> {
  const byKey = (table: TableId): ByKey => new Map(formTable(form, table).rows.map((row) => [row.key, row]));
  return { disclosure: byKey('disclosure'), applications: byKey('applications'), disputes: byKey('disputes') };
}

const ROWS: Readonly<Record<FormId, Readonly<Record<TableId, ByKey>>>> = { '2019': byTable('2019'), '2021': byTable('2021') };

/** Merges two orders: what only the second has goes behind its predecessor there. */
function merge(table: TableId): readonly string[] {
  const order = formTable('2019', table).rows.map((row) => row.key);
  const newer = formTable('2021', table).rows.map((row) => row.key);
  newer.forEach((key, i) => {
    if (order.includes(key)) return;
    const before = newer[i - 1];
    let at = before === undefined ? 0 : order.indexOf(before) + 1;
    if (table === 'applications' && order[at] === 'otherHandling') at++;
    order.splice(at, 0, key);
  });
  return order;
}

const APPLICATIONS = merge('applications');
const DISCLOSURE = merge('disclosure');
