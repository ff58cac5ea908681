import { createHash } from 'node:crypto';
import type { Finding } from '../../rule';

const AROUND = 20;
const LONGEST = 200;
const DIGITS = 16;

/**
 * What tells a finding from others of its file and stays the same when lines move: the rule, its data,
 * the text concerned and what stands beside it on its line. White space does not count.
 */
export function fingerprint(text: string, { rule, span, data }: Finding): string {
  const covered = text.slice(span.start, Math.min(span.end, span.start + LONGEST));
  const before = text.slice(Math.max(0, span.start - AROUND), span.start).replace(/^.*[\r\n]/s, '');
  const after = text.slice(span.end, span.end + AROUND).replace(/[\r\n].*$/s, '');
  const parts = [rule, JSON.stringify(data), before, covered, after].map((part) => part.replace(/\s+/gu, ''));
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, DIGITS);
}
