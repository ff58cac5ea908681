import type { TagScanner } from './tags';

interface OpenTable {
  readonly start: number;
  cells: number;
}

/** Which `<table>` tags only lay out the page, by their offset: those that hold another table, a single cell or none. */
export function layoutTables(text: string, tags: TagScanner): ReadonlySet<number> {
  const layout = new Set<number>();
  const open: OpenTable[] = [];
  const close = (): void => {
    const table = open.pop();
    if (table !== undefined && table.cells <= 1) layout.add(table.start);
  };
  for (let i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i)) {
    const tag = tags.tagAt(i);
    const table = open[open.length - 1];
    if (tag?.name === 'table' && tag.closing) close();
    else if (tag?.name === 'table') {
      if (table !== undefined) layout.add(table.start);
      open.push({ start: tag.start, cells: 0 });
    } else if (table !== undefined && !tag?.closing && (tag?.name === 'td' || tag?.name === 'th')) table.cells++;
    i = tag?.end ?? i + 1;
  }
  while (open.length > 0) close();
  return layout;
}
