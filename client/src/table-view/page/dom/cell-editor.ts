/** The field in which a cell is edited, in the cell's own place. */
import { element } from './elements';

export interface Outcome {
  /** What was typed; `undefined` where the editing was given up. */
  readonly text: string | undefined;
  /** Where to go on, by the key that ended it. */
  readonly go: 'down' | 'next' | 'previous' | 'stay' | 'away';
}

export class CellEditor {
  private current: { readonly cell: string; readonly input: HTMLInputElement } | undefined;

  constructor(private readonly done: (cell: string, outcome: Outcome) => void) {}

  /** The cell that is being edited. */
  get cell(): string | undefined {
    return this.current?.cell;
  }

  /** `text` is what the field begins with; `selected` when the first key is to replace it. */
  begin(cell: string, td: HTMLTableCellElement, text: string, label: string, selected: boolean): void {
    const input = element('input', { type: 'text', inputmode: 'decimal', 'aria-label': label, value: text });
    td.replaceChildren(input);
    this.current = { cell, input };
    input.addEventListener('keydown', (event) => this.key(event));
    input.addEventListener('blur', () => this.end({ text: input.value, go: 'away' }));
    input.focus();
    if (selected) input.select();
    else input.setSelectionRange(text.length, text.length);
  }

  private key(event: KeyboardEvent): void {
    // Keys of an input method's own window are not for the field.
    if (event.isComposing) return;
    event.stopPropagation();
    const text = this.current?.input.value;
    if (event.key === 'Enter') this.stop(event, { text, go: 'down' });
    else if (event.key === 'Tab') this.stop(event, { text, go: event.shiftKey ? 'previous' : 'next' });
    else if (event.key === 'Escape') this.stop(event, { text: undefined, go: 'stay' });
  }

  private stop(event: KeyboardEvent, outcome: Outcome): void {
    event.preventDefault();
    this.end(outcome);
  }

  private end(outcome: Outcome): void {
    const ended = this.current;
    // Taking the field away makes it lose the focus, which must not end it a second time.
    this.current = undefined;
    if (ended !== undefined) this.done(ended.cell, outcome);
  }
}
