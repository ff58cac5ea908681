import type { Io } from '../io';

export interface Palette {
  error(text: string): string;
  warning(text: string): string;
  info(text: string): string;
  faint(text: string): string;
  heading(text: string): string;
}

/** Whether to colour standard output: as told, otherwise only on a terminal and where the user does not object. */
export function wantsColour(io: Io, flags: ReadonlySet<string>): boolean {
  if (flags.has('no-color')) return false;
  if (flags.has('color')) return true;
  return io.stdout.terminal && !io.env.NO_COLOR && io.env.TERM !== 'dumb';
}

export function palette(colour: boolean): Palette {
  const paint = (code: number, off: number) => (text: string) => (colour ? `\u001b[${code}m${text}\u001b[${off}m` : text);
  return { error: paint(31, 39), warning: paint(33, 39), info: paint(36, 39), faint: paint(2, 22), heading: paint(4, 24) };
}
