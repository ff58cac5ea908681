/** An official table as the form prints it, in boxes that HTML can draw. */
import type { FormRow, FormTable } from '../../form/model';
import { type Box, type LayoutRow, layout } from '../../form/render/layout';
import { SECTIONS } from '../../form/sections';
import { type Locale, type Message, speak } from '../../rule';
import type { PlacedEquation } from './equations';
import { cellId } from './ids';
import type { BoxView, FootView, GridView, GroupView, RowView } from './model';

export function grid(table: FormTable, present: boolean, equations: readonly PlacedEquation[], locale: Locale): GridView {
  const title = SECTIONS.find((section) => section.number === table.section)?.title ?? '';
  const printed = layout(table);
  const absent = speak({ zh: `报告中没有${table.name}。`, en: `The report has no ${table.name}.` }, locale);
  const byRow = equations.filter((each) => each.row !== undefined);
  return {
    table: table.id,
    caption: `${table.name} ${title}`,
    absent: present ? null : absent,
    labelColumns: printed.labelColumns,
    margin: byRow.length > 0,
    groups: present ? groups(table, printed.rows, printed.width, byRow) : [],
    feet: feet(table, equations, locale),
  };
}

/** Heads at the top are one group, the body another; in 表二 every clause begins a group of its own. */
function groups(table: FormTable, rows: readonly LayoutRow[], width: number, equations: readonly PlacedEquation[]): readonly GroupView[] {
  const made: { kind: 'head' | 'body'; rows: RowView[] }[] = [];
  for (const row of rows) {
    const clause = table.id === 'disclosure';
    const kind = !clause && row.rows.length === 0 ? 'head' : 'body';
    const last = made.at(-1);
    const opens = last === undefined || last.kind !== kind || (clause && isClause(row, width));
    const view = { boxes: row.boxes.flatMap((box) => boxView(table, row, box, width)), equations: equationsAt(row.rows, equations) };
    if (opens) made.push({ kind, rows: [view] });
    else last.rows.push(view);
  }
  return made;
}

function isClause(row: LayoutRow, width: number): boolean {
  const [only] = row.boxes;
  return row.boxes.length === 1 && only?.kind === 'label' && only.colspan === width;
}

function equationsAt(rows: readonly FormRow[], equations: readonly PlacedEquation[]): readonly string[] {
  return rows.flatMap((row) => equations.filter((each) => each.row === row.key).map((each) => each.view.id));
}

function boxView(table: FormTable, row: LayoutRow, box: Box, width: number): readonly BoxView[] {
  switch (box.kind) {
    case 'continued':
      return [];
    case 'value':
      return [{ kind: 'value', colspan: box.colspan, cell: cellId(table.id, box.of, box.under) }];
    case 'label': {
      const { text, colspan, rowspan } = box;
      const clause = isClause(row, width);
      const head = row.rows.length === 0 && !clause;
      const scope = head ? (colspan > 1 ? 'colgroup' : 'col') : clause || rowspan > 1 ? 'rowgroup' : 'row';
      return [{ kind: 'label', text, colspan, rowspan, scope }];
    }
  }
}

const FEET: Readonly<Record<string, Message>> = {
  'applications-balance': { zh: '勾稽：一＋二＝三＋四', en: 'Check: 一 + 二 = 三 + 四' },
  'results-total': { zh: '勾稽：（一）至（六）之和＝总计', en: 'Check: （一）…（六） add up to 总计' },
};

/** Equations along the columns, a row below the table for each kind. */
function feet(table: FormTable, equations: readonly PlacedEquation[], locale: Locale): readonly FootView[] {
  const under = equations.filter((each) => each.column !== undefined);
  const columns = table.rows[0]?.columns ?? [];
  return [...new Set(under.map((each) => each.kind))].map((kind) => ({
    label: speak(FEET[kind] ?? { zh: '勾稽', en: 'Check' }, locale),
    equations: columns.map((column) => under.find((each) => each.kind === kind && each.column === column.key)?.view.id ?? null),
  }));
}
