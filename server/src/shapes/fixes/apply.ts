import type { Report } from '../../report/model';
import { parse } from '../../report/parse';
import type { Edit } from '../../rule';

/** Edits from the first place to the last; at one place an insertion comes before a replacement. */
export function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The text with edits applied that do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: written } of inOrder(edits)) {
    if (span.start < at) throw new RangeError(`edits overlap at offset ${span.start}`);
    result += text.slice(at, span.start) + written;
    at = span.end;
  }
  return result + text.slice(at);
}

/**
 * Edits that bring what they are meant to bring; none where the text around takes it in, as a tag that does not end or a table
 * that is torn does.
 */
export function proven(report: Report, edits: readonly Edit[], brings: (after: Report) => boolean): readonly Edit[] {
  return edits.length > 0 && brings(parse(applyEdits(report.text, edits))) ? edits : [];
}
