import { type Finding, type Locale, speak } from '../rule';
import { RULES } from '../rules/index';
import type { Hover } from './hover-model';
import { touches } from './places';

/** More rules than this at one place are no help. */
const MOST = 3;

/** The explanations of the rules that found something at an offset, each once, the closest finding first. */
export function findingHovers(findings: readonly Finding[], offset: number, locale: Locale): readonly Hover[] {
  const here = findings.filter(({ span }) => touches(span, offset)).sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  const closest = new Map<string, Finding>();
  for (const finding of here) if (!closest.has(finding.rule)) closest.set(finding.rule, finding);
  return [...closest.values()].slice(0, MOST).flatMap((finding) => {
    const rule = RULES.find(({ id }) => id === finding.rule);
    if (rule === undefined) return [];
    const basis = locale === 'en' ? 'Basis: ' : '依据：';
    const lines = [speak(rule.explain, locale), basis + speak(rule.basis, locale)];
    return [{ span: finding.span, blocks: [{ title: speak(rule.title, locale), lines, rule: rule.id }] }];
  });
}
