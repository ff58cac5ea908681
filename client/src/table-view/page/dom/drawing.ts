/** Draws a view: everything once, afterwards only what has changed. */
import type {
  BoxView,
  CellView,
  EquationView,
  FootView,
  GridView,
  RowView,
  SummaryView,
  TableView,
} from '../../../../../server/src/lsp/protocol';
import type { Changes } from '../diff';
import { element } from './elements';

export class Drawing {
  readonly cells = new Map<string, HTMLTableCellElement>();
  readonly equations = new Map<string, HTMLButtonElement>();
  private readonly head = element('header', { class: 'summary' });
  private readonly tables = element('div', { class: 'tables' });
  private words: TableView['words'] | undefined;

  constructor(private readonly root: HTMLElement) {}

  /** `keep`: a cell that is being edited; only what surrounds its text is drawn. */
  update(view: TableView, { frame, summary, cells, equations }: Changes, keep: string | undefined): void {
    this.words = view.words;
    if (frame) this.frame(view);
    if (summary) this.head.replaceChildren(...summaryParts(view.summary, view.words.findings));
    for (const cell of cells) if (cell.id !== keep) this.cell(cell);
    for (const equation of equations) this.equation(equation);
  }

  /** One sentence in place of everything. */
  nothing(why: string): void {
    this.cells.clear();
    this.equations.clear();
    this.root.replaceChildren(element('p', { class: 'nothing', role: 'status' }, why));
  }

  cell(view: CellView): void {
    const td = this.cells.get(view.id);
    if (td === undefined || this.words === undefined) return;
    const shown = {
      number: '',
      blank: this.words.blank,
      word: this.words.notNumber,
      missing: this.words.missing,
      unreadable: this.words.missing,
    }[view.state];
    td.className = `cell ${view.state} ${view.severity}`;
    td.title = [...view.notes, view.lastYear?.words ?? ''].filter((line) => line !== '').join('\n');
    td.setAttribute(
      'aria-label',
      [view.label, view.text, shown, ...view.notes, view.lastYear?.words ?? ''].filter((part) => part !== '').join('，'),
    );
    td.setAttribute('aria-readonly', String(view.state === 'missing' || view.state === 'unreadable'));
    td.setAttribute('aria-invalid', String(view.severity === 'error'));
    td.replaceChildren(element('span', { class: 'value' }, view.text));
    if (shown !== '') td.append(element('span', { class: 'state' }, shown));
    if (view.severity === 'error' && view.state === 'number') td.append(element('span', { class: 'sign' }, '✗'));
    // What has not changed is told of, not shown: the changes are to be seen.
    if (view.lastYear !== null && view.lastYear.change !== 0) td.append(...comparison(view.lastYear));
  }

  private equation(view: EquationView): void {
    const badge = this.equations.get(view.id);
    if (badge === undefined) return;
    badge.className = `equation ${view.status}`;
    badge.title = view.words;
    badge.setAttribute('aria-label', `${view.mark}：${view.words}`);
    badge.replaceChildren(view.mark);
  }

  private frame(view: TableView): void {
    document.documentElement.lang = view.language;
    this.cells.clear();
    this.equations.clear();
    this.tables.replaceChildren(...view.grids.map((grid) => this.grid(grid, view.words)));
    this.root.replaceChildren(this.head, element('p', { class: 'keys' }, view.words.keys), this.tables);
  }

  private grid(grid: GridView, words: TableView['words']): HTMLElement {
    if (grid.absent !== null) return element('p', { class: 'absent' }, `⚠ ${grid.absent}`);
    const table = element('table', { class: grid.table, role: 'grid' }, element('caption', {}, element('span', {}, grid.caption)));
    grid.groups.forEach((group, index) => {
      const part = element(group.kind === 'head' ? 'thead' : 'tbody');
      group.rows.forEach((row, at) => {
        const tr = element('tr', {}, ...row.boxes.map((box) => this.box(box)));
        if (grid.margin)
          this.margin(tr, row, group.kind === 'head' ? (at === 0 ? group.rows.length : 0) : 1, index === 0 && at === 0, words.margin);
        part.append(tr);
      });
      table.append(part);
    });
    if (grid.feet.length > 0) table.append(element('tfoot', {}, ...grid.feet.map((foot) => this.foot(grid, foot))));
    return element('div', { class: 'scroll' }, table);
  }

  /** The place at the row's end; `rowspan` 0 where a head above covers it. */
  private margin(tr: HTMLTableRowElement, row: RowView, rowspan: number, first: boolean, label: string): void {
    if (rowspan === 0) return;
    if (first) tr.append(element('th', { class: 'margin', scope: 'col', rowspan }, label));
    else tr.append(element('td', { class: 'margin', rowspan }, ...row.equations.map((id) => this.badge(id))));
  }

  private box(box: BoxView): HTMLTableCellElement {
    if (box.kind === 'label') {
      const { text, colspan, rowspan, scope } = box;
      return element('th', { scope, colspan, rowspan }, text);
    }
    const td = element('td', { colspan: box.colspan, tabindex: -1, 'data-cell': box.cell });
    this.cells.set(box.cell, td);
    return td;
  }

  private foot(grid: GridView, { label, equations }: FootView): HTMLTableRowElement {
    const under = equations.map((id) => element('td', { class: 'margin' }, ...(id === null ? [] : [this.badge(id)])));
    const labels = grid.labelColumns > 0 ? [element('th', { scope: 'row', colspan: grid.labelColumns }, label)] : [];
    return element('tr', {}, ...labels, ...under, ...(grid.margin ? [element('td', { class: 'margin' })] : []));
  }

  private badge(id: string): HTMLButtonElement {
    const badge = element('button', { type: 'button', 'data-equation': id });
    this.equations.set(id, badge);
    return badge;
  }
}

const SIGNS = { error: '✗', warning: '⚠', info: 'ℹ' } as const;

function summaryParts({ title, facts, kinds }: SummaryView, findings: string): readonly HTMLElement[] {
  const list = element(
    'dl',
    {},
    ...facts.map(({ label, value }) => element('div', {}, element('dt', {}, label), element('dd', {}, value))),
  );
  if (kinds.length === 0) return [element('h1', {}, title), list];
  const items = kinds.map(({ severity, title: kind, count }) =>
    element('li', { class: severity }, `${SIGNS[severity]} ${kind} × ${count}`),
  );
  const all = element('details', { open: '' }, element('summary', {}, findings), element('ul', { class: 'kinds' }, ...items));
  return [element('h1', {}, title), list, all];
}

/** Last year's figure in words, and a bar of the share by which it has changed; the words say all that the bar says. */
function comparison({ value, change, words }: NonNullable<CellView['lastYear']>): readonly HTMLElement[] {
  const share = Math.min(Math.abs(change) / Math.max(Math.abs(value), 1), 1);
  const bar = element('meter', { min: 0, max: 1, value: share, 'aria-hidden': 'true', class: change < 0 ? 'less' : 'more' });
  return [element('span', { class: 'last-year' }, words), bar];
}
