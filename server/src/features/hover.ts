import type { Report } from '../report/model';
import type { Finding, Locale } from '../rule';
import { cellHover } from './hover-cell';
import { findingHovers } from './hover-finding';
import { headingHover } from './hover-heading';
import type { Hover } from './hover-model';

/** Cell or heading at the offset, then the rules whose findings lie there; `undefined` where there is nothing to say. */
export function hover(report: Report, findings: readonly Finding[], offset: number, locale: Locale): Hover | undefined {
  const parts = [cellHover(report, offset, locale) ?? headingHover(report, offset, locale), ...findingHovers(findings, offset, locale)];
  const found = parts.filter((part) => part !== undefined);
  const first = found[0];
  return first === undefined ? undefined : { span: first.span, blocks: found.flatMap((part) => part.blocks) };
}
