/** What the tests of features share. */
import assert from 'node:assert/strict';
import { parse, type Report } from '../../../server/src/core';
import type { Outcome } from '../../../server/src/features/transform/outcome';
import type { Edit } from '../../../server/src/rule';

/** The text with the edits made; they must be in order and must not overlap. */
export function applied(text: string, edits: readonly Edit[]): string {
  let made = '';
  let at = 0;
  for (const { span, text: written } of edits) {
    assert.ok(span.start >= at, 'edits overlap');
    made += text.slice(at, span.start) + written;
    at = span.end;
  }
  return made + text.slice(at);
}

/** The text after the outcome; fails on a refusal. */
export function changed(text: string, outcome: Outcome): string {
  if (outcome.kind === 'refused') assert.fail(outcome.why.zh);
  return applied(text, outcome.kind === 'edits' ? outcome.edits : [outcome.edit]);
}

/** Why nothing was changed; fails where something was. */
export function reason(outcome: { readonly kind: string; readonly why?: { readonly zh: string } }): string {
  assert.equal(outcome.kind, 'refused');
  return outcome.why?.zh ?? '';
}

/** Every cell by table, row and column with its text; rows in the order of the form. */
export function cells(report: Report): readonly string[] {
  return report.tables
    .flatMap((table) => table.rows.flatMap((row) => row.cells.map((cell) => `${table.id} ${row.form.key} ${cell.column.key} ${cell.text}`)))
    .sort();
}

export function cellsOf(text: string): readonly string[] {
  return cells(parse(text));
}
