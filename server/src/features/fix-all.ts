/** All safe fixes of a report as one edit. */
import type { Edit, Finding } from '../rule';
import { inOrder } from '../shapes/fixes/apply';

export { applyEdits, inOrder } from '../shapes/fixes/apply';

export interface FixAll {
  readonly edits: readonly Edit[];
  /** The findings that are mended. */
  readonly findings: readonly Finding[];
}

/** The first safe fix of each finding, in the order of the text; one that would touch what another changes waits. */
export function fixAll(findings: readonly Finding[]): FixAll {
  const edits: Edit[] = [];
  const mended: Finding[] = [];
  for (const finding of findings) {
    const fix = finding.fixes().find(({ safe }) => safe);
    if (fix === undefined || fix.edits.some((edit) => edits.some((other) => collide(edit, other)))) continue;
    edits.push(...fix.edits);
    mended.push(finding);
  }
  return { edits: inOrder(edits), findings: mended };
}

/** Whether two edits overlap, or insert at the same place. */
export function collide({ span: a }: Edit, { span: b }: Edit): boolean {
  if (a.start === b.start && a.end === b.end) return true;
  return a.start < b.end && b.start < a.end;
}
