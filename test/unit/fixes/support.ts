/** Reports with one fault in every dialect, and what every fix has to keep. */
import assert from 'node:assert/strict';
import { lint } from '../../../server/src/core';
import { applyEdits } from '../../../server/src/features/fix-all';
import { DIALECTS, type Dialect } from '../../../server/src/form/dialect';
import type { FormId, FormTable } from '../../../server/src/form/model';
import { renderTable } from '../../../server/src/form/render/table';
import type { CellText, RenderOptions } from '../../../server/src/form/render/write';
import { sampleValue } from '../../../server/src/form/sample';
import { type SkeletonOptions, skeleton } from '../../../server/src/form/skeleton';
import type { Finding } from '../../../server/src/rule';

/** One way in which a report may be written. */
export interface Variant {
  readonly name: string;
  readonly dialect: Dialect;
  readonly options: SkeletonOptions & RenderOptions;
  /** Windows line ends behind a byte order mark. */
  readonly windows: boolean;
}

type Layout = Pick<Variant, 'dialect' | 'options'>;

const LAYOUTS = DIALECTS.flatMap((dialect): readonly Layout[] => {
  switch (dialect) {
    case 'html':
      return (['indented', 'tags', 'one-line'] as const).map((html) => ({ dialect, options: { html } }));
    case 'lines':
      return (['cells', 'rows'] as const).map((lines) => ({ dialect, options: { lines } }));
    case 'pipes':
      return [{ dialect, options: { headings: 'markdown' } }];
    default:
      return [{ dialect, options: {} }];
  }
});

/** Every dialect in every layout, with either kind of line ends. */
export const VARIANTS: readonly Variant[] = LAYOUTS.flatMap(({ dialect, options }) =>
  [false, true].map((windows) => ({
    name: `${dialect} ${options.html ?? options.lines ?? ''}${windows ? ' CRLF, BOM' : ''}`,
    dialect,
    options,
    windows,
  })),
);

/** Variants that can show a blank cell. */
export const WITH_BLANKS = VARIANTS.filter(({ dialect }) => dialect !== 'spaces');

export const TSV: Variant = { name: 'tsv', dialect: 'tsv', options: {}, windows: false };

/** The figures of the sample, with some rows left blank. */
export function valuesOf(form: FormId, blank: (row: string) => boolean = () => false): CellText {
  return (row, column) => (blank(row.key) ? '' : sampleValue(form, row, column));
}

/** A table of the sample as it stands in the text, its last line end left out. */
export function written(variant: Variant, form: FormId, table: FormTable, blank?: (row: string) => boolean): string {
  const text = renderTable(table, variant.dialect, valuesOf(form, blank), variant.options).replace(/\n$/, '');
  return variant.windows ? text.replaceAll('\n', '\r\n') : text;
}

/** A text as this variant ends its lines. */
export function finished({ windows }: Variant, text: string): string {
  return windows ? `\ufeff${text.replaceAll('\n', '\r\n')}` : text;
}

/** The sample report; `more` overrides what stands in it. */
export function sample(variant: Variant, form: FormId = '2021', more: SkeletonOptions = {}): string {
  return finished(variant, skeleton(form, variant.dialect, { ...variant.options, ...more }));
}

/** `text` with one stretch replaced; throws where it does not stand. */
export function replaced(text: string, stretch: string, by: string): string {
  if (!text.includes(stretch)) throw new Error(`not in the text: ${stretch.slice(0, 60)}`);
  return text.replace(stretch, () => by);
}

/** The same with every occurrence outside the `<title>` of a page, which is no part of the report. */
export function everywhere(text: string, stretch: string, by: string): string {
  const at = text.indexOf('</title>') + 1;
  return text.slice(0, at) + text.slice(at).replaceAll(stretch, () => by);
}

/** Compares whole texts, and shows where they part instead of all of them. */
export function sameText(actual: string, expected: string, about: string): void {
  let at = 0;
  while (at < actual.length && actual[at] === expected[at]) at++;
  const [is, wanted] = [actual, expected].map((text) => text.slice(Math.max(0, at - 40), at + 80));
  assert.ok(actual === expected, `${about}: ${JSON.stringify(is)} in the place of ${JSON.stringify(wanted)}`);
}

export type OfferedFix = ReturnType<Finding['fixes']>[number];

/** A faulty text with its findings. */
export class Faulty {
  readonly findings: readonly Finding[];

  constructor(readonly text: string) {
    this.findings = lint(text);
  }

  /** The first finding of a rule. */
  finding(rule: string): Finding {
    const found = this.findings.find((each) => each.rule === rule);
    assert.ok(
      found !== undefined,
      `no ${rule} among ${this.findings.map((each) => `${each.rule}: ${each.message}`).join('\n') || 'silence'}`,
    );
    return found;
  }

  fixes(rule: string): readonly OfferedFix[] {
    return this.finding(rule).fixes();
  }

  /** Titles of the fixes of the first finding of a rule. */
  titles(rule: string): readonly string[] {
    return this.fixes(rule).map(({ title }) => title);
  }

  /** The fix of the first finding of a rule whose title begins like this. */
  fix(rule: string, title = ''): OfferedFix {
    const found = this.fixes(rule).find((fix) => fix.title.startsWith(title));
    assert.ok(found !== undefined, `no “${title}” among ${this.titles(rule).join(' / ') || 'no fixes'}`);
    return found;
  }

  /** The text after this fix, with all checks of `apply`. */
  fixed(rule: string, title = ''): string {
    return this.apply(this.finding(rule), this.fix(rule, title));
  }

  /**
   * Applies a fix and checks the text again: the finding is gone, and none has come but what the fix brings to light.
   * Returns the new text.
   */
  apply(finding: Finding, fix: OfferedFix): string {
    const after = applyEdits(this.text, fix.edits);
    const now = lint(after);
    const [before, behind] = [countsOf(this.findings), countsOf(now)];
    const more = (each: Finding): number => (behind.get(nameOf(each)) ?? 0) - (before.get(nameOf(each)) ?? 0);
    assert.ok(more(finding) < 0, `${finding.rule} is still there after “${fix.title}”`);
    const allowed = consequences(finding.rule);
    const wrong = now.filter((each) => more(each) > 0 && !allowed.includes(each.rule));
    assert.deepEqual(
      wrong.map(({ rule, message }) => `${rule}: ${message}`),
      [],
      `new after “${fix.title}”`,
    );
    return after;
  }
}

/** What a fix may bring to light: blanks and words to be replaced in what came in, prose that contradicts a new number. */
function consequences(rule: string): readonly string[] {
  if (rule === 'outdated-form') return ['blank-cell', 'missing-fee-statement'];
  if (rule.startsWith('missing-')) return ['blank-cell', 'placeholder'];
  return rule === 'blank-cell' ? ['blank-cell', 'narrative-mismatch'] : [];
}

/** What tells a finding from others, wherever it stands. */
function nameOf({ rule, data }: Finding): string {
  return `${rule} ${JSON.stringify(data)}`;
}

/** How many findings there are of each name. */
function countsOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(nameOf(finding), (counts.get(nameOf(finding)) ?? 0) + 1);
  return counts;
}
