import type { Location } from 'vscode-languageserver';
import { type Claim, claimsOf } from '../../report/figures/index';
import type { Cell, Report } from '../../report/model';
import type { Span } from '../../text/span';
import { toRange } from '../convert';
import { analyseOurs } from '../ours';
import type { Feature } from '../session';

/** From what the text says in numbers to the cells of the tables that it speaks of (definition), and back (references). */
export const claims: Feature = {
  capabilities: () => ({ definitionProvider: true, referencesProvider: true }),

  start(session) {
    const { connection } = session;
    connection.onDefinition(
      session.respond('textDocument/definition', async ({ textDocument: { uri }, position }, token): Promise<Location[] | null> => {
        const found = await analyseOurs(session, uri, token);
        if (found === undefined) return null;
        const cells = cellsOf(claimsAt(found.report, found.lines.offset(position)));
        return cells.length === 0 ? null : cells.map(({ span }) => ({ uri, range: toRange(found.lines, span) }));
      }),
    );
    connection.onReferences(
      session.respond(
        'textDocument/references',
        async ({ textDocument: { uri }, position, context }, token): Promise<Location[] | null> => {
          const found = await analyseOurs(session, uri, token);
          if (found === undefined) return null;
          const { report, lines } = found;
          const offset = lines.offset(position);
          const here = cellAt(report, offset);
          const cells = new Set(here === undefined ? cellsOf(claimsAt(report, offset)) : [here]);
          const speaking = claimsOf(report).filter((claim) => claim.cells.some((cell) => cells.has(cell)));
          if (speaking.length === 0) return null;
          const places = [...(context.includeDeclaration ? [...cells] : []), ...speaking];
          return places.map(({ span }) => ({ uri, range: toRange(lines, span) }));
        },
      ),
    );
  },
};

function claimsAt(report: Report, offset: number): readonly Claim[] {
  return claimsOf(report).filter(({ span }) => touches(span, offset));
}

function cellsOf(found: readonly Claim[]): readonly Cell[] {
  return [...new Set(found.flatMap(({ cells }) => cells))];
}

function cellAt(report: Report, offset: number): Cell | undefined {
  for (const table of report.tables) {
    for (const row of table.rows) {
      const cell = row.cells.find(({ span }) => touches(span, offset));
      if (cell !== undefined) return cell;
    }
  }
  return undefined;
}

function touches({ start, end }: Span, offset: number): boolean {
  return offset >= start && offset <= end;
}
