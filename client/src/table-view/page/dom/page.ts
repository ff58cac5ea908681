import type { CellView, TableView } from '../../../../../server/src/lsp/protocol';
import type { CellText, HostMessage, PageMessage } from '../../messages';
import { changes } from '../diff';
import { type Direction, move, parseBlock, place, tablesOf } from '../grids';
import { action } from '../keys';
import { CellEditor, type Outcome } from './cell-editor';
import { Drawing } from './drawing';
import { element } from './elements';
import { Lights } from './lights';

export class Page {
  private readonly drawing: Drawing;
  private readonly editor = new CellEditor((cell, outcome) => this.edited(cell, outcome));
  private readonly lights: Lights;
  private view: TableView | undefined;
  /** The cell that the keyboard is at: the one stop of the Tab key from outside. */
  private current: string | undefined;

  constructor(
    root: HTMLElement,
    private readonly send: (message: PageMessage) => void,
  ) {
    this.drawing = new Drawing(root);
    this.lights = new Lights(this.drawing);
    root.addEventListener('keydown', (event) => this.key(event));
    root.addEventListener('click', (event) => this.click(event));
    root.addEventListener('dblclick', (event) => this.at(event, (cell) => this.edit(cell, undefined)));
    root.addEventListener('focusin', (event) => this.focused(event));
    root.addEventListener('focusout', () => this.lights.off());
    root.addEventListener('mouseover', (event) => this.light(event.target));
    root.addEventListener('mouseleave', () => this.lights.off());
    document.addEventListener('paste', (event) => this.paste(event));
    // Where the editor gives the page the keyboard back, after an undo for one, it goes on at its cell.
    window.addEventListener(
      'focus',
      () => document.activeElement === document.body && this.current !== undefined && this.focus(this.current),
    );
    document.addEventListener('copy', (event) => this.copy(event));
  }

  receive(message: HostMessage): void {
    switch (message.type) {
      case 'show':
        this.show(message.view);
        return;
      case 'nothing':
        this.view = undefined;
        this.drawing.nothing(message.why);
        this.send({ type: 'drawn', cells: 0, redrawn: 0 });
        return;
      case 'mark':
        this.lights.mark(message.cell);
        return;
      case 'refused':
        // Whoever typed has gone on meanwhile: back to the first cell that was not written.
        if (message.problems[0] !== undefined && this.editor.cell === undefined) this.focus(message.problems[0].cell);
        for (const { cell, message: why } of message.problems) this.tell(cell, why);
    }
  }

  private show(view: TableView): void {
    const made = changes(this.view, view);
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.cell : undefined;
    this.view = view;
    this.drawing.update(view, made, made.frame ? undefined : this.editor.cell);
    this.lights.know(view);
    const tables = tablesOf(view);
    if (this.current === undefined || !this.drawing.cells.has(this.current)) this.current = tables[0]?.[0]?.[0];
    this.stop(this.current);
    if (made.frame && focused !== undefined) this.focus(focused);
    this.send({ type: 'drawn', cells: view.cells.length, redrawn: made.cells.length });
  }

  private key(event: KeyboardEvent): void {
    const cell = cellOf(event.target);
    const what = cell === undefined ? undefined : action(event);
    if (cell === undefined || what === undefined) return;
    if (what.kind === 'move') {
      // Behind the last cell and before the first one the Tab key leaves the tables.
      if (this.go(cell, what.to) || event.key !== 'Tab') event.preventDefault();
      return;
    }
    event.preventDefault();
    if (what.kind === 'edit') this.edit(cell, undefined);
    else if (what.kind === 'type') this.edit(cell, what.text);
    else if (what.kind === 'clear') this.write([{ cell, text: '' }]);
    else {
      event.stopPropagation();
      this.send({ type: what.kind });
    }
  }

  private go(from: string, to: Direction): boolean {
    const next = this.view === undefined ? undefined : move(tablesOf(this.view), from, to);
    if (next !== undefined) this.focus(next);
    return next !== undefined;
  }

