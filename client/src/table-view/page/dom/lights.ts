/** Lights up what belongs together: a total and its addends, and the cell at the cursor of the text. */
import type { EquationView, TableView } from '../../../../../server/src/lsp/protocol';
import type { Drawing } from './drawing';

export class Lights {
  private view: TableView | undefined;
  private lit: Element[] = [];
  private marked: string | null = null;

  constructor(private readonly drawing: Drawing) {}

  /** To be told of every view that was drawn: drawing puts the lights out. */
  know(view: TableView): void {
    this.view = view;
    this.show(this.marked);
  }

  /** The cell at the cursor. */
  mark(cell: string | null): void {
    if (this.marked !== null) this.drawing.cells.get(this.marked)?.removeAttribute('aria-current');
    this.marked = cell;
    this.show(cell)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** The addends of a total, and the equations through any cell. */
  cell(id: string | undefined): void {
    this.off();
    if (id === undefined || this.view === undefined) return;
    for (const equation of this.view.equations) {
      if (equation.totals.includes(id)) this.addends(equation);
      if (equation.operands.includes(id)) this.on(this.drawing.equations.get(equation.id), 'through');
    }
  }

  /** Everything that an equation adds up. */
  equation(id: string): void {
    this.off();
    const equation = this.view?.equations.find((each) => each.id === id);
    if (equation === undefined) return;
    this.addends(equation);
    for (const total of equation.totals) this.on(this.drawing.cells.get(total), 'total');
  }

  off(): void {
    for (const each of this.lit) each.classList.remove('addend', 'total', 'through');
    this.lit = [];
  }

  private show(cell: string | null) {
    const td = cell === null ? undefined : this.drawing.cells.get(cell);
    td?.setAttribute('aria-current', 'true');
    return td;
  }

  private addends({ operands, totals }: EquationView): void {
    for (const operand of operands) if (!totals.includes(operand)) this.on(this.drawing.cells.get(operand), 'addend');
  }

  private on(lit: Element | undefined, name: string): void {
    if (lit === undefined) return;
    lit.classList.add(name);
    this.lit.push(lit);
  }
}
