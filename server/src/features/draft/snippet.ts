/** Texts with tab stops, in the syntax that LSP and VS Code share. */

/** Private-use characters that mark a tab stop until the text around it has been escaped. */
const OPEN = '\ue000';
const PART = '\ue001';
const CLOSE = '\ue002';

/** Gives out tab stops in the order in which they are asked for. */
export class TabStops {
  private last = 0;

  /** A mark for the next tab stop, with what stands there until it is overwritten. */
  next(placeholder = ''): string {
    this.last += 1;
    return this.at(this.last, placeholder);
  }

  /** A mark for a tab stop that follows another one: both have the number `stop`. */
  again(stop: number): string {
    return this.at(stop, '');
  }

  private at(stop: number, placeholder: string): string {
    return OPEN + stop + PART + placeholder + CLOSE;
  }
}

const MARK = new RegExp(`${OPEN}(\\d+)${PART}([^${CLOSE}]*)${CLOSE}`, 'g');

/**
 * An editor turns tabs at the beginning of a snippet's line into its own indentation, but tabs are cells here. The value of a variable
 * is left alone: the line number, replaced as a whole, becomes the tab.
 */
const GUARDED_TAB = `\${TM_LINE_NUMBER/\\d+/\t/}`;

/** The marked text as a snippet; `as-is` for editors that are told to leave its tabs alone. */
export function asSnippet(marked: string, tabs: 'guarded' | 'as-is' = 'guarded'): string {
  return marked
    .replace(/[\\$}]/g, '\\$&')
    .replace(/^\t+/gm, (run) => (tabs === 'as-is' ? run : GUARDED_TAB.repeat(run.length)))
    .replace(MARK, (_, stop: string, placeholder: string) => (placeholder === '' ? `\${${stop}}` : `\${${stop}:${placeholder}}`));
}

/** The marked text as it is before anything is filled in: placeholders where there are any, nothing elsewhere; empty paragraphs leave no gap. */
export function asText(marked: string): string {
  return marked.replace(MARK, '$2').replace(/\n{3,}/g, '\n\n');
}