  private focus(cell: string): void {
    this.drawing.cells.get(cell)?.focus();
  }

  /** Makes one cell the stop of the Tab key. */
  private stop(cell: string | undefined): void {
    if (this.current !== undefined) this.drawing.cells.get(this.current)?.setAttribute('tabindex', '-1');
    this.current = cell;
    if (cell !== undefined) this.drawing.cells.get(cell)?.setAttribute('tabindex', '0');
  }

  private focused(event: FocusEvent): void {
    const cell = cellOf(event.target);
    if (cell !== undefined) this.stop(cell);
    this.light(event.target);
  }

  private light(target: EventTarget | null): void {
    const equation = target instanceof HTMLElement ? target.dataset.equation : undefined;
    if (equation !== undefined) this.lights.equation(equation);
    else this.lights.cell(cellOf(target));
  }

  private at(event: Event, act: (cell: string) => void): void {
    const cell = cellOf(event.target);
    if (cell !== undefined && cell !== this.editor.cell) act(cell);
  }

  private click(event: MouseEvent): void {
    const equation = event.target instanceof HTMLElement ? event.target.dataset.equation : undefined;
    const found = this.view?.equations.find(({ id }) => id === equation);
    const total = found?.totals[0] ?? found?.operands[0];
    if (total !== undefined) this.focus(total);
    else this.at(event, (cell) => this.send({ type: 'reveal', cell }));
  }

  private cellView(id: string): CellView | undefined {
    return this.view?.cells.find((cell) => cell.id === id);
  }

  /** `typed`: what replaces the cell's text from the first key on. */
  private edit(id: string, typed: string | undefined): void {
    const cell = this.cellView(id);
    const td = this.drawing.cells.get(id);
    if (cell === undefined || td === undefined || td.getAttribute('aria-readonly') === 'true') return;
    this.editor.begin(id, td, typed ?? cell.text, `${this.view?.words.edit ?? ''} ${cell.label}`, typed === undefined);
  }

  private edited(id: string, { text, go }: Outcome): void {
    const cell = this.cellView(id);
    if (cell !== undefined) this.drawing.cell(cell);
    if (go === 'stay') this.focus(id);
    else if (go !== 'away' && !this.go(id, go)) this.focus(id);
    if (text !== undefined && text.trim() !== cell?.text) this.write([{ cell: id, text }]);
  }

  private write(cells: readonly CellText[]): void {
    this.send({ type: 'edit', cells });
  }

  private paste(event: ClipboardEvent): void {
    const cell = cellOf(document.activeElement);
    if (cell === undefined || this.view === undefined || this.editor.cell !== undefined) return;
    event.preventDefault();
    const table = tablesOf(this.view).find((ids) => ids.some((row) => row.includes(cell)));
    const cells = table && place(table, cell, parseBlock(event.clipboardData?.getData('text/plain') ?? ''));
    if (cells === undefined) this.tell(cell, this.view.words.overflow);
    else this.write(cells);
  }

  private copy(event: ClipboardEvent): void {
    const cell = this.cellView(cellOf(document.activeElement) ?? '');
    if (cell === undefined || this.editor.cell !== undefined || document.getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', cell.text);
  }

  /** Says at a cell why something was not written; the next change or the next key on it takes the words away. */
  private tell(id: string, why: string): void {
    const td = this.drawing.cells.get(id);
    const cell = this.cellView(id);
    if (td === undefined || cell === undefined) return;
    this.drawing.cell(cell);
    td.classList.add('told');
    td.append(element('span', { class: 'told', role: 'alert' }, why));
    td.addEventListener(
      'blur',
      () => td.classList.contains('told') && this.editor.cell !== id && this.drawing.cell(this.cellView(id) ?? cell),
      { once: true },
    );
  }
}

function cellOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset.cell : undefined;
}
