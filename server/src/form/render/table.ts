import type { Dialect } from '../dialect';
import type { FormRow, FormTable } from '../model';
import { bars } from './bars';
import { cells } from './cells';
import { html } from './html';
import { type Box, layout, layoutRow } from './layout';
import { lines } from './lines';
import { pipes } from './pipes';
import { spaces } from './spaces';
import { tsv } from './tsv';
import type { CellText, RenderOptions, Writer } from './write';

const WRITERS: Readonly<Record<Dialect, Writer>> = { tsv, cells, lines, pipes, bars, html, spaces };

/** A whole official table with its heads, ending with a line end. */
export function renderTable(table: FormTable, dialect: Dialect, value: CellText, options: RenderOptions = {}): string {
  return WRITERS[dialect].table(layout(table), reader(value, options), options);
}

/**
 * The printed row in which a row of the form stands, as it would stand in the whole table, ending with a line end:
 * with its group labels where it opens the group; for 表四 all fifteen figures.
 * Throws if the table has no such row.
 */
export function renderRow(table: FormTable, row: FormRow, dialect: Dialect, value: CellText, options: RenderOptions = {}): string {
  const printed = layout(table);
  return WRITERS[dialect].row(printed, layoutRow(printed, row), reader(value, options), options);
}

function reader(value: CellText, { label = (official) => official }: RenderOptions): (box: Box) => string {
  return (box) => {
    if (box.kind === 'value') return value(box.of, box.under);
    return box.kind === 'label' ? label(box.text) : '';
  };
}
