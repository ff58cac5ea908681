import { isKnownLabel, labelKey } from '../labels';
import type { Line, SourceItem } from '../source/line';
import { isBarLine, readBars } from './bars';
import { readHtml } from './html';
import { isLoose, readLoose } from './loose';
import { type Block, type GridRow, isEmptyLine } from './row';
import { readSpaces } from './spaces';
import { readStream } from './stream';
import { isTabLine, readTabs } from './tabs';

const LONGEST_LABEL_WORD = 60;

/** Whether a line that resembles a section's title begins with an official label: `三、本年度办理结果 （五）不予处理 2.重复申请 0 0 0 …`. */
export function beginsWithLabel(text: string): boolean {
  const first = /^\s*\S+(?=\s)/u.exec(text.slice(0, LONGEST_LABEL_WORD))?.[0];
  return first !== undefined && isKnownLabel(labelKey(first));
}

/**
 * Sees the tables in the source, each in its dialect.
 * `endsRun` tells the lines (section headings) over which no table of plain lines goes on.
 */
export function segment(items: readonly SourceItem[], endsRun: (line: Line) => boolean): readonly Block[] {
  const blocks: Block[] = [];
  let run: Line[] = [];
  let fragment = 0;
  const endRun = (): void => {
    if (run.length > 0) for (const block of plainRun(run, ++fragment)) blocks.push(block);
    run = [];
  };
  for (let i = 0; i < items.length; ) {
    const item = items[i];
    if (item === undefined) break;
    if (item.kind === 'table') {
      endRun();
      push(blocks, readHtml(item, ++fragment));
      i++;
    } else if (endsRun(item) && !beginsWithLabel(item.text)) {
      endRun();
      blocks.push(item);
      i++;
    } else if (isBarLine(item)) {
      endRun();
      const bars = readBars(items, i, ++fragment);
      push(blocks, bars.single ? readStream(bars.rows, fragment) : bars.rows);
      i = Math.max(bars.next, i + 1);
    } else if (isTabLine(item)) {
      endRun();
      const tabs = readTabs(items, i, ++fragment);
      push(blocks, tabs.rows);
      i = Math.max(tabs.next, i + 1);
    } else {
      run.push(item);
      i++;
    }
  }
  endRun();
  return blocks;
}

function push(blocks: Block[], rows: readonly GridRow[]): void {
  for (const row of rows) blocks.push(row);
}

function plainRun(run: readonly Line[], fragment: number): readonly Block[] {
  if (run.every(isEmptyLine)) return run;
  return isLoose(run) ? readLoose(run, fragment) : readSpaces(run, fragment);
}
