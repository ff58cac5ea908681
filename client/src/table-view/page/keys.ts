import type { Direction } from './grids';

/** What a key does on a cell that is not being edited. */
export type Action =
  | { readonly kind: 'move'; readonly to: Direction }
  | { readonly kind: 'edit' }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'clear' }
  | { readonly kind: 'undo' | 'redo' };

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const MOVES: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

/** `undefined` for keys that are left to the browser and to the editor around it. */
export function action({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): Action | undefined {
  if (altKey) return undefined;
  if (ctrlKey || metaKey) {
    const letter = key.toLowerCase();
    if (letter === 'z') return { kind: shiftKey ? 'redo' : 'undo' };
    return letter === 'y' ? { kind: 'redo' } : undefined;
  }
  const to = MOVES[key];
  if (to !== undefined) return { kind: 'move', to };
  if (key === 'Tab') return { kind: 'move', to: shiftKey ? 'previous' : 'next' };
  if (key === 'Enter' || key === 'F2') return { kind: 'edit' };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' };
  return /^[\d.+-]$/.test(key) ? { kind: 'type', text: key } : undefined;
}
