import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Cell, parse } from '../../../../server/src/core';
import { DIALECTS } from '../../../../server/src/form/dialect';
import type { RenderOptions } from '../../../../server/src/form/render/write';
import { skeleton } from '../../../../server/src/form/skeleton';
import { FORMS } from '../../../../server/src/form/tables';
import { blanks, dense, draft, type Flattening, fill, nameOf, WRITE, type Write } from './drafts';

function cellsOf(text: string): ReadonlyMap<string, Cell> {
  const rows = parse(text).tables.flatMap((table) => table.rows);
  return new Map(rows.flatMap((row) => row.cells.map((cell) => [nameOf(cell), cell] as const)));
}

/** Writes 7 into a blank cell as an edit would: that cell then reads 7, every other cell what it read before. */
function fillsAlone(text: string, seed: number): void {
  const before = cellsOf(text);
  const gaps = [...before].filter(([, cell]) => cell.reads === 'blank');
  const chosen = gaps[seed % Math.max(gaps.length, 1)];
  if (chosen === undefined) return;
  const [name, { gap }] = chosen;
  const after = cellsOf(`${text.slice(0, gap.span.start)}${gap.before}7${gap.after}${text.slice(gap.span.end)}`);
  for (const [key, cell] of before) assert.equal(after.get(key)?.text, key === name ? '7' : cell.text, `${key} after filling ${name}`);
}

/** Spans of written cells cover just their text. */
function spansAreExact(text: string): void {
  for (const [name, cell] of cellsOf(text)) {
    if (cell.reads !== 'blank') assert.equal(text.slice(cell.span.start, cell.span.end), cell.text, name);
    assert.ok(cell.outer.start <= cell.span.start && cell.span.end <= cell.outer.end, name);
  }
}

const STYLES: readonly RenderOptions[] = [{}, { html: 'one-line' }, { html: 'tags' }, { lines: 'rows' }];
const PLACES = FORMS['2021'].tables.flatMap((table) => table.rows.flatMap((row) => row.columns.map((column) => nameOf({ row, column }))));
const HOLES = fc.array(fc.boolean(), { minLength: 25, maxLength: 25 });

describe('a number written into the gap of a blank cell is read in that cell and changes no other', () => {
  for (const dialect of DIALECTS.filter((each) => each !== 'spaces')) {
    it(dialect, () => {
      fc.assert(
        fc.property(HOLES, fc.constantFrom(...STYLES), fc.nat(), (holes, options, seed) => {
          const figures = blanks(
            dense('2021'),
            (row, column) => holes[(PLACES.indexOf(nameOf({ row, column })) * 7) % 25] === true && row.key.length % 3 > 0,
          );
          const text = skeleton('2021', dialect, { ...options, value: figures });
          spansAreExact(text);
          fillsAlone(text, seed);
        }),
        { numRuns: 15 },
      );
    });
  }
});

describe('the same in drafts with flattened merges', () => {
  const ways: readonly (readonly [string, Flattening, Write])[] = [
    ['tabs', 'left', WRITE.tabs],
    ['tabs, labels repeated', 'repeated', WRITE.tabs],
    ['tabs, padded on the right', 'padded', WRITE.tabs],
    ['tabs, trailing ones trimmed', 'once', WRITE.trimmedTabs],
    ['open pipes', 'left', WRITE.openPipes],
    ['pipes without a bar behind', 'left', WRITE.leadingPipes],
    ['pipes without a bar in front', 'once', WRITE.trailingPipes],
    ['a bar a line', 'once', WRITE.barLines],
    ['tight pipes', 'down', WRITE.tightPipes],
    ['html', 'glued', WRITE.html],
  ];
  for (const [name, how, write] of ways) {
    it(name, () => {
      fc.assert(
        fc.property(HOLES, fc.nat(), (holes, seed) => {
          const figures = blanks(dense('2021'), (row, column) => holes[(row.key.length * 5 + column.key.length * 3) % 25] === true);
          const { text } = fill('2021', draft('2021', how, write), figures);
          spansAreExact(text);
          fillsAlone(text, seed);
        }),
        { numRuns: 15 },
      );
    });
  }
});
