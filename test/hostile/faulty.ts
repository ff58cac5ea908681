/** A report with faults whose mending changes several places, and what it is when all safe fixes are applied. */
import { type Edit, lint, parse } from '../../server/src/core';
import { applyEdits, fixAll } from '../../server/src/features/fix-all';
import { skeleton } from '../../server/src/form/skeleton';

export const CLEAN = skeleton('2021', 'tsv');
export const FAULTY = CLEAN.replace('行政许可', '行政 许可证')
  .replace('2.重复申请\t1', '2.重复申请\t１')
  .replace('社会公益组织', '社会公益');
export const MENDED = mended(FAULTY);

/** A report after all its safe fixes, and those of what they leave. */
export function mended(report: string): string {
  let now = report;
  for (let edits = safe(now); edits.length > 0; edits = safe(now)) now = applyEdits(now, edits);
  return now;
}

function safe(text: string): readonly Edit[] {
  return fixAll(parse(text), lint(text)).edits;
}
