import type { Report } from './report/model';
import { type Context, type Finding, type Hit, type Locale, type Rule, type Severity, speak } from './rule';
import { RULES } from './rules/index';
import { sealOf, suppress } from './suppress';

/** How rules are to be applied. */
export interface Settings {
  readonly locale: Locale;
  /** Severity by rule id; `off` silences the rule. Rules that are not named keep their own. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

export const DEFAULT_SETTINGS: Settings = { locale: 'zh-cn', severities: {} };

/**
 * All findings of a report, in the order of the text.
 * A text that is not recognised as a report has none. Pure: the same report, settings and context give the same findings.
 * `onError` is told of a rule that threw; the other rules still report.
 */
export function check(
  report: Report,
  settings: Settings = DEFAULT_SETTINGS,
  onError?: (rule: string, error: unknown) => void,
  context: Context = {},
): readonly Finding[] {
  if (!report.recognised) return [];
  const found: Found[] = [];
  const collect = (rule: Rule, hits: (rule: Rule) => Iterable<Hit>): void => {
    const severity = severityIn(settings, rule);
    if (severity === 'off') return;
    try {
      for (const hit of hits(rule)) found.push({ rule, severity, hit });
    } catch (error) {
      if (onError === undefined) throw error;
      onError(rule.id, error);
    }
  };
  for (const rule of RULES) collect(rule, () => rule.check(report, context));
  const { remaining, idle } = suppress(report, found.splice(0), (id) => {
    const rule = RULES.find((candidate) => candidate.id === id);
    return rule === undefined ? undefined : severityIn(settings, rule);
  });
  for (const rule of RULES) collect(rule, () => rule.review?.(idle) ?? []);
  return [...remaining, ...found].map((each) => finding(each, settings.locale)).sort(byPlace);
}

interface Found {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly hit: Hit;
}

/** The severity in force for a rule. */
function severityIn(settings: Settings, rule: Rule): Severity | 'off' {
  return settings.severities[rule.id] ?? rule.initially ?? rule.severity;
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1);
}

function finding({ rule, severity, hit }: Found, locale: Locale): Finding {
  return {
    rule: rule.id,
    severity,
    message: speak(hit.message, locale),
    span: hit.at,
    related: (hit.related ?? []).map(({ at, message, ...where }) => ({ ...where, span: at, message: speak(message, locale) })),
    data: hit.data ?? {},
    seal: () => sealOf(rule.id, hit.message, hit.data),
    fixes: () =>
      (hit.fixes?.() ?? []).map((fix) => ({
        title: speak(fix.title, locale),
        edits: fix.edits,
        safe: fix.safe,
        preferred: fix.preferred ?? false,
      })),
  };
}
