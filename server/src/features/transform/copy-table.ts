import { type Box, layout } from '../../form/render/layout';
import type { Report } from '../../report/model';
import { tableAt } from './extent';
import { inRows, presentRows } from './losses';
import { NO_TABLE, type Refusal } from './outcome';
import { figuresOf, labelsOf } from './wording';

/**
 * The table at `offset` as a rectangle for a spreadsheet: fields parted by tabs, every figure under its head, merged cells empty but
 * for the first square.
 */
export function copyTable(report: Report, offset: number): { readonly kind: 'text'; readonly text: string } | Refusal {
  const table = tableAt(report, offset);
  if (table === undefined) return NO_TABLE;
  const reason = inRows(table);
  if (reason !== undefined) return reason;
  const figures = figuresOf(table);
  const labels = labelsOf(table, true);
  const read = (box: Box): string => {
    if (box.kind === 'value') return figures(box.of, box.under);
    return box.kind === 'label' ? labels(box.text) : '';
  };
  const { width, rows } = layout(presentRows(table));
  const lines = rows.map(({ boxes }) => {
    const fields = Array<string>(width).fill('');
    for (const box of boxes) fields[box.column] = read(box);
    return fields.join('\t');
  });
  return { kind: 'text', text: `${lines.join('\r\n')}\r\n` };
}
