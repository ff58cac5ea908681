import type { GridRow } from '../../report/grids/row';
import { isKnownLabel, labelKey } from '../../report/labels';
import type { Table } from '../../report/model';
import { readCell } from '../../report/reading';

/** The number of a label that a page break cut off. */
const NUMBER_ALONE = /^[（(]?[一二三四五六七八九十]{1,2}[）)]?[、.．]?$/u;

/**
 * Words in the rows of an official table that are neither in one of its cells nor a label: printed by the form, they would be lost,
 * and the figures beside them may have slipped. A row without any figure holds pieces of torn labels.
 */
export function lostWords(table: Table, rows: readonly GridRow[]): readonly string[] {
  const strays = new Set(table.strays.map(({ span }) => span.start));
  const unreadable = new Set(table.rows.filter((row) => row.unreadable).map(({ span }) => span.start));
  const known = new Set([
    ...table.heads.map(({ text }) => text),
    ...table.rows.flatMap(({ labels, cells, extra }) => [...labels, ...cells, ...extra].map(({ text }) => text)),
  ]);
  return rows
    .filter(({ span, collapsed }) => !collapsed && !strays.has(span.start) && !unreadable.has(span.start))
    .map(({ fields }) => fields.map(({ text }) => text))
    .filter((texts) => texts.some((text) => readCell(text).reads === 'number'))
    .flat()
    .filter(
      (text) =>
        text !== '' && readCell(text).reads === 'words' && !known.has(text) && !isKnownLabel(labelKey(text)) && !NUMBER_ALONE.test(text),
    );
}
