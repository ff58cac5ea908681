import type { Position, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { selectionSpans } from '../../features/selection';
import type { LineTable } from '../../text/lines';
import type { Span } from '../../text/span';
import { toRange } from '../convert';
import { analyseOurs } from '../ours';
import type { Feature } from '../session';

/** `textDocument/selectionRange`: cell, row, table, section, everything. */
export const selectionRanges: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),

  start(session) {
    session.connection.onSelectionRanges(
      session.respond('textDocument/selectionRange', async ({ textDocument, positions }: SelectionRangeParams, token) => {
        const found = await analyseOurs(session, textDocument.uri, token);
        if (found === undefined) return null;
        const { report, lines } = found;
        const offsets = positions.map((position) => lines.offset(position));
        const spans = selectionSpans(report, offsets);
        return positions.map((position, index) => chain(spans[index] ?? [], position, lines));
      }),
    );
  },
};

/** The protocol wants one range for every position, even where there is nothing to select. */
function chain(spans: readonly Span[], position: Position, lines: LineTable): SelectionRange {
  const outermost = spans.reduceRight<SelectionRange | undefined>((parent, span) => {
    const range = toRange(lines, span);
    return parent === undefined ? { range } : { range, parent };
  }, undefined);
  return outermost ?? { range: { start: position, end: position } };
}
