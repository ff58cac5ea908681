/** All safe fixes of a report as one edit. */
import type { Report } from '../report/model';
import type { Edit, Finding } from '../rule';
import { inOrder } from '../shapes/fixes/apply';
import { harmless } from '../shapes/fixes/harmless';

export { applyEdits, inOrder } from '../shapes/fixes/apply';

export interface FixAll {
  readonly edits: readonly Edit[];
  /** The findings that are mended. */
  readonly findings: readonly Finding[];
}

/** The first safe fix of each finding, in the order of the text; one that would touch what another changes waits, and one that would touch a figure. */
export function fixAll(report: Report, findings: readonly Finding[]): FixAll {
  const taken: Edit[] = [];
  const chosen: { readonly finding: Finding; readonly edits: readonly Edit[] }[] = [];
  for (const finding of findings) {
    const edits = finding.fixes().find(({ safe }) => safe)?.edits;
    if (edits === undefined || edits.some((edit) => taken.some((other) => collide(edit, other)))) continue;
    taken.push(...edits);
    chosen.push({ finding, edits });
  }
  const mended = harmless(report, chosen);
  return { edits: inOrder(mended.flatMap(({ edits }) => edits)), findings: mended.map(({ finding }) => finding) };
}

/** Whether two edits overlap, or insert at the same place. */
export function collide({ span: a }: Edit, { span: b }: Edit): boolean {
  if (a.start === b.start && a.end === b.end) return true;
  return a.start < b.end && b.start < a.end;
}
