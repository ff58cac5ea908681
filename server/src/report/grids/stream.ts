import type { Dialect } from '../../form/dialect';
import { isBlank } from '../../text/characters';
import { hull } from '../../text/span';
import { labelKey } from '../labels';
import { isPageArtifact } from '../page-number';
import type { Line } from '../source/line';
import { fieldOf, type GridRow } from './row';
import { isValue, joinTorn, splitRows, type Token } from './tokens';

/** Rows of a table written as `cell |`, one a line: blank cells are written, the ends of rows are not. */
export function readStream(cells: readonly GridRow[], fragment: number): readonly GridRow[] {
  const tokens = cells.flatMap((row, index) =>
    row.fields.map((field): Token => {
      const blank = field.text === '';
      return { field, key: blank ? '' : labelKey(field.text), isValue: blank || isValue(field.text), first: index, last: index };
    }),
  );
  return gridRows(splitRows(joinTorn(tokens)), 'bars', fragment, true);
}

/**
 * Whether blank cells are lines of their own that hold a no-break space, as browsers copy them.
 * Where cells are always a line apart such lines may as well part them; then they show nothing.
 */
export function showsBlanks(run: readonly Line[]): boolean {
  let shown = 0;
  let empty = 0;
  let adjacent = false;
  let before = false;
  for (const { text } of run) {
    const blank = isBlank(text);
    if (text === '') empty++;
    else if (blank) shown++;
    const value = !blank && isValue(text);
    adjacent ||= before && value;
    before = value;
  }
  return shown > 0 && (empty > 0 || adjacent);
}

/** Rows of a table with one cell a line in which blank cells are seen. */
export function readVisible(run: readonly Line[], fragment: number): readonly GridRow[] {
  const tokens: Token[] = [];
  run.forEach((line, i) => {
    if (line.text === '' || isPageArtifact(line.text)) return;
    const blank = isBlank(line.text);
    tokens.push({
      field: fieldOf(line, 0, line.text.length),
      key: blank ? '' : labelKey(line.text),
      isValue: blank || isValue(line.text),
      first: i,
      last: i,
    });
  });
  const joined = joinTorn(tokens);
  const apart = splitAtGaps(joined);
  return gridRows(apart ?? splitRows(joined), 'lines', fragment, apart === undefined);
}

/** Rows that are set apart by more empty lines than the cells are; `undefined` where they are not. */
function splitAtGaps(tokens: readonly Token[]): readonly (readonly Token[])[] | undefined {
  const gaps = tokens.map((token, i) => token.first - (tokens[i - 1]?.last ?? Number.NEGATIVE_INFINITY));
  const pitch = gaps.reduce((least, gap) => Math.min(least, gap), Number.POSITIVE_INFINITY);
  let ends = 0;
  let apart = 0;
  tokens.forEach((token, i) => {
    if (token.isValue || tokens[i - 1]?.isValue !== true) return;
    ends++;
    if ((gaps[i] ?? 0) > pitch) apart++;
  });
  if (apart < 3 || apart < ends) return undefined;
  const rows: Token[][] = [];
  tokens.forEach((token, i) => {
    const row = rows[rows.length - 1];
    if (row === undefined || (gaps[i] ?? 0) > pitch) rows.push([token]);
    else row.push(token);
  });
  return rows;
}

function gridRows(rows: readonly (readonly Token[])[], dialect: Dialect, fragment: number, openEnd: boolean): readonly GridRow[] {
  return rows.flatMap((row) => {
    const span = hull(row.map((token) => token.field.outer));
    if (span === undefined) return [];
    return [{ kind: 'row', dialect, fields: row.map((token) => token.field), span, fragment, collapsed: true, openEnd } satisfies GridRow];
  });
}
